import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../shared/geojson.ts';
import { writeArea, writeLength } from './measures.ts';
import { bearingOf } from './bearing-of.ts';
import { readGeometry, readSketch } from './readings.ts';
import { emptySketch, insertPlaces } from './sketch.ts';

const a: Position = [4.35, 50.85];
const b: Position = [4.36, 50.85];
const c: Position = [4.36, 50.86];
const auto = { length: 'auto', area: 'auto' } as const;

describe('a measure', () => {
  it('tells each leg, its direction and the sum', () => {
    const read = readSketch(insertPlaces(emptySketch('line'), 0, [a, b, c]));
    expect(read?.legs.map(({ metres }) => Math.round(metres / 10))).toEqual([70, 111]);
    expect(read?.legs.map(({ bearing }) => Math.round(bearing))).toEqual([90, 0]);
    expect(read?.length).toBeCloseTo((read?.legs[0]?.metres ?? 0) + (read?.legs[1]?.metres ?? 0));
    expect(readSketch(insertPlaces(emptySketch('line'), 0, [a]))).toBeNull();
  });

  it('reads a circle of a true radius', () => {
    const read = readSketch({ ...insertPlaces(emptySketch('circle'), 0, [a]), metres: 500 });
    expect((read?.area ?? 0) / (Math.PI * 500 ** 2)).toBeCloseTo(1, 2);
    expect((read?.edge ?? 0) / (2 * Math.PI * 500)).toBeCloseTo(1, 2);
    expect(read?.radius).toBe(500);
  });

  it('goes back the way it came', () => {
    const position = fc.tuple(
      fc.double({ min: 4, max: 4.8, noNaN: true }),
      fc.double({ min: 50.6, max: 51.1, noNaN: true }),
    );
    fc.assert(
      fc.property(position, position, (from, to) => {
        fc.pre(Math.hypot(from[0] - to[0], from[1] - to[1]) > 1e-4);
        const turn = Math.abs(bearingOf(from, to) - bearingOf(to, from));
        // The meridians of two places within the map differ by less than a degree.
        expect(Math.abs(turn - 180)).toBeLessThan(1);
      }),
    );
  });

  it('reads shapes that are there', () => {
    expect(readGeometry({ type: 'Point', coordinates: a })).toBeNull();
    expect(
      readGeometry({
        type: 'MultiLineString',
        coordinates: [
          [a, b],
          [b, c],
        ],
      })?.length,
    ).toBeGreaterThan(1_800);
    expect(readGeometry({ type: 'Polygon', coordinates: [[a, b, c, a]] })?.area).toBeGreaterThan(380_000);
  });

  it('is written in the units that somebody chose', () => {
    const plain = (text: string) => text.replaceAll('\u00A0', ' ');
    expect(plain(writeLength(742.6, auto, 'en'))).toBe('743 m');
    expect(plain(writeLength(7_426, auto, 'fr'))).toBe('7,43 km');
    expect(plain(writeLength(7_426, { ...auto, length: 'm' }, 'nl'))).toBe('7.426 m');
    expect(plain(writeArea(23_400, auto, 'en'))).toBe('2.34 ha');
    expect(plain(writeArea(23_400, { ...auto, area: 'km²' }, 'en'))).toBe('0.02 km²');
    expect(plain(writeArea(161_400_000, auto, 'en'))).toBe('161 km²');
  });
});
