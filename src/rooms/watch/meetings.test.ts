import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WatchAlert } from '../../domain/alerts/contract.ts';
import { meetsArea } from '../../domain/watch/overlap.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import type { Position } from '../../shared/geojson.ts';
import type { Happening } from './happenings.ts';
import { meetAlerts } from './meetings.ts';

const start = timeOf('2026-11-23T12:00:00Z');
const minute = 60_000;
const nis = ['21004', '21012', '21015'] as const;
const square = (x: number, y: number, size: number): Position[][] => [
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ],
];
const coordinate = fc.integer({ min: 0, max: 20 });
const communes = fc.subarray([...nis], { minLength: 1 });
const span = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 120 }));

const alerts = fc.array(
  fc
    .tuple(communes, span, fc.option(fc.tuple(coordinate, coordinate, fc.integer({ min: 1, max: 8 }))))
    .map(([touched, [from, length], box]) => ({
      geometry: box && { type: 'Polygon', coordinates: square(...box) },
      properties: {
        onset: instantOf(start + from * minute),
        expires: instantOf(start + (from + length) * minute),
        area: { communes: touched, zones: [] },
      },
    })),
  { maxLength: 12 },
);
const happenings = fc.array(
  fc.tuple(
    communes,
    span,
    fc.boolean(),
    fc.option(
      fc.oneof(
        fc.tuple(coordinate, coordinate).map((point) => ({ type: 'Point', coordinates: point })),
        fc
          .array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 4 })
          .map((line) => ({ type: 'MultiLineString', coordinates: [line] })),
      ),
    ),
  ),
  { maxLength: 12 },
);

describe('what the watch says beside what is real', () => {
  it('meets by place and time, told alike from both sides, whatever is looked at first', () => {
    fc.assert(
      fc.property(alerts, happenings, (drawnAlerts, drawnHappenings) => {
        const said = drawnAlerts.map((alert, index) => ({ ...alert, id: `alr-${index}` })) as unknown as WatchAlert[];
        const real = drawnHappenings.map(
          ([touched, [from, length], isOver, geometry], index): Happening => ({
            collection: 'incidents',
            id: `inc-${index}`,
            from: start + from * minute,
            to: isOver ? start + (from + length) * minute : null,
            geometry,
            communes: touched,
            zones: [],
            tone: 'minor',
          }),
        );
        const { ofAlert, ofHappening } = meetAlerts(said, real);
        for (const alert of said) {
          const { onset, expires, area } = alert.properties;
          const expected = real.filter(
            (happening) =>
              happening.from <= timeOf(expires) &&
              (happening.to ?? Infinity) >= timeOf(onset) &&
              meetsArea({ surface: alert.geometry, communes: area.communes }, happening),
          );
          expect(new Set(ofAlert.get(alert.id))).toEqual(new Set(expected));
          for (const { id } of real) {
            expect(ofHappening.get(id)?.includes(alert) ?? false).toBe(expected.some((one) => one.id === id));
          }
        }
      }),
    );
  });

  it('a line that crosses an area without a corner in it meets it; one in the same commune beside it does not', () => {
    const surface = { type: 'Polygon' as const, coordinates: square(5, 5, 4) };
    const area = { surface, communes: ['21004'] };
    const line = (...coordinates: Position[]) => ({
      geometry: { type: 'MultiLineString', coordinates: [coordinates] },
      communes: ['21004'],
    });
    expect(meetsArea(area, line([0, 7], [20, 7]))).toBe(true);
    expect(meetsArea(area, line([0, 12], [20, 12]))).toBe(false);
    expect(meetsArea(area, { ...line([0, 7], [20, 7]), communes: ['21012'] })).toBe(false);
    expect(meetsArea(area, { geometry: null, communes: ['21004'] })).toBe(true);
    expect(meetsArea(area, { geometry: null, communes: [] })).toBe(false);
    const around = { geometry: { type: 'Polygon', coordinates: square(0, 0, 20) }, communes: ['21004'] };
    expect(meetsArea(area, around)).toBe(true);
  });

  it('sets 2,000 alerts beside 3,000 happenings as each would be alone', () => {
    const many = <T>(count: number, make: (index: number) => T): T[] =>
      Array.from({ length: count }, (_, at) => make(at));
    const said = many(2_000, (at) => ({
      id: `alr-${at}`,
      geometry: { type: 'Polygon', coordinates: square(at % 20, at % 17, 0.5) },
      properties: {
        onset: instantOf(start + (at % 300) * minute),
        expires: instantOf(start + ((at % 300) + 120) * minute),
        area: { communes: [String(21001 + (at % 19))], zones: [] },
      },
    })) as unknown as WatchAlert[];
    const real = many(
      3_000,
      (at): Happening => ({
        collection: 'incidents',
        id: `inc-${at}`,
        from: start + (at % 280) * minute,
        to: null,
        geometry: { type: 'Point', coordinates: [(at * 7) % 20, (at * 3) % 17] },
        communes: [String(21001 + (at % 19))],
        zones: [],
        tone: 'minor',
      }),
    );
    const { ofAlert } = meetAlerts(said, real);
    // Each as if it were the only one.
    for (const alert of said.filter((_, at) => at % 50 === 0)) {
      expect(ofAlert.get(alert.id)).toEqual(meetAlerts([alert], real).ofAlert.get(alert.id));
    }
  });
});
