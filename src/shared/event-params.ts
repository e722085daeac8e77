import { parseAsStringLiteral, createParser, useQueryState } from 'nuqs';
import { momentOf, writeWall } from './wall-clock.ts';

/** How the calendar of public order stands. */
export const calendarViews = ['list', 'day', 'week', 'month'] as const;
export type CalendarView = (typeof calendarViews)[number];

export const useCalendarParam = () =>
  useQueryState('calendar', parseAsStringLiteral(calendarViews).withDefault('list').withOptions({ history: 'push' }));

/** A moment by the clocks of Brussels, to the minute: `2026-11-28T14:30`. */
const parseAsMoment = createParser<number>({
  parse: (text) => momentOf(text),
  serialize: (time) => writeWall(time),
});

/** The moment that public order shows, milliseconds since 1970; null: now. */
export const useHourParam = () => useQueryState('hour', parseAsMoment.withOptions({ history: 'replace' }));
