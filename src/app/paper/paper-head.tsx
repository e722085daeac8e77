import { useLanguage, useWords } from '../../shared/words.ts';
import { useRoom } from '../use-room.ts';
import { qrPath } from '../views/qr-path.ts';
import { addressToShare } from '../views/saved-views.ts';
import { appWords } from '../words.ts';
import { useSheetFacts } from './use-sheet-facts.ts';
import { paperWords } from './words.ts';

/** What a sheet of paper has to say of itself: of what, through what, of when, and where to see it live. */
export const PaperHead = () => {
  const language = useLanguage();
  const word = useWords(paperWords);
  const app = useWords(appWords);
  const room = useRoom();
  const code = qrPath(addressToShare(location.href));
  const facts = useSheetFacts();
  return (
    <header className="paper-head">
      <div>
        <h1>{`${app.product} – ${room ? room.title[language] : word.operations}`}</h1>
        <dl>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="paper-source">{word.source}</p>
      </div>
      {code ? (
        <svg className="paper-code" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={word.address}>
          <path d={code.path} shapeRendering="crispEdges" />
        </svg>
      ) : null}
    </header>
  );
};
