import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../shared/geojson.ts';
import { contains, distanceToPaths, flatDistance } from './geometry.ts';
import { indexSurface } from './surface-index.ts';

const place = fc
  .tuple(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 4_000 }))
  .map(([x, y]): Position => [4.33 + x / 1e5, 50.82 + y / 1e5]);

/** A star of so many corners: simple, not convex. */
const star = fc
  .tuple(place, fc.array(fc.double({ min: 0.001, max: 0.02, noNaN: true }), { minLength: 3, maxLength: 40 }))
  .map(([[x, y], reaches]) => {
    const ring = reaches.map((reach, index): Position => {
      const angle = (index / reaches.length) * 2 * Math.PI;
      return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.6];
    });
    return [[...ring, ring[0] as Position]];
  });
const path = fc.array(place, { minLength: 2, maxLength: 12 });
const lengthOf = (positions: readonly Position[]): number =>
  positions.reduce((sum, position, index) => sum + flatDistance(positions[index - 1] ?? position, position), 0);

describe('a surface with an index', () => {
  it('contains what it contains without one', () => {
    fc.assert(
      fc.property(star, fc.array(place, { minLength: 1, maxLength: 40 }), (rings, places) => {
        const { contains: holds } = indexSurface([rings]);
        for (const position of places) expect(holds(position)).toBe(contains(rings, position));
      }),
    );
  });

  it('leaves out its holes, and takes in all of its parts', () => {
    const square = (size: number, [x, y]: Position): Position[] => [
      [x - size, y - size],
      [x + size, y - size],
      [x + size, y + size],
      [x - size, y + size],
      [x - size, y - size],
    ];
    const middle: Position = [4.35, 50.85];
    const index = indexSurface([[square(0.01, middle), square(0.004, middle)], [square(0.002, [4.4, 50.85])]]);
    expect(index.contains(middle)).toBe(false);
    expect(index.contains([4.357, 50.85])).toBe(true);
    expect(index.contains([4.4, 50.85])).toBe(true);
    const across: Position[] = [
      [4.3, 50.85],
      [4.45, 50.85],
    ];
    expect(index.lengthWithin(across)).toBeCloseTo(
      flatDistance([4.34, 50.85], [4.346, 50.85]) * 2 + flatDistance([4.398, 50.85], [4.402, 50.85]),
      3,
    );
  });

  it('holds as many metres of a path as small steps along it find', () => {
    fc.assert(
      fc.property(star, path, (rings, positions) => {
        const steps = 2_000;
        let found = 0;
        for (let index = 1; index < positions.length; index++) {
          const [a, b] = [positions[index - 1] as Position, positions[index] as Position];
          const length = flatDistance(a, b) / steps;
          for (let step = 0; step < steps; step++) {
            const share = (step + 0.5) / steps;
            if (contains(rings, [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share])) found += length;
          }
        }
        const total = lengthOf(positions);
        expect(Math.abs(indexSurface([rings]).lengthWithin(positions) - found)).toBeLessThanOrEqual(
          0.5 + (total / steps) * 2 * positions.length,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('holds of a path what it holds of its two parts, and of the way back', () => {
    fc.assert(
      fc.property(star, path, fc.nat(), (rings, positions, at) => {
        const { lengthWithin } = indexSurface([rings]);
        const cut = 1 + (at % Math.max(1, positions.length - 1));
        const whole = lengthWithin(positions);
        expect(lengthWithin(positions.slice(0, cut)) + lengthWithin(positions.slice(cut - 1))).toBeCloseTo(whole, 4);
        expect(lengthWithin(positions.toReversed())).toBeCloseTo(whole, 4);
      }),
    );
  });

  it('is as far from a place as its edge is', () => {
    fc.assert(
      fc.property(star, place, fc.integer({ min: 10, max: 3_000 }), (rings, position, most) => {
        const far = distanceToPaths(position, rings);
        const told = indexSurface([rings]).distanceToEdge(position, most);
        if (far < most * 0.99) expect(Math.abs(told - far)).toBeLessThan(1 + far * 0.005);
        else if (far > most * 1.01) expect(told).toBe(Infinity);
      }),
    );
  });
});
