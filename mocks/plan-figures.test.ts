import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hourOfWeek, mondayOf, weekOf } from '../src/layers/plan/calendar.ts';
import { type Indicator, type Mode, modes } from '../src/domain/plan/contract.ts';
import { type Fact, actualOf, createFigureBook, isOnTarget, percentileOf } from '../src/layers/plan/figures.ts';
import { listObjectives } from './layers/plan-objectives.ts';

const start = Date.parse('2026-09-28T00:00:00+02:00');
const hour = 3_600_000;
const current = weekOf(start) + 8;
const indicators = listObjectives(start).flatMap(({ properties }) => properties.indicators);

const at = fc.integer({ min: 0, max: 9 * 7 * 24 * 60 }).map((minute) => start + minute * 60_000);
const mode = fc.constantFrom<Mode>(...modes);
const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({
    type: fc.constant('presence' as const),
    at,
    minutes: fc.integer({ min: 0, max: 6_000 }),
    operator: fc.constantFrom('stib-security', 'securail', 'zone-5339', 'zone-5344'),
    mode,
    level: fc.constantFrom('underground' as const, 'surface' as const),
    isJoint: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('incident' as const),
    at,
    mode,
    response: fc.option(fc.integer({ min: 0, max: 40 })),
  }),
);
const step = fc.record({ id: fc.integer({ min: 0, max: 30 }).map(String), fact: fc.option(fact, { freq: 4 }) });

/** Figures in an order of their own, so that only what they say is compared. */
const readable = (value: unknown): unknown => {
  if (value instanceof Map) {
    return [...value]
      .map(([key, inner]) => [String(key), readable(inner)] as const)
      .filter(([, inner]) => !Array.isArray(inner) || inner.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(inner)]));
  }
  return value;
};

describe('the figures of the plan', () => {
  it('kept up with every change are those of whoever starts from scratch, in any order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), fc.boolean(), (steps, isReversed) => {
        const kept = createFigureBook(indicators, current);
        const facts = new Map<string, Fact>();
        for (const { id, fact: next } of steps) {
          kept.set(id, next);
          if (next) facts.set(id, next);
          else facts.delete(id);
        }
        const scratch = createFigureBook(indicators, current);
        const last = [...facts];
        for (const [id, next] of isReversed ? last.toReversed() : last) scratch.set(id, next);
        expect(readable(kept.read())).toEqual(readable(scratch.read()));
        const weeks = { first: current - 8, current };
        for (const indicator of indicators) {
          expect(actualOf(indicator, kept.read(), weeks)).toEqual(actualOf(indicator, scratch.read(), weeks));
        }
        kept.clear();
        expect(readable(kept.read())).toEqual(readable(createFigureBook(indicators, current).read()));
      }),
      { numRuns: 500 },
    );
  });

  const indicator = (formula: Indicator['formula'], target: number, better: Indicator['better']): Indicator => ({
    id: 'one',
    name: { fr: 'Un', nl: 'Een' },
    formula,
    target,
    better,
    owner: { fr: '', nl: '' },
    deadline: '2026-12-31',
  });
  const present = (week: number, minutes: number): Fact => ({
    type: 'presence',
    at: start + week * 7 * 24 * hour + hour,
    minutes,
    operator: 'securail',
    mode: 'train',
    level: 'surface',
    isJoint: false,
  });
  const first = weekOf(start);

  it('are by the week, over the weeks that are over, with a trend', () => {
    const hours = indicator({ of: 'officer-hours' }, 5, 'more');
    const book = createFigureBook([hours], first + 3);
    for (const [week, minutes] of [240, 360, 600, 6_000].entries()) book.set(String(week), present(week, minutes));
    const actual = actualOf(hours, book.read(), { first, current: first + 3 });
    expect(actual).toEqual({ value: (4 + 6 + 10) / 3, weeks: [4, 6, 10], trend: 'up' });
    expect(isOnTarget(hours, actual)).toBe(true);
    expect(isOnTarget({ ...hours, better: 'less' }, actual)).toBe(false);
  });

  it('count only what the formula names: mode, level, hours of the day in Brussels', () => {
    const evening = indicator({ of: 'incidents', modes: ['metro'], hours: [20, 24] }, 1, 'less');
    const book = createFigureBook([evening], first + 1);
    const happen = (id: string, time: string, of: Mode): void =>
      book.set(id, { type: 'incident', at: Date.parse(time), mode: of, response: null });
    happen('in', '2026-09-28T20:00:00+02:00', 'metro');
    happen('early', '2026-09-28T19:59:00+02:00', 'metro');
    happen('tram', '2026-09-28T21:00:00+02:00', 'tram');
    expect(actualOf(evening, book.read(), { first, current: first + 1 }).value).toBe(1);
  });

  it('know nothing where there is nothing', () => {
    const response = indicator({ of: 'response', percentile: 50 }, 8, 'less');
    const actual = actualOf(response, createFigureBook([response], first + 2).read(), { first, current: first + 2 });
    expect(actual).toEqual({ value: null, weeks: [null, null], trend: null });
    expect(isOnTarget(response, actual)).toBeNull();
  });

  it('give the percentile as the value that so many do not exceed', () => {
    const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (minutes, percent) => {
        const histogram = new Map<number, number>();
        for (const minute of minutes) histogram.set(minute, (histogram.get(minute) ?? 0) + 1);
        const sorted = minutes.toSorted((a, b) => a - b);
        expect(percentileOf(histogram, percent)).toBe(sorted[Math.ceil((sorted.length * percent) / 100) - 1]);
      }),
    );
  });
});

describe('the weeks of Brussels', () => {
  it('begin on Monday at midnight, also where the clocks change', () => {
    const sunday = Date.parse('2026-10-25T23:59:00+01:00');
    expect(hourOfWeek(sunday)).toBe(167);
    expect(hourOfWeek(sunday + 60_000)).toBe(0);
    expect(weekOf(sunday + 60_000)).toBe(weekOf(sunday) + 1);
    expect(new Date(mondayOf(weekOf(sunday))).toISOString().slice(0, 10)).toBe('2026-10-19');
    // Between two and three the clocks show every minute twice.
    expect(hourOfWeek(Date.parse('2026-10-25T02:30:00+02:00'))).toBe(
      hourOfWeek(Date.parse('2026-10-25T02:30:00+01:00')),
    );
  });
});
