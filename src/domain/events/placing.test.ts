import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Position } from '../../shared/geojson.ts';
import { areasTouched } from './placing.ts';

/** Four areas in a square of some kilometres, and how often somebody asked for one. */
const regionOf = (bbox: readonly [number, number, number, number]) => {
  let looks = 0;
  return {
    bbox,
    looks: () => looks,
    locate: ([x, y]: Position) => {
      looks += 1;
      if (x < 4.3 || x > 4.4 || y < 50.8 || y > 50.9) return null;
      const name = `${x < 4.35 ? 'west' : 'east'}-${y < 50.85 ? 'south' : 'north'}`;
      return { commune: name, zone: name };
    },
  };
};
const box = [4.3, 50.8, 4.4, 50.9] as const;
const line = (path: Position[]) => ({ type: 'MultiLineString' as const, coordinates: [path] });

it('a way touches the same areas, whether the part outside the region is walked or not', () => {
  const position = fc.tuple(
    fc.double({ min: 4.2, max: 4.5, noNaN: true }),
    fc.double({ min: 50.7, max: 51, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(position, { minLength: 2, maxLength: 6 }), (path) => {
      expect(areasTouched(line(path), regionOf(box))).toEqual(areasTouched(line(path), regionOf([-180, -90, 180, 90])));
    }),
  );
});

it('a way to the other end of the world costs no more than one through the region', () => {
  const region = regionOf(box);
  const ends: Position[] = [
    [-180, -90],
    [180, 90],
    [4.35, 50.85],
  ];
  areasTouched(line(Array.from({ length: 60 }, (_, index) => ends[index % 3] as Position)), region);
  expect(region.looks()).toBeLessThan(60 * 400);
});
