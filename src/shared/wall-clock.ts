import { Temporal } from 'temporal-polyfill';
import { instantBounds, instantOf, timeOf } from './instant.ts';
import { timeZone } from './brussels.ts';

/**
 * What the clocks of Brussels show, as a field for date and time holds it: `2026-11-26T11:08`. Where they show it
 * twice, in the night of autumn, an offset says which one is meant: `2026-10-25T02:30+01:00` is the second.
 */
export type WallText = string;

/** What becomes of such a text: a moment (milliseconds since 1970) and, if there are two, both; or none, and why. */
export type WallReading =
  | { state: 'moment'; time: number; twins: readonly [first: WallText, second: WallText] | null }
  /** The clocks went from `before` to `after` that night (`02:00`, `03:00`), and never showed it. */
  | { state: 'skipped'; before: string; after: string }
  | { state: 'out-of-bounds' }
  | { state: 'unreadable' };

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::[0-5]\d(?:\.\d{1,9})?)?([+-]\d{2}:\d{2}|Z)?$/;

const inBrussels = (time: Temporal.Instant): Temporal.ZonedDateTime => time.toZonedDateTimeISO(timeZone);
/** @param time milliseconds since 1970; a clock that is moved on by a steady one has parts of them */
const clockAt = (time: number): Temporal.ZonedDateTime =>
  inBrussels(Temporal.Instant.fromEpochMilliseconds(Math.floor(time)));

/** Temporal throws on what is on no calendar. */
const attempt = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

const minuteOf = (clock: Temporal.PlainTime | Temporal.PlainDateTime): string =>
  clock.toString({ smallestUnit: 'minute' });
const withOffset = (clock: Temporal.ZonedDateTime): WallText => `${minuteOf(clock.toPlainDateTime())}${clock.offset}`;

/** Both moments at which the clocks show this; the same one twice on every other day. */
const bothAt = (clock: Temporal.PlainDateTime): readonly [Temporal.ZonedDateTime, Temporal.ZonedDateTime] => [
  clock.toZonedDateTime(timeZone, { disambiguation: 'earlier' }),
  clock.toZonedDateTime(timeZone, { disambiguation: 'later' }),
];

/** @param earlier what the missing clock would be, had they not been put forward yet */
const tellSkipped = (earlier: Temporal.ZonedDateTime): WallReading => {
  const change = earlier.getTimeZoneTransition('next') ?? earlier;
  const jump = change.offsetNanoseconds - earlier.offsetNanoseconds;
  const after = change.toPlainTime();
  return { state: 'skipped', before: minuteOf(after.subtract({ nanoseconds: jump })), after: minuteOf(after) };
};

/** The moment at which the clocks of Brussels show a text: of two the one that its offset names, else the first. */
export const readWall = (text: WallText): WallReading => {
  const [whole, offset] = pattern.exec(text) ?? [];
  if (whole === undefined) return { state: 'unreadable' };
  const named = offset === undefined ? null : attempt(() => inBrussels(Temporal.Instant.from(text)));
  const clock =
    named?.toPlainDateTime() ?? (offset === undefined ? attempt(() => Temporal.PlainDateTime.from(text)) : null);
  if (!clock) return { state: 'unreadable' };
  const [first, second] = bothAt(clock);
  if (!first.toPlainDateTime().equals(clock)) return tellSkipped(first);
  const time = (named ?? first).epochMilliseconds;
  if (time < instantBounds.from || time >= instantBounds.to) return { state: 'out-of-bounds' };
  return { state: 'moment', time, twins: first.equals(second) ? null : [withOffset(first), withOffset(second)] };
};

/** The moment of a text, milliseconds since 1970; null if there is none. */
export const momentOf = (text: WallText): number | null => {
  const reading = readWall(text);
  return reading.state === 'moment' ? reading.time : null;
};

/**
 * The moment of a text (RFC 3339); null if there is none. Who leaves the minute as it was leaves its seconds too.
 * @param before RFC 3339
 */
export const instantOfWall = (text: WallText, before: string | null = null): string | null => {
  if (before !== null && writeWall(timeOf(before)) === text) return before;
  const time = momentOf(text);
  return time === null ? null : instantOf(time);
};

/** A moment to the minute, as it is typed; with its offset where it needs one. @param time milliseconds since 1970 */
export const writeWall = (time: number): WallText => {
  const clock = clockAt(time);
  const [first, second] = bothAt(clock.toPlainDateTime());
  return first.equals(second) ? minuteOf(clock.toPlainDateTime()) : withOffset(clock);
};

/** The moment so many minutes of the clock later: 22:00 and 480 are 06:00, in every night. */
export const addOnClock = (time: number, minutes: number): number =>
  clockAt(time).toPlainDateTime().add({ minutes }).toZonedDateTime(timeZone).epochMilliseconds;

/**
 * The day that somebody means who types no more than `23:58`: the one on which it lies nearest, though tomorrow only
 * for as long as watches differ; and of two that look alike the last that is not to come. So `11:50`, typed at 11:06,
 * is today and ahead. @param now milliseconds since 1970 @param slack minutes that watches may differ
 */
export const guessDay = (clock: string, now: number, slack: number): WallText => {
  const time = attempt(() => Temporal.PlainTime.from(clock));
  if (!time) return clock;
  const here = clockAt(now).toPlainDateTime().round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const [yesterday, today, tomorrow] = ([-1, 0, 1] as const).map((days) => {
    const there = here.toPlainDate().add({ days }).toPlainDateTime(time);
    return { text: minuteOf(there), ahead: here.until(there).total('minutes') };
  });
  if (!yesterday || !today || !tomorrow) return clock;
  const isYesterday = Math.abs(yesterday.ahead) < Math.abs(today.ahead);
  const { text } = tomorrow.ahead <= slack ? tomorrow : isYesterday ? yesterday : today;
  const reading = readWall(text);
  if (reading.state !== 'moment' || !reading.twins) return text;
  const [first, second] = reading.twins;
  return (momentOf(second) ?? now) <= now + slack * 60_000 ? second : first;
};
