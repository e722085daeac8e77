import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Geometry } from '../src/api/cql2/expression.ts';
import { intersects } from '../src/api/cql2/intersects.ts';
import { meetsBox } from './intersects.ts';

const position = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
const geometry: fc.Arbitrary<Geometry> = fc.oneof(
  position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  fc
    .array(position, { minLength: 2, maxLength: 6 })
    .map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  fc
    .uniqueArray(position, { minLength: 3, maxLength: 6, selector: String })
    .map((ring) => ({ type: 'Polygon' as const, coordinates: [[...ring, ring[0] ?? [0, 0]]] })),
);

it('a geometry meets a box as it meets the same area in a filter', () => {
  fc.assert(
    fc.property(geometry, position, position, (of, [west, south], [width, height]) => {
      const [east, north] = [west + width, south + height];
      const corners = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ] as [number, number][];
      const isMet = intersects(of, { type: 'Polygon', coordinates: [corners] });
      expect(isMet).toBe(meetsBox([west, south, east, north], of as never));
    }),
    { numRuns: 2000 },
  );
});
