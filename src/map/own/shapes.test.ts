import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../shared/geojson.ts';
import { findShapes } from './find-shapes.ts';
import { flatten, unflatten } from './flat-shapes.ts';
import { type DrawnGeometry, type Shapes, cellsIn, collectShapes, middleOf } from './shapes.ts';
import { toWorld } from '../world.ts';

const position: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: 4.2, max: 4.5, noNaN: true }),
  fc.double({ min: 50.75, max: 50.95, noNaN: true }),
);
const path = fc.array(position, { minLength: 2, maxLength: 5 });
const ring = fc.array(position, { minLength: 3, maxLength: 5 }).map((open) => [...open, open[0] ?? [4.3, 50.8]]);
const single: fc.Arbitrary<DrawnGeometry> = fc.oneof(
  position.map((coordinates): DrawnGeometry => ({ type: 'Point', coordinates })),
  path.map((coordinates): DrawnGeometry => ({ type: 'MultiPoint', coordinates })),
  path.map((coordinates): DrawnGeometry => ({ type: 'LineString', coordinates })),
  fc.array(path, { maxLength: 3 }).map((coordinates): DrawnGeometry => ({ type: 'MultiLineString', coordinates })),
  fc
    .array(ring, { minLength: 1, maxLength: 2 })
    .map((coordinates): DrawnGeometry => ({ type: 'Polygon', coordinates })),
);
const geometry: fc.Arbitrary<DrawnGeometry> = fc.oneof(
  single,
  fc.array(single, { maxLength: 3 }).map((geometries): DrawnGeometry => ({ type: 'GeometryCollection', geometries })),
);

const shapesOf = (geometries: readonly DrawnGeometry[]): Shapes => {
  const collection = collectShapes();
  geometries.forEach((one, row) => collection.add(row, one));
  return collection.finish();
};

describe('shapes of one’s own layers', () => {
  it('are the same after the way from a worker to the page', () => {
    fc.assert(
      fc.property(fc.array(geometry, { maxLength: 8 }), (geometries) => {
        const shapes = shapesOf(geometries);
        expect(unflatten(structuredClone(flatten(shapes)))).toEqual(shapes);
      }),
    );
  });

  it('are all in the cells of what is seen, each once', () => {
    fc.assert(
      fc.property(fc.array(position, { maxLength: 40 }), position, position, (points, a, b) => {
        const shapes = shapesOf(points.map((coordinates) => ({ type: 'Point', coordinates })));
        const [[ax, ay], [bx, by]] = [toWorld(a), toWorld(b)];
        const box = [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)] as const;
        const found: number[] = [];
        for (const [from, to] of cellsIn(shapes, ...box)) {
          for (let index = from; index < to; index++) found.push(shapes.rows[index] ?? -1);
        }
        const inside = points.flatMap((point, row) => {
          const [x, y] = toWorld(point);
          return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3] ? [row] : [];
        });
        expect(new Set(found).size).toBe(found.length);
        expect(found).toEqual(expect.arrayContaining(inside));
      }),
    );
  });

  it('are found under the pointer: points before lines before surfaces, the smaller surface first', () => {
    const square = (half: number): DrawnGeometry => ({
      type: 'Polygon',
      coordinates: [
        [
          [4.35 - half, 50.85 - half],
          [4.35 + half, 50.85 - half],
          [4.35 + half, 50.85 + half],
          [4.35 - half, 50.85 + half],
          [4.35 - half, 50.85 - half],
        ],
      ],
    });
    const shapes = shapesOf([
      square(0.02),
      square(0.01),
      {
        type: 'LineString',
        coordinates: [
          [4.3, 50.85],
          [4.4, 50.85],
        ],
      },
      { type: 'Point', coordinates: [4.35, 50.85] },
      { type: 'Point', coordinates: [4.4, 50.9] },
    ]);
    expect(findShapes(shapes, [4.35, 50.85], 1e-4, 9)).toEqual([3, 2, 1, 0]);
    expect(findShapes(shapes, [4.365, 50.865], 1e-4, 9)).toEqual([0]);
    expect(findShapes(shapes, [4.2, 50.7], 1e-4, 9)).toEqual([]);
  });

  it('leaves a hole out of its surface', () => {
    const shapes = shapesOf([
      {
        type: 'Polygon',
        coordinates: [
          [
            [4.3, 50.8],
            [4.4, 50.8],
            [4.4, 50.9],
            [4.3, 50.9],
            [4.3, 50.8],
          ],
          [
            [4.34, 50.84],
            [4.36, 50.84],
            [4.36, 50.86],
            [4.34, 50.86],
            [4.34, 50.84],
          ],
        ],
      },
    ]);
    expect(findShapes(shapes, [4.35, 50.85], 1e-6, 9)).toEqual([]);
    expect(findShapes(shapes, [4.32, 50.85], 1e-6, 9)).toEqual([0]);
  });

  it('have a middle, if they have a place', () => {
    expect(middleOf({ type: 'Point', coordinates: [4.35, 50.85] })).toEqual([4.35, 50.85]);
    expect(middleOf({ type: 'GeometryCollection', geometries: [] })).toBeNull();
  });
});
