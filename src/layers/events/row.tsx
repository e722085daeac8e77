import './row.css';
import type { PublicEvent } from '../../domain/events/contract.ts';
import { timeOf } from '../../shared/instant.ts';
import { formatClockAt, useNow } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFeatures } from '../features.ts';
import { eventWords } from './words.ts';

export const EventRow = ({ feature: { id, properties } }: { feature: PublicEvent }) => {
  const language = useLanguage();
  const word = useWords(eventWords);
  const now = useNow();
  const { start } = properties.windows.event;
  const clashes = [...useFeatures('clashes')].filter(({ properties: { clash } }) => clash.events.includes(id));
  return (
    <>
      <span className="row-head">
        <span className="row-title">{textIn(properties.title, language)}</span>
        <time className="age" dateTime={start}>
          {formatClockAt(timeOf(start), now, language)}
        </time>
      </span>
      <span className="row-facts">
        <span>{word.status[properties.status]}</span>
        {clashes.length > 0 ? <span className="event-clashes">{word.clashes(clashes.length)}</span> : null}
        <span className="row-place">{textIn(properties.place.label, language)}</span>
      </span>
    </>
  );
};
