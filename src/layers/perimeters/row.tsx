import type { Perimeter } from '../../domain/perimeters/contract.ts';
import { timeOf } from '../../shared/instant.ts';
import { Age } from '../../shared/parts/moment.tsx';
import { formatClockAt, useNow } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { perimeterWords } from './words.ts';

export const PerimeterRow = ({ feature: { properties } }: { feature: Perimeter }) => {
  const language = useLanguage();
  const word = useWords(perimeterWords);
  const now = useNow();
  const { status, kind, expectedEnd } = properties;
  return (
    <>
      <span className="row-head">
        <span className="row-title">{textIn(properties.title, language)}</span>
        <Age at={properties.updated} />
      </span>
      <span className="row-facts">
        <span>{word.status[status]}</span>
        {expectedEnd && status !== 'lifted' ? (
          <span>{word.until(formatClockAt(timeOf(expectedEnd), now, language))}</span>
        ) : null}
        <span className="row-place">{word.kind[kind]}</span>
      </span>
    </>
  );
};
