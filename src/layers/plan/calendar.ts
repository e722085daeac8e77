import { onClock } from '../../shared/brussels.ts';

const hour = 3_600_000;
const day = 24 * hour;
const week = 7 * day;
/** 1970-01-05 was a Monday. */
const firstMonday = 4 * day;

/** What the clocks of Brussels add to UTC, by the hour: asked once for each. */
const offsets = new Map<number, number>();

/** The clocks of Brussels as if they were UTC. @param time milliseconds since 1970 */
const toLocal = (time: number): number => {
  const block = Math.floor(time / hour);
  let offset = offsets.get(block);
  if (offset === undefined) {
    offset = onClock(block * hour) - block * hour;
    offsets.set(block, offset);
  }
  return time + offset;
};

/** The number of the week in Brussels that a moment lies in; weeks begin on Monday (ISO 8601). */
export const weekOf = (time: number): number => Math.floor((toLocal(time) - firstMonday) / week);

/** The hour of that week: 0 is Monday from midnight to one, 167 the last of Sunday. */
export const hourOfWeek = (time: number): number => Math.floor(((toLocal(time) - firstMonday) % week) / hour);

/** Noon of the Monday of a week in UTC: a moment of that day in Brussels too. */
export const mondayOf = (number: number): number => firstMonday + number * week + 12 * hour;
