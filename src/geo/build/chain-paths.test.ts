import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../shared/geojson.ts';
import { packPaths, unpackPaths } from '../paths.ts';
import { chainPaths } from './chain-paths.ts';

const corner = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
const paths = fc.array(fc.array(corner, { minLength: 2, maxLength: 6 }), { maxLength: 12 });

const segmentsOf = (drawing: readonly (readonly Position[])[]): string[] =>
  drawing.flatMap((path) =>
    path
      .slice(1)
      .map((to, index) => [String(path[index]), String(to)])
      .filter(([from, to]) => from !== to)
      .map((ends) => ends.sort().join(' ')),
  );

describe('chainPaths', () => {
  it('draws exactly the same segments, each once', () => {
    fc.assert(
      fc.property(paths, (drawing) => {
        const chained = segmentsOf(chainPaths(drawing));
        expect(chained.toSorted()).toEqual([...new Set(segmentsOf(drawing))].sort());
      }),
    );
  });

  it('goes straight on at a crossing', () => {
    const street = chainPaths([
      [
        [0, 1],
        [1, 1],
      ],
      [
        [1, 0],
        [1, 1],
      ],
      [
        [1, 1],
        [2, 1],
      ],
      [
        [1, 2],
        [1, 1],
      ],
    ]);
    expect(street).toEqual([
      [
        [0, 1],
        [1, 1],
        [2, 1],
      ],
      [
        [1, 0],
        [1, 1],
        [1, 2],
      ],
    ]);
  });
});

describe('packPaths', () => {
  const place = fc.tuple(
    fc.integer({ min: -18_000_000, max: 18_000_000 }),
    fc.integer({ min: -9_000_000, max: 9_000_000 }),
  );

  it('keeps five decimals exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.array(place, { minLength: 2 })), (drawing) => {
        const exact = drawing.map((path) => path.map(([x, y]): Position => [x / 1e5, y / 1e5]));
        expect(unpackPaths(packPaths(exact))).toEqual(exact);
      }),
    );
  });
});
