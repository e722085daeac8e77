import { Age } from '../../shared/parts/moment.tsx';
import { formatClockAt, useNow } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { TrafficItem } from '../../domain/traffic/contract.ts';
import { operatorName } from './operator-name.ts';
import { trafficWords } from './words.ts';
import { timeOf } from '../../shared/instant.ts';

export const TrafficRow = ({ feature: { properties } }: { feature: TrafficItem }) => {
  const language = useLanguage();
  const word = useWords(trafficWords);
  const now = useNow();
  const { status, expectedEnd } = properties;
  return (
    <>
      <span className="row-head">
        <span className="row-title">{textIn(properties.title, language)}</span>
        <Age at={properties.updated} />
      </span>
      <span className="row-facts">
        <span>{word.status[status]}</span>
        {expectedEnd ? <span>{word.until(formatClockAt(timeOf(expectedEnd), now, language))}</span> : null}
        <span className="row-place">
          {'cause' in properties ? word.cause[properties.cause] : operatorName(properties.operator, language)}
        </span>
      </span>
    </>
  );
};
