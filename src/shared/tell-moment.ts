import { daysApart } from './brussels.ts';
import { formatClock, formatDay } from './time.ts';
import type { Language } from './vocabulary.ts';

const minute = 60_000;
const hour = 60 * minute;

/**
 * A moment as a person is told back what they typed: its day by the calendar of Brussels and its clock (`yesterday,
 * 23:58`), and how far it is (`7 minutes ago`): to the minute, as it was typed.
 */
export const tellMoment = (time: number, now: number, language: Language): { when: string; distance: string } => {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const days = daysApart(time, now);
  const day = Math.abs(days) <= 1 ? format.format(days, 'day') : formatDay(time, language);
  const away = time - Math.floor(now / minute) * minute;
  const distance =
    Math.abs(away) < minute
      ? format.format(0, 'second')
      : Math.abs(away) < hour
        ? format.format(Math.trunc(away / minute), 'minute')
        : Math.abs(away) < 24 * hour || days === 0
          ? format.format(Math.trunc(away / hour), 'hour')
          : format.format(days, 'day');
  return { when: `${day}, ${formatClock(time, language)}`, distance };
};
