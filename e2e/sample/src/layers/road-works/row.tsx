import type { RoadWorks } from '../../domain/road-works/contract.ts';
import { timeOf } from '../../shared/instant.ts';
import { Age } from '../../shared/parts/moment.tsx';
import { formatClockAt, useNow } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { roadWorksWords } from './words.ts';

export const RoadWorksRow = ({ feature: { properties } }: { feature: RoadWorks }) => {
  const language = useLanguage();
  const word = useWords(roadWorksWords);
  const now = useNow();
  const { status, title, end, updated } = properties;
  return (
    <>
      <span className="row-head">
        <span className="row-title">{textIn(title, language)}</span>
        <Age at={updated} />
      </span>
      <span className="row-facts">
        <span className={status === 'ongoing' ? 'tone-present' : undefined}>{word.status[status]}</span>
        <span>{word.until(formatClockAt(timeOf(end), now, language))}</span>
      </span>
    </>
  );
};
