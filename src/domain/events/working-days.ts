import { showClock } from '../../shared/brussels.ts';
import { timeOf } from '../../shared/instant.ts';

const day = 24 * 3_600_000;

/** Easter Sunday of a year (Meeus, Jones and Butcher), milliseconds of UTC. */
const easterOf = (year: number): number => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return Date.UTC(year, month - 1, (h + l - 7 * m + 33 * month + 19) % 32);
};

/** The ten legal holidays of Belgium (Royal Decree of 18 April 1974): those of a date, and days after Easter. */
const fixed: ReadonlySet<string> = new Set(['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25']);
const afterEaster = [1, 39, 50];

const isWorkingDay = (time: number): boolean => {
  const date = new Date(time);
  const weekday = date.getUTCDay();
  const isHoliday =
    fixed.has(date.toISOString().slice(5, 10)) ||
    afterEaster.some((days) => easterOf(date.getUTCFullYear()) + days * day === time);
  return weekday !== 0 && weekday !== 6 && !isHoliday;
};

/** Working days counted up to so many: more of them tell nothing. */
const mostCounted = 400;

/**
 * How many working days lie between the day on which a request came and the day of the event, both left out.
 * @param received a day of the calendar @param start RFC 3339
 */
export const workingDaysBefore = (received: string, start: string): number => {
  const last = timeOf(showClock(timeOf(start)).slice(0, 10));
  let count = 0;
  for (let time = timeOf(received) + day; time < last && count < mostCounted; time += day) {
    if (isWorkingDay(time)) count += 1;
  }
  return count;
};
