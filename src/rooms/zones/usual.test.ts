import { describe, expect, it } from 'vitest';
import { countLately, usualArrivals } from './usual.ts';

const now = Date.parse('2026-11-24T03:00:00Z');
const hour = 3_600_000;

describe('what came in the last hour', () => {
  const past = (days: number, minutes: number) => ({
    clock: now + hour - days * 24 * hour - minutes * 60_000,
    zone: '5339',
    commune: '21004',
  });

  it('is set beside the same hour of other days, by the clocks of Brussels', () => {
    const everyDay = Array.from({ length: 14 }, (_, index) => past(index + 1, 30));
    const elsewhere = [past(3, 90), past(5, -10), past(0, 30), past(14.5, 0)];
    expect(usualArrivals([...everyDay, ...elsewhere], now)?.areas.get('5339')).toBeCloseTo(1);
    expect(usualArrivals(everyDay.slice(0, 5), now)).toBeNull();
  });

  it('counts what was reported, whatever became of it', () => {
    const incident = (minutes: number) =>
      ({
        properties: {
          reported: new Date(now - minutes * 60_000).toISOString(),
          place: { zone: '5339', commune: '21004' },
        },
      }) as never;
    expect(countLately([incident(1), incident(59), incident(61), incident(-5)], now).total).toBe(2);
  });
});
