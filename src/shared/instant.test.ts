import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { instantBounds, instantOf, isDay, isInstant, readHttpDate, readInstant, timeOf } from './instant.ts';
import { sentInstantSchema } from './vocabulary.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const anyTime = fc.integer({ min: instantBounds.from, max: instantBounds.to - 1 });

/** What looks like a moment, and is one or not. */
const lookAlike = fc
  .record({
    year: fc.oneof(fc.integer({ min: 1995, max: 2105 }), fc.constantFrom(-271821, 0, 1, 1970, 9999, 275760)),
    month: fc.integer({ min: 0, max: 13 }),
    day: fc.integer({ min: 0, max: 32 }),
    between: fc.constantFrom('T', 't', ' ', ''),
    hour: fc.integer({ min: 0, max: 25 }),
    minute: fc.integer({ min: 0, max: 61 }),
    second: fc.constantFrom(':00', ':59', ':60', ':61', '', ':0'),
    decimals: fc.constantFrom('', '.1', '.123', '.123456789', '.', ',5', '.1234567890'),
    zone: fc.constantFrom(
      'Z',
      'z',
      '',
      '+01',
      '+0100',
      '+01:00',
      '-00:00',
      '+23:59',
      '+24:00',
      '+01:60',
      '+1:00',
      'CET',
    ),
  })
  .map(({ year, month, day, between, hour, minute, second, decimals, zone }) => {
    const wide = year < 0 || year > 9999 ? `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}` : null;
    const date = `${wide ?? String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
    return `${date}${between}${two(hour)}:${two(minute)}${second}${decimals}${zone}`;
  });

describe('a moment', () => {
  it('comes back as it was, whatever its offset', () => {
    fc.assert(
      fc.property(anyTime, fc.integer({ min: -1439, max: 1439 }), (time, offset) => {
        const local = new Date(time + offset * 60_000).toISOString().slice(0, 23);
        const size = Math.abs(offset);
        const text = `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
        // The offset may carry the clocks over the bounds, of which the year is read, not the moment.
        expect(readInstant(text)).toBe(time);
        expect(timeOf(text)).toBe(time);
        expect(v.parse(sentInstantSchema, text)).toBe(instantOf(time));
      }),
    );
  });

  it('is read as the program reads it, or not at all', () => {
    fc.assert(
      fc.property(lookAlike, (text) => {
        const time = readInstant(text);
        if (time === null) return;
        expect(time).toBe(Date.parse(text));
        expect(new Date(time).toISOString()).toHaveLength(24);
        expect(time).toBeGreaterThanOrEqual(instantBounds.from);
        expect(time).toBeLessThan(instantBounds.to);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['2026-11-24T14:02:00+01', 'an offset without minutes'],
    ['2026-11-24T14:02:00+0100', 'an offset without its colon'],
    ['2026-11-24T14:02:00', 'no offset'],
    ['2026-11-24T14:02Z', 'no seconds'],
    ['2026-11-24 14:02:00Z', 'a space'],
    ['2026-02-30T00:00:00Z', 'a day that is not there'],
    ['2025-02-29T00:00:00Z', 'a leap day of another year'],
    ['2026-11-24T24:00:00Z', 'an hour 24'],
    ['2026-12-31T23:59:60Z', 'a leap second, which no clock here has'],
    ['1999-12-31T23:59:59.999Z', 'too early'],
    ['2100-01-01T00:00:00Z', 'too late'],
    ['2000-01-01T00:59:59+01:00', 'too early by its offset'],
    ['9999-12-31T23:59:59Z', 'years away'],
    ['+275760-09-13T00:00:00.000Z', 'the last that there is'],
    ['-000001-01-01T00:00:00Z', 'before our era'],
    ['٢٠٢٦-11-24T14:02:00Z', 'other digits'],
    ['2026-11-24T14:02:00Z\n', 'a line break'],
    ['1795528920123', 'a number'],
    ['', 'nothing'],
  ])('%j is none: %s', (text) => {
    expect(isInstant(text)).toBe(false);
  });

  it('is never a text out of bounds, nor NaN', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (time) => {
        expect(isInstant(instantOf(time))).toBe(true);
      }),
    );
    expect(() => instantOf(Number.NaN)).toThrow(RangeError);
    expect(() => timeOf('yesterday')).toThrow(RangeError);
  });
});

it.each([
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-02-31', false],
  ['2026-00-10', false],
  ['0000-01-01', false],
  ['9999-12-31', false],
  ['2026-1-1', false],
])('%s is a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is);
});

it.each([
  ['Sat, 25 Nov 2017 14:40:00 GMT', '2017-11-25T14:40:00.000Z'],
  ['Sun, 25 Nov 2017 14:40:00 GMT', null],
  ['Sat, 25 Nov 2017 14:40:00 UTC', null],
  ['Thu, 31 Feb 2026 10:00:00 GMT', null],
  ['Sat, 25 Nov 1817 14:40:00 GMT', null],
  ['2017-11-25T14:40:00Z', null],
])('%s as a date of HTTP is %s', (text, moment) => {
  const time = readHttpDate(text);
  expect(time === null ? null : instantOf(time)).toBe(moment);
});

/** Where a text is read that is no moment of the record: an HTTP date, and the clocks of a zone. */
const readers = ['src/shared/api.ts', 'src/shared/brussels.ts', 'src/shared/instant.ts'];

it('is read in one place', () => {
  const root = join(import.meta.dirname, '../..');
  const files = globSync('{src,mocks}/**/*.{ts,tsx}', { cwd: root }).filter((file) => !file.includes('.test.'));
  const others = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('Date.parse('));
  expect(others.filter((file) => !readers.includes(file.replaceAll('\\', '/')))).toEqual([]);
});
