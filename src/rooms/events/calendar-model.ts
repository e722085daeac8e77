import type { PublicEvent } from '../../domain/events/contract.ts';
import { spanOf } from '../../domain/events/span.ts';
import { onClock, showClock } from '../../shared/brussels.ts';
import type { CalendarView } from '../../shared/event-params.ts';
import { timeOf } from '../../shared/instant.ts';

const day = 24 * 3_600_000;

/** When a day of the calendar begins by the clocks of Brussels. @param date a day: `2026-11-27` */
const beginOf = (date: string): number => {
  const guess = timeOf(`${date}T00:00:00Z`);
  return guess - (onClock(guess) - guess);
};
const dateOf = (time: number): string => showClock(time).slice(0, 10);
const dateAfter = (date: string, days: number): string =>
  new Date(timeOf(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** A day of the calendar, from its first moment to that of the next, milliseconds since 1970. */
export interface CalendarDay {
  date: string;
  start: number;
  end: number;
}

const dayAt = (date: string): CalendarDay => ({ date, start: beginOf(date), end: beginOf(dateAfter(date, 1)) });

const mondayBefore = (date: string): string => dateAfter(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));

/** The days that a view shows around a moment; a month in whole weeks, from Monday on. */
export const daysOf = (view: Exclude<CalendarView, 'list'>, time: number): readonly CalendarDay[] => {
  const date = dateOf(time);
  if (view === 'day') return [dayAt(date)];
  if (view === 'week') return Array.from({ length: 7 }, (_, index) => dayAt(dateAfter(mondayBefore(date), index)));
  const first = mondayBefore(`${date.slice(0, 7)}-01`);
  const weeks = Array.from({ length: 6 }, (_, week) => dateAfter(first, week * 7)).filter(
    (monday) => monday.slice(0, 7) <= date.slice(0, 7),
  );
  return weeks.flatMap((monday) => Array.from({ length: 7 }, (_, index) => dayAt(dateAfter(monday, index))));
};

/** The moment a view later or earlier: at the same time of the clock. */
export const stepBy = (view: CalendarView, time: number, direction: 1 | -1): number => {
  const date = dateOf(time);
  const sinceMidnight = onClock(time) - timeOf(`${date}T00:00:00Z`);
  const days = view === 'week' || view === 'list' ? 7 : 1;
  if (view !== 'month') return beginOf(dateAfter(date, direction * days)) + sinceMidnight;
  const [year = 0, month = 0] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + direction, 1)).toISOString().slice(0, 10);
  return beginOf(first) + sinceMidnight;
};

/** The events that are there in some part of a stretch, from their first phase to their last; the earliest first. */
export const eventsIn = (events: Iterable<PublicEvent>, from: number, to: number): readonly PublicEvent[] =>
  Array.from(events)
    .filter((event) => {
      const span = spanOf(event);
      return span.start < to && span.end > from;
    })
    .toSorted((a, b) => spanOf(a).start - spanOf(b).start || (a.id < b.id ? -1 : 1));

/** Which part of a day a stretch takes, in hundredths from its left and across; null: none of it. */
export const shareOf = (
  { start, end }: { start: number; end: number },
  { start: from, end: to }: Pick<CalendarDay, 'start' | 'end'>,
): { left: number; width: number } | null => {
  const [first, last] = [Math.max(start, from), Math.min(end, to)];
  if (last <= first) return null;
  const share = (time: number): number => ((time - from) / (to - from)) * 100;
  return { left: share(first), width: share(last) - share(first) };
};
