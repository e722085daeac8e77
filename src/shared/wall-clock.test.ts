import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantBounds } from './instant.ts';
import { daysApart, minutesOnClock, showClock } from './brussels.ts';
import { formatRelative } from './time.ts';
import { addOnClock, guessDay, momentOf, readWall, writeWall } from './wall-clock.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The last Sunday of March and of October: the nights on which the clocks of Brussels change at 01:00 UTC. */
const lastSunday = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month, 0));
  return last.getTime() - last.getUTCDay() * day;
};
const changes = [2000, 2026, 2027, 2099].flatMap((year) => [lastSunday(year, 3), lastSunday(year, 10)]);

/** Every text that the clocks show around a day, with the moments at which they do, told by Intl alone. */
const showAll = (from: number, to: number): ReadonlyMap<string, readonly number[]> => {
  const shown = new Map<string, number[]>();
  for (let time = from; time < to; time += minute) {
    const text = showClock(time);
    shown.set(text, [...(shown.get(text) ?? []), time]);
  }
  return shown;
};
/** The texts of every minute of a day. */
const minutesOf = (date: number): string[] =>
  Array.from({ length: 1440 }, (_, index) => new Date(date + index * minute).toISOString().slice(0, 16));

describe('a time of the clocks of Brussels', () => {
  it('every minute of the days on which the clocks change: once, twice or never', () => {
    let [twice, never] = [0, 0];
    for (const date of changes) {
      const shown = showAll(date - 3 * hour, date + day);
      for (const text of minutesOf(date)) {
        const times = shown.get(text) ?? [];
        const reading = readWall(text);
        if (times.length === 0) {
          never += 1;
          expect(reading).toEqual({ state: 'skipped', before: '02:00', after: '03:00' });
          continue;
        }
        expect(reading).toMatchObject({ state: 'moment', time: times[0] });
        const twins = reading.state === 'moment' ? reading.twins : null;
        expect(twins?.map(momentOf) ?? times.slice(0, 1)).toEqual(times);
        expect(times.map(writeWall)).toEqual(twins ?? [text]);
        twice += twins ? 1 : 0;
      }
    }
    expect([twice, never]).toEqual([4 * 60, 4 * 60]);
  });

  it('every minute at the ends of months, years and of the leap day', () => {
    for (const text of ['2026-11-30', '2026-12-31', '2028-02-28', '2028-02-29', '2027-02-28', '2028-12-31']) {
      const date = Date.parse(text);
      const shown = showAll(date - day, date + 3 * day);
      for (const one of [date, date + day].flatMap(minutesOf)) {
        expect(readWall(one)).toEqual({ state: 'moment', time: shown.get(one)?.[0], twins: null });
      }
    }
  });

  it('any moment comes back to the minute, and is what the clocks show', () => {
    fc.assert(
      fc.property(fc.integer({ min: instantBounds.from, max: instantBounds.to - 1 }), (time) => {
        const text = writeWall(time);
        expect(momentOf(text)).toBe(Math.floor(time / minute) * minute);
        expect(text.slice(0, 16)).toBe(showClock(time));
      }),
    );
  });

  it.each([
    ['2026-02-29T12:00', 'unreadable'],
    ['2026-13-01T12:00', 'unreadable'],
    ['2026-11-26T24:00', 'unreadable'],
    ['2026-11-26T23:59:60', 'unreadable'],
    ['2026-11-26', 'unreadable'],
    ['T11:08', 'unreadable'],
    ['', 'unreadable'],
    ['1026-11-26T11:08', 'out-of-bounds'],
    ['9999-12-31T23:59', 'out-of-bounds'],
    ['2026-11-26T11:08+25:00', 'unreadable'],
  ])('%s: %s', (text, state) => {
    expect(readWall(text).state).toBe(state);
  });

  it('a moment may have parts of a millisecond, as a clock that a steady one moves on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: instantBounds.from, max: instantBounds.to - 2 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (time, part) => {
          expect(writeWall(time + part)).toBe(writeWall(time));
        },
      ),
    );
  });

  it('whatever else is typed is no time, and is no error', () => {
    const near = fc.stringMatching(
      /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?([+-][0-9]{2}:[0-9]{2}|Z)?$/,
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (text) => {
        const reading = readWall(text);
        if (reading.state === 'moment') expect(Number.isInteger(reading.time)).toBe(true);
      }),
    );
  });
});

describe('hours of the clock', () => {
  it('a night shift ends at 06:00, also when the night has 7 or 9 hours', () => {
    for (const date of changes) {
      const start = momentOf(`${new Date(date - day).toISOString().slice(0, 10)}T22:00`) ?? 0;
      const end = addOnClock(start, 480);
      expect(showClock(end).slice(11)).toBe('06:00');
      expect([7, 9]).toContain((end - start) / hour);
      expect(minutesOnClock(start, end)).toBe(480);
    }
  });
});

describe('the day of a time that is typed without one', () => {
  const at = (text: string): number => momentOf(text) ?? Number.NaN;
  const slack = 15;
  it.each([
    ['2026-11-26T11:06', '11:08', '2026-11-26T11:08'],
    ['2026-11-26T11:06', '11:06', '2026-11-26T11:06'],
    ['2026-11-26T11:06', '10:56', '2026-11-26T10:56'],
    ['2026-11-26T11:06', '14:00', '2026-11-26T14:00'],
    ['2026-11-26T11:06', '23:30', '2026-11-25T23:30'],
    ['2026-11-27T00:05', '23:58', '2026-11-26T23:58'],
    ['2026-11-26T23:59', '00:02', '2026-11-27T00:02'],
    ['2026-11-26T23:50', '02:30', '2026-11-26T02:30'],
    ['2027-01-01T00:05', '23:58', '2026-12-31T23:58'],
    ['2028-03-01T00:05', '23:58', '2028-02-29T23:58'],
    ['2027-03-01T00:05', '23:58', '2027-02-28T23:58'],
    ['2026-10-25T02:35+02:00', '02:30', '2026-10-25T02:30+02:00'],
    ['2026-10-25T02:35+01:00', '02:30', '2026-10-25T02:30+01:00'],
    ['2026-10-25T02:10+01:00', '02:50', '2026-10-25T02:50+02:00'],
    ['2026-10-25T08:00', '02:30', '2026-10-25T02:30+01:00'],
    ['2026-10-25T08:00', '23:58', '2026-10-24T23:58'],
    ['2026-03-29T04:00', '02:30', '2026-03-29T02:30'],
  ])('at %s, %s is %s', (now, typed, text) => {
    expect(guessDay(typed, at(now), slack)).toBe(text);
  });

  it('a time that has just been is never a day off, at any moment, in any night', () => {
    const nearChange = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -2 * day, max: 2 * day }))
      .map(([a, b]) => a + b);
    const anyTime = fc.integer({ min: instantBounds.from + 2 * day, max: instantBounds.to - 2 * day });
    fc.assert(
      fc.property(fc.oneof(anyTime, nearChange), fc.integer({ min: -slack, max: 600 }), (now, ago) => {
        const time = Math.floor(now / minute) * minute - ago * minute;
        const guess = momentOf(guessDay(showClock(time).slice(11), now, slack)) ?? Number.NaN;
        // Of two that look alike, the later is taken if it is not to come: the person is asked which.
        expect([time, time + hour, time - hour]).toContain(guess);
        if (guess !== time) expect(showClock(guess)).toBe(showClock(time));
      }),
    );
  });
});

describe('how far a time is', () => {
  it('days are those of the calendar of Brussels, hours those that pass', () => {
    const near = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -3 * day, max: 3 * day }))
      .map(([a, b]) => a + b);
    fc.assert(
      fc.property(near, fc.integer({ min: 0, max: 4 * day }), (now, ago) => {
        const text = formatRelative(now - ago, now, 'en');
        const days = daysApart(now - ago, now);
        expect(text === 'yesterday').toBe(ago >= day && days === -1);
        if (ago >= hour && (ago < day || days === 0)) expect(text).toBe(`${Math.trunc(ago / hour)} hr ago`);
      }),
    );
  });

  it('26 hours ago, at one in the morning, was the day before yesterday', () => {
    const now = momentOf('2026-11-26T01:00') ?? 0;
    expect(formatRelative(now - 26 * hour, now, 'en')).toBe('2 days ago');
    expect(formatRelative(now - 26 * hour, now, 'fr')).toBe('avant-hier');
    expect(formatRelative(now - 2 * hour, now, 'en')).toBe('2 hr ago');
  });
});
