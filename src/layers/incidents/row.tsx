import { Age } from '../../shared/parts/moment.tsx';
import { SeverityWord } from '../../shared/parts/severity-word.tsx';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { Incident } from '../../domain/incidents/contract.ts';
import { incidentWords } from './words.ts';

/** Two lines: what it is; where, how far along, how old. */
export const IncidentRow = ({ feature: { properties } }: { feature: Incident }) => {
  const language = useLanguage();
  const word = useWords(incidentWords);
  return (
    <>
      <span className="row-head">
        <span className="row-title">{textIn(properties.title, language)}</span>
        <Age at={properties.reported} />
      </span>
      <span className="row-facts">
        <SeverityWord severity={properties.severity} name={word.severity[properties.severity]} />
        <span>{word.status[properties.status]}</span>
        <span className="row-place">{textIn(properties.place.label, language)}</span>
      </span>
    </>
  );
};
