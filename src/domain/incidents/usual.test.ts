import { describe, expect, it } from 'vitest';
import type { IncidentCount } from './counts.ts';
import { countLately, usualArrivals } from './usual.ts';

const now = Date.parse('2026-11-24T03:00:00Z');
const hour = 3_600_000;

describe('what came in the last hour', () => {
  /** An hour of the clocks of Brussels, so many days ago, with incidents in one zone. */
  const past = (days: number, clock: number, incidents: number): IncidentCount => ({
    type: 'Feature',
    id: `ic-${days}-${clock}`,
    geometry: null,
    properties: {
      from: new Date(now - days * 24 * hour).toISOString(),
      hour: clock,
      incidents,
      zones: { 5339: incidents },
      communes: {},
    },
  });

  it('is set beside the same hour of other days, by the clocks of Brussels', () => {
    // It is 04:15 there.
    const days = Array.from({ length: 14 }, (_, index) => [past(index + 1, 3, 8), past(index + 1, 4, 4)]).flat();
    const usual = usualArrivals([...days, past(3, 5, 90)], now + hour / 4);
    expect(usual?.total).toBeCloseTo(0.75 * 8 + 0.25 * 4);
    expect(usual?.areas.get('5339')).toBeCloseTo(7);
    expect(usualArrivals(days.slice(0, 12), now)).toBeNull();
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
