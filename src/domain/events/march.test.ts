import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../shared/instant.ts';
import type { Position } from '../../shared/geojson.ts';
import { lengthOf, marchAt, partOfPath, usualMarch } from './march.ts';
import { base, eventOf } from './test-event.ts';
import { workingDaysBefore } from './working-days.ts';

const second = 1_000;
const positions = fc.array(
  fc.tuple(fc.double({ min: 4.3, max: 4.4, noNaN: true }), fc.double({ min: 50.8, max: 50.9, noNaN: true })),
  { minLength: 2, maxLength: 8 },
);

describe('a part of a path', () => {
  it('is as long as it was asked to be, within the path', () => {
    fc.assert(
      fc.property(
        positions,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (path, a, b) => {
          const whole = lengthOf(path);
          const [from, to] = [Math.min(a, b) * whole, Math.max(a, b) * whole];
          expect(lengthOf(partOfPath(path, from, to))).toBeCloseTo(to - from, 3);
        },
      ),
    );
  });
});

const marchOf = (people: number | null) => {
  const way: [number, number][] = [
    [4.36, 50.85],
    [4.36, 50.86],
  ];
  const event = eventOf(
    { status: 'under-way', at: [4.35, 50.85], way, radius: null, start: 0, length: 3, units: [], asked: [] },
    1,
  );
  const estimates =
    people === null ? [] : [{ at: instantOf(base), count: people, source: 'police', method: 'rows' } as const];
  return { ...event, properties: { ...event.properties, estimates } };
};

describe('a march', () => {
  const [path] = [
    [
      [4.35, 50.85],
      [4.36, 50.85],
      [4.36, 50.86],
    ] as Position[],
  ];
  const length = lengthOf(path);

  it('has not left before its time, and is gone when its tail has arrived', () => {
    const event = marchOf(1_500);
    expect(marchAt(event, base - 1)).toBeNull();
    const all = (length / usualMarch.pace + 1_500 / usualMarch.flow) * second;
    expect(marchAt(event, base + all - second)).not.toBeNull();
    expect(marchAt(event, base + all + second)).toBeNull();
  });

  it('goes on: neither its head nor its tail ever goes back, and the tail is never before the head', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50_000 }),
        fc.array(fc.integer({ min: 0, max: 12_000 })),
        (people, moments) => {
          const event = marchOf(people);
          let [head, tail] = [0, 0];
          for (const at of moments.toSorted((a, b) => a - b)) {
            const march = marchAt(event, base + at * second);
            if (!march) continue;
            const column = lengthOf(march.column);
            const headAt = Math.min(length, at * usualMarch.pace);
            const tailAt = headAt - column;
            expect(tailAt).toBeGreaterThanOrEqual(-0.01);
            expect(headAt).toBeGreaterThanOrEqual(head);
            expect(tailAt).toBeGreaterThanOrEqual(tail - 0.01);
            [head, tail] = [headAt, tailAt];
          }
        },
      ),
    );
  });

  it('is told from the day of 14 October 2025: the head in 75 minutes, the tail after 13:30', () => {
    // 3.6 km, 80,000 people: off at 10:45, the head there at 12:00.
    const minutes = 3_600 / usualMarch.pace / 60;
    expect(minutes).toBeCloseTo(75, 0);
    expect(minutes + 80_000 / usualMarch.flow / 60).toBeGreaterThan(165 - 5);
  });
});

describe('ten working days', () => {
  it('leave out weekends and the holidays of Belgium', () => {
    // Monday to Monday, and the same over 1 November and 11 November.
    expect(workingDaysBefore('2026-11-16', '2026-11-23T13:00:00Z')).toBe(4);
    expect(workingDaysBefore('2026-11-09', '2026-11-16T13:00:00Z')).toBe(3);
    // Easter Monday of 2026 is 6 April, Ascension Day 14 May.
    expect(workingDaysBefore('2026-04-03', '2026-04-08T10:00:00Z')).toBe(1);
    expect(workingDaysBefore('2026-05-13', '2026-05-15T10:00:00Z')).toBe(0);
    expect(workingDaysBefore('2026-11-27', '2026-11-20T10:00:00Z')).toBe(0);
  });
});
