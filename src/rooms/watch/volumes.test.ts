import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertThemes } from '../../domain/alerts/contract.ts';
import type { WatchCount } from '../../domain/watch/contract.ts';
import { wholeRegion } from '../../shared/filters.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import { type Volume, tallyOutcomes, tallyVolumes, volumeColumns } from './volumes.ts';

const now = timeOf('2026-11-23T12:30:00Z');
const hour = 3_600_000;
const zones = ['5339', '5340', '5341'];

const counts = fc.array(
  fc
    .record({
      age: fc.integer({ min: 0, max: 20 * 24 }),
      theme: fc.constantFrom(...alertThemes),
      zones: fc.subarray(zones, { minLength: 1 }),
      alerts: fc.integer({ min: 1, max: 6 }),
    })
    .chain(({ age, theme, zones, alerts }) =>
      fc.tuple(fc.integer({ min: 0, max: alerts }), fc.nat(), fc.nat()).map(
        ([ended, a, b]): WatchCount => ({
          type: 'Feature',
          id: 'x',
          geometry: null,
          properties: {
            hour: instantOf(now - age * hour),
            theme,
            zones,
            communes: [],
            volume: 'low',
            alerts,
            ended,
            followed: a % (ended + 1),
            borneOut: b % ((a % (ended + 1)) + 1),
          },
        }),
      ),
    ),
  { maxLength: 40 },
);

describe('the counts of the watch', () => {
  it('add up: rows without what is counted twice, themes, and the lens of each zone', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const { areas, shared, total } = tallyVolumes(all, zones, wholeRegion, now);
        for (const column of volumeColumns) {
          for (const span of ['day', 'dayBefore', 'week', 'weekBefore'] satisfies (keyof Volume)[]) {
            const sum = [...areas.values()].reduce((before, row) => before + row[column][span], 0);
            expect(sum - shared[column][span]).toBe(total[column][span]);
          }
        }
        for (const zone of zones) {
          const own = tallyVolumes(all, [], { zone, commune: null }, now).total;
          expect(own).toEqual(areas.get(zone));
        }
        const lately = all.filter(({ properties }) => now - timeOf(properties.hour) < 24 * hour);
        expect(total.all.day).toBe(lately.reduce((sum, { properties }) => sum + properties.alerts, 0));
      }),
    );
  });

  it('never say more than there was: borne out within followed within ended', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const outcomes = tallyOutcomes(all, wholeRegion);
        for (const { ended, followed, borneOut } of Object.values(outcomes)) {
          expect(followed).toBeLessThanOrEqual(ended);
          expect(borneOut).toBeLessThanOrEqual(followed);
        }
        const sum = alertThemes.reduce((before, theme) => before + outcomes[theme].ended, 0);
        expect(sum).toBe(outcomes.all.ended);
      }),
    );
  });
});
