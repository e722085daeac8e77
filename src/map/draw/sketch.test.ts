import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Shape, shapeKinds, shapeSchema, surroundings } from '../../geo/shape.ts';
import type { Position } from '../../shared/geojson.ts';
import { addPlace, emptySketch, insertPlaces, movePlace, removePlace, toShape, toSketch, turnInto } from './sketch.ts';

const [west, south, east, north] = surroundings;
const position = fc.tuple(
  fc.double({ min: west, max: east, noNaN: true }),
  fc.double({ min: south, max: north, noNaN: true }),
);
const positions = fc.uniqueArray(position, { minLength: 1, maxLength: 12, selector: String });
const kind = fc.constantFrom(...shapeKinds);

const a: Position = [4.35, 50.85];
const b: Position = [4.36, 50.85];
const c: Position = [4.36, 50.86];

describe('a sketch', () => {
  it('is the same after it was a shape, half drawn too', () => {
    fc.assert(
      fc.property(kind, positions, fc.integer({ min: 1, max: 500 }), (of, places, metres) => {
        const empty = { ...emptySketch(of), metres: of === 'polygon' ? 0 : metres };
        const sketch = places.reduce(addPlace, empty);
        const shape = toShape(sketch);
        expect(shape && toSketch(shape)).toEqual(sketch);
        expect(v.parse(shapeSchema, structuredClone(shape))).toEqual(shape);
      }),
    );
  });

  it('keeps the holes of a polygon, and what a buffer is around', () => {
    const shapes: Shape[] = [
      {
        type: 'polygon',
        rings: [
          [a, b, c, a],
          [b, c, a, b],
        ],
      },
      {
        type: 'buffer',
        of: { type: 'Point', coordinates: a },
        distance: 50,
        item: { collection: 'incidents', id: 'i' },
      },
      { type: 'buffer', of: { type: 'MultiLineString', coordinates: [[a, b]] }, distance: 50, item: null },
    ];
    for (const shape of shapes) expect(toShape(toSketch(shape))).toEqual(shape);
  });

  it('sets no place twice in a row, and one only where there is one', () => {
    const line = insertPlaces(emptySketch('corridor'), 0, [a, a, b, b, c]);
    expect(line.positions).toEqual([a, b, c]);
    expect(addPlace(line, c).positions).toEqual([a, b, c]);
    expect(addPlace(addPlace(emptySketch('circle'), a), b).positions).toEqual([b]);
  });

  it('moves and removes one place, and is nothing without any', () => {
    const line = insertPlaces(emptySketch('corridor'), 0, [a, b]);
    expect(movePlace(line, 1, c).positions).toEqual([a, c]);
    expect(toShape(removePlace(removePlace(line, 0), 0))).toBeNull();
  });

  it('takes its places along into another kind', () => {
    const line = insertPlaces(emptySketch('corridor'), 0, [a, b, c]);
    expect(turnInto(line, 'polygon').positions).toEqual([a, b, c]);
    expect(turnInto(line, 'circle')).toMatchObject({ positions: [a], metres: 200 });
  });
});
