import { Age } from '../../shared/parts/moment.tsx';
import { SeverityWord } from '../../shared/parts/severity-word.tsx';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { Alert } from '../../domain/alerts/contract.ts';
import { alertWords } from './words.ts';

export const AlertRow = ({ feature: { properties } }: { feature: Alert }) => {
  const language = useLanguage();
  const word = useWords(alertWords);
  return (
    <>
      <span className="row-head">
        <span className="row-title">{textIn(properties.headline, language)}</span>
        <Age at={properties.sent} />
      </span>
      <span className="row-facts">
        <SeverityWord severity={properties.severity} name={word.severity[properties.severity]} />
        <span className={properties.status === 'new' ? 'tone-new' : undefined}>{word.status[properties.status]}</span>
        <span className="row-place">{textIn(properties.area.label, language)}</span>
      </span>
    </>
  );
};
