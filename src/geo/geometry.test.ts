import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../shared/geojson.ts';
import { boundsOf, contains, distance, distanceToPaths, findLabelPoint, surfaceArea, windRings } from './geometry.ts';

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

describe('contains', () => {
  it('leaves out the holes', () => {
    const ringed = [box(0, 0, 10, 10), box(4, 4, 6, 6)];
    expect(contains(ringed, [2, 2])).toBe(true);
    expect(contains(ringed, [5, 5])).toBe(false);
    expect(contains(ringed, [11, 5])).toBe(false);
  });

  it('gives each whole-number place to exactly one of the parts that a square is cut into', () => {
    const inside = fc.integer({ min: 1, max: 999 });
    const place = fc.integer({ min: 0, max: 999 });
    fc.assert(
      fc.property(inside, inside, place, place, (x, y, atX, atY) => {
        const corners = box(0, 0, 1000, 1000);
        const centre: Position = [x, y];
        const parts = [0, 1, 2, 3].map((i) => [[corners[i], corners[i + 1], centre, corners[i]] as Position[]]);
        for (const point of [[atX, atY], centre, [atX, y], [x, atY]] as Position[]) {
          expect(parts.filter((part) => contains(part, point))).toHaveLength(1);
        }
      }),
    );
  });
});

describe('measures', () => {
  it('finds the area of a spherical rectangle', () => {
    const degree = Math.PI / 180;
    const expected = 6_371_008.8 ** 2 * degree * (Math.sin(51 * degree) - Math.sin(50 * degree));
    expect(surfaceArea([[box(4, 50, 5, 51)]])).toBeCloseTo(expected, -3);
    expect(surfaceArea([[box(4, 50, 5, 51).toReversed()]])).toBeCloseTo(expected, -3);
    expect(surfaceArea([[box(4, 50, 5, 51), box(4, 50, 5, 51)]])).toBeCloseTo(0);
  });

  it('finds distances on the sphere, and to paths nearby', () => {
    expect(distance([4.35, 50.85], [4.35, 50.85])).toBe(0);
    expect(distance([4, 50], [4, 51])).toBeCloseTo(111_195, -1);
    const north: Position = [4.3, 50.851];
    const street: Position[] = [
      [4.2, 50.85],
      [4.4, 50.85],
    ];
    expect(distanceToPaths(north, [street])).toBeCloseTo(distance(north, [4.3, 50.85]), 1);
    expect(distanceToPaths([4.5, 50.85], [street])).toBeCloseTo(distance([4.5, 50.85], [4.4, 50.85]), 0);
    expect(distanceToPaths(north, [])).toBe(Infinity);
  });

  it('winds outer rings counter-clockwise and holes clockwise', () => {
    const [right, wrong] = [box(0, 0, 9, 9), box(0, 0, 9, 9).toReversed()];
    expect(windRings([[wrong, right]])).toEqual([[right, wrong]]);
    expect(windRings([[right, wrong]])).toEqual([[right, wrong]]);
  });
});

describe('findLabelPoint', () => {
  it('finds the middle of the widest part of the largest polygon', () => {
    // A dumb-bell: two squares of a hundredth of a degree and more, joined by a narrow strip.
    const dumbBell: Position[] = [
      [4.3, 50.8],
      [4.31, 50.8],
      [4.31, 50.803],
      [4.34, 50.803],
      [4.34, 50.79],
      [4.38, 50.79],
      [4.38, 50.82],
      [4.34, 50.82],
      [4.34, 50.804],
      [4.31, 50.804],
      [4.31, 50.81],
      [4.3, 50.81],
      [4.3, 50.8],
    ];
    const label = findLabelPoint([[box(4.2, 50.7, 4.201, 50.701)], [dumbBell]]);
    expect(distance(label, [4.36, 50.805])).toBeLessThan(300);
    expect(boundsOf([[dumbBell]])).toEqual([4.3, 50.79, 4.38, 50.82]);
  });
});
