import { formatAge, formatClockAt, formatMoment, formatRelative, useNow } from '../time.ts';
import { useLanguage } from '../words.ts';
import { timeOf } from '../instant.ts';

/** A time as people read it: how long ago, with the absolute time behind it. */
export const Age = ({ at }: { at: string }) => {
  const language = useLanguage();
  const now = useNow();
  const time = timeOf(at);
  return (
    <time dateTime={at} title={formatMoment(time, language)} className="age">
      {formatAge(time, now, language)}
    </time>
  );
};

/** Absolute and relative, side by side. */
export const Moment = ({ at }: { at: string }) => {
  const language = useLanguage();
  const now = useNow();
  const time = timeOf(at);
  return (
    <time dateTime={at}>
      {formatMoment(time, language)} <span className="age">({formatRelative(time, now, language)})</span>
    </time>
  );
};

/** From one time to another; the day only once. */
export const Span = ({ from, to }: { from: string; to: string }) => {
  const language = useLanguage();
  return (
    <>
      <time dateTime={from}>{formatMoment(timeOf(from), language)}</time>
      {' – '}
      <time dateTime={to}>{formatClockAt(timeOf(to), timeOf(from), language)}</time>
    </>
  );
};
