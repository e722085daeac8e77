import { useSession } from '../../shared/session.ts';
import { usePlaces } from '../../shared/places.ts';
import { formatMoment, useNow } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFeedStatus } from '../../workspace/feed.ts';
import { useGeography } from '../../workspace/geography.ts';
import { useScope } from '../../workspace/scope.ts';
import { useMapLayers } from '../../workspace/use-workspace.ts';
import { useRoom } from '../use-room.ts';
import { qrPath } from '../views/qr-path.ts';
import { addressToShare } from '../views/saved-views.ts';
import { appWords } from '../words.ts';
import { tellFilters } from './tell-filters.ts';
import { paperWords } from './words.ts';

/** The lens in words: the commune with its zone, the zone, or the Region. */
const useLensName = (): string => {
  const { region } = useGeography();
  const { lens } = useScope();
  const language = useLanguage();
  const { wholeRegion } = useWords(paperWords);
  const commune = lens.commune === null ? undefined : region.communes.get(lens.commune);
  const zone = lens.zone === null ? undefined : region.zones.get(lens.zone);
  const names = [commune?.name, zone?.name].flatMap((name) => (name ? textIn(name, language) : []));
  return names.length === 0 ? wholeRegion : names.join(' – ');
};

/** What a sheet of paper has to say of itself: of what, through what, of when, and where to see it live. */
export const PaperHead = () => {
  const language = useLanguage();
  const word = useWords(paperWords);
  const app = useWords(appWords);
  const { filters } = useScope();
  const { zoneCodes } = usePlaces();
  const { seat } = useSession();
  const layers = useMapLayers();
  const room = useRoom();
  const feed = useFeedStatus();
  const now = useNow();
  const since = feed.state === 'no-data' ? feed.since : now;
  const address = addressToShare(location.href);
  const code = qrPath(address);
  const told = tellFilters(filters, layers, zoneCodes, language);
  const facts = [
    [app.lens, useLensName()],
    [app.filters, told.length === 0 ? word.noFilters : told.join(' · ')],
    [
      feed.state === 'past' ? (feed.isFile ? word.recordingOf : word.pastOf) : word.dataOf,
      since === null ? word.noData : formatMoment(since, language),
    ],
    [word.seat, seat.id],
  ] as const;
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
