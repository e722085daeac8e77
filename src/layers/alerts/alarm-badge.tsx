import type { Lens } from '../../shared/filters.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { alarmWords } from './alarm-words.ts';
import { type AlarmSource, countReading, useAlarms } from './use-alarms.ts';

/** How many alerts wait, and how heavy the load is. */
export const AlarmBadge = ({ source, lens }: { source: AlarmSource; lens: Lens }) => {
  const language = useLanguage();
  const word = useWords(alarmWords);
  const { load, waiting } = useAlarms(source, lens, countReading);
  const rate = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(load.rate);
  return (
    <span
      className="alarm-badge"
      data-state={load.state}
      title={`${word.state[load.state]}: ${word.load(rate, load.rate === 1)}`}
    >
      <b>{waiting}</b>
      {load.state === 'acceptable' ? null : <span>{word.state[load.state]}</span>}
    </span>
  );
};
