/** What a moment of the record can be, milliseconds since 1970: from the first up to, but without, the second. */
export const instantBounds = { from: Date.UTC(2000, 0, 1), to: Date.UTC(2100, 0, 1) } as const;

const isWithin = (time: number): boolean => time >= instantBounds.from && time < instantBounds.to;

const lengthOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const isCalendarDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);

const instantPattern =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/**
 * The moment that a text says, milliseconds since 1970: RFC 3339 with its whole offset, a day of the calendar, within
 * the bounds. Null for everything else; never NaN. Decimals beyond the millisecond are cut off.
 */
export const readInstant = (text: string): number | null => {
  const match = instantPattern.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour, minute, second] = match.slice(1, 7).map(Number);
  if (!isCalendarDay(year, month, day)) return null;
  const [decimals = '', sign = '+', hours = '0', minutes = '0'] = match.slice(7);
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000);
  const time = Date.UTC(year, month - 1, day, hour, minute, second, Number(decimals.slice(0, 3).padEnd(3, '0')));
  return isWithin(time - offset) ? time - offset : null;
};

const httpDatePattern = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2}) GMT$/;

/** The moment of a date of HTTP (RFC 9110, IMF-fixdate), within the bounds, milliseconds since 1970; null: it is none. */
export const readHttpDate = (text: string): number | null => {
  const time = httpDatePattern.test(text) ? Date.parse(text) : Number.NaN;
  return isWithin(time) && new Date(time).toUTCString() === text ? time : null;
};

export const isInstant = (text: string): boolean => readInstant(text) !== null;

/** Whether a text is a day of the calendar within the bounds: `2026-11-24` (ISO 8601). */
export const isDay = (text: string): boolean => {
  const [, ...parts] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  return isCalendarDay(year, month, day) && isWithin(Date.UTC(year, month - 1, day));
};

/**
 * The moment as a text in UTC, to the millisecond, so that the order of texts is that of time. What lies out of bounds
 * is brought to the nearest that does not, as a device's clock may stand anywhere.
 * @throws RangeError for NaN
 */
export const instantOf = (time: number): string =>
  new Date(Math.min(Math.max(time, instantBounds.from), instantBounds.to - 1)).toISOString();

/**
 * The moment of a text that a contract has let in, milliseconds since 1970.
 * @throws RangeError for a text that says none, rather than to answer NaN
 */
export const timeOf = (text: string): number => {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new RangeError(`“${text.slice(0, 100)}” is no moment.`);
  return time;
};
