import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Position } from '../../shared/geojson.ts';
import { fromWorld, toWorld } from '../world.ts';
import { nearShapes } from './near-shapes.ts';
import { type DrawnGeometry, collectShapes } from './shapes.ts';

const place = fc
  .tuple(fc.double({ min: 4.3, max: 4.4, noNaN: true }), fc.double({ min: 50.8, max: 50.9, noNaN: true }))
  .map(([longitude, latitude]): Position => [longitude, latitude]);
const line = fc.array(place, { minLength: 2, maxLength: 6 });
const geometry: fc.Arbitrary<DrawnGeometry> = fc.oneof(
  place.map((coordinates): DrawnGeometry => ({ type: 'Point', coordinates })),
  line.map((coordinates): DrawnGeometry => ({ type: 'LineString', coordinates })),
  line.map((ring): DrawnGeometry => ({ type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] })),
);

const cornersOf = (one: DrawnGeometry): readonly Position[] => {
  if (one.type === 'Point') return [one.coordinates];
  return one.type === 'LineString' ? one.coordinates : one.type === 'Polygon' ? one.coordinates.flat() : [];
};
const farFrom = (a: Position, b: Position): number => {
  const [[ax, ay], [bx, by]] = [toWorld(a), toWorld(b)];
  return Math.hypot(ax - bx, ay - by);
};

it('comes back from world coordinates', () => {
  fc.assert(
    fc.property(place, (position) => {
      const [longitude, latitude] = fromWorld(toWorld(position));
      expect(longitude).toBeCloseTo(position[0], 9);
      expect(latitude).toBeCloseTo(position[1], 9);
    }),
  );
});

it('finds the corner that is nearest of all within reach, and no edge that is farther than it', () => {
  fc.assert(
    fc.property(
      fc.array(geometry, { maxLength: 12 }),
      place,
      fc.double({ min: 1e-5, max: 0.05, noNaN: true }),
      (all, at, reach) => {
        const shapes = collectShapes();
        for (const [row, one] of all.entries()) shapes.add(row, one);
        const { corner, edge } = nearShapes(shapes.finish(), at, reach);
        const fars = all.flatMap(cornersOf).map((one) => farFrom(one, at));
        const least = Math.min(Infinity, ...fars);
        if (least < reach * 0.999) expect(Math.sqrt(corner?.far ?? Infinity)).toBeCloseTo(least, 9);
        if (least > reach * 1.001) expect(corner).toBeNull();
        const onEdges = all.filter(({ type }) => type !== 'Point').flatMap(cornersOf);
        const leastOnEdges = Math.min(Infinity, ...onEdges.map((one) => farFrom(one, at)));
        if (leastOnEdges < reach * 0.999)
          expect(Math.sqrt(edge?.far ?? Infinity)).toBeLessThanOrEqual(leastOnEdges + 1e-9);
      },
    ),
  );
});

it('lies on the middle of a long stretch', () => {
  const shapes = collectShapes();
  shapes.add(0, {
    type: 'LineString',
    coordinates: [
      [4.3, 50.85],
      [4.4, 50.85],
    ],
  });
  const { corner, edge } = nearShapes(shapes.finish(), [4.35, 50.8501], 0.001);
  expect(corner).toBeNull();
  expect(edge?.at[0]).toBeCloseTo(4.35, 6);
  expect(edge?.at[1]).toBeCloseTo(50.85, 6);
});
