/** Every absolute time on the screen is in this zone, wherever the screen stands. */
export const timeZone = 'Europe/Brussels';

const minute = 60_000;
const day = 24 * 60 * minute;
const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });

/** The clocks of Brussels at a moment, to the minute: `2026-11-24T14:02`. Times are milliseconds since 1970, UTC. */
export const showClock = (time: number): string => format.format(time).replace(' ', 'T');

/** The same as if it were UTC, milliseconds: good for the distance of two clocks, and for nothing that passes. */
export const onClock = (time: number): number => Date.parse(`${showClock(time)}Z`);

/** How far the clocks go from one moment to another: from 22:00 to 06:00 it is 480, in every night. */
export const minutesOnClock = (from: number, to: number): number => (onClock(to) - onClock(from)) / minute;

const dayOf = (time: number): number => Math.floor(onClock(time) / day);

/** How many days of the calendar lie between: 1 from 23:59 to 00:01, and 0 from 00:01 to 23:59. */
export const daysApart = (time: number, now: number): number => dayOf(time) - dayOf(now);
