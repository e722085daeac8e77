import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readGeometry, readSketch } from '../../../map/draw/readings.ts';
import { type Sketch, emptySketch } from '../../../map/draw/sketch.ts';
import type { Units } from '../../../map/draw/measures.ts';
import type { Position } from '../../../shared/geojson.ts';
import { measuredOf } from './measured.ts';

const metric: Units = { length: 'm', area: 'm²', bearing: 'degrees' };
const place = fc
  .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 999 }))
  .map(([x, y]): Position => [4.3 + x / 1e4, 50.8 + y / 1e4]);

const line = (positions: readonly Position[]): Sketch => ({ ...emptySketch('line'), positions });
const measure = (sketch: Sketch, units = metric) => {
  const readings = readSketch(sketch);
  if (!readings) throw new Error('Nothing is measured.');
  return measuredOf('Distance', sketch, readings, units, 'en');
};

it('each leg of a line has its figure at its middle, and the sum stands first', () => {
  fc.assert(
    fc.property(fc.uniqueArray(place, { minLength: 2, maxLength: 20, selector: String }), (positions) => {
      const { facts, labels, paths } = measure(line(positions));
      expect(paths).toEqual([positions]);
      expect(facts[0]?.name).toBe('Distance');
      expect(labels).toHaveLength(positions.length - 1);
      for (const [index, { at, text }] of labels.entries()) {
        const [[ax, ay], [bx, by]] = [positions[index] as Position, positions[index + 1] as Position];
        expect(at[0]).toBeCloseTo((ax + bx) / 2, 9);
        expect(at[1]).toBeCloseTo((ay + by) / 2, 9);
        expect(text).toBe(facts.at(index - labels.length)?.value);
      }
    }),
  );
});

it('of many legs the figures stand beside the map, and the sum on it', () => {
  const positions = Array.from({ length: 60 }, (_, index): Position => [4.3 + index / 1e3, 50.85]);
  const { facts, labels } = measure(line(positions));
  expect(facts).toHaveLength(2 + 59);
  expect(labels).toMatchObject([{ text: facts[0]?.value }]);
});

it('is told in the units of one’s choice', () => {
  const east = line([
    [4.35, 50.85],
    [4.36, 50.85],
  ]);
  const [sum, , leg] = measure(east, { length: 'NM', area: 'auto', bearing: 'mils' }).facts;
  expect(sum?.value).toBe('0.38\u00A0NM');
  expect(leg?.more).toBe('Bearing 1600\u00A0mil');
});

it('a surface has its area in its middle; what is there is measured as what is drawn', () => {
  const ring: Position[] = [
    [4.35, 50.84],
    [4.36, 50.84],
    [4.36, 50.85],
    [4.35, 50.85],
  ];
  const drawn = measure({ ...emptySketch('polygon'), positions: ring });
  const of = { type: 'Polygon' as const, coordinates: [[...ring, ring[0] as Position]] };
  const readings = readGeometry(of);
  const there = readings && measuredOf('Zone', of, readings, metric, 'en');
  expect(there?.facts).toEqual(drawn.facts);
  expect(drawn.labels).toHaveLength(1);
  const [x, y] = drawn.labels[0]?.at ?? [0, 0];
  expect(x > 4.35 && x < 4.36 && y > 50.84 && y < 50.85).toBe(true);
});
