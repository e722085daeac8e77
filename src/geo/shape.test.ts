import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position, Surface } from '../shared/geojson.ts';
import { findCrossing } from './crossing.ts';
import { type Rings, contains, distance, distanceToPaths, surfaceArea } from './geometry.ts';
import { type Shape, refuseShape } from './shape.ts';
import { surfaceOf } from './shape-surface.ts';

const somewhere = fc.tuple(
  fc.double({ min: 4.2, max: 4.6, noNaN: true }),
  fc.double({ min: 50.7, max: 51, noNaN: true }),
);
const near = ([x, y]: Position) =>
  fc.tuple(
    fc.double({ min: x - 0.02, max: x + 0.02, noNaN: true }),
    fc.double({ min: y - 0.01, max: y + 0.01, noNaN: true }),
  );
const path = somewhere.chain((start) => fc.array(near(start), { minLength: 2, maxLength: 30 }));

const polygonsOf = (surface: Surface): readonly Rings[] =>
  surface.type === 'Polygon' ? [surface.coordinates] : surface.coordinates;
const covers = (surface: Surface, position: Position): boolean =>
  polygonsOf(surface).some((polygon) => contains(polygon, position));

/** Positive: counter-clockwise. */
const winding = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x, y], index) => {
    const [a, b] = ring[index - 1] ?? [x, y];
    return sum + (a - 4) * (y - 50) - (x - 4) * (b - 50);
  }, 0);

const expectSound = (surface: Surface): void => {
  for (const polygon of polygonsOf(surface)) {
    expect(findCrossing(polygon)).toBeNull();
    for (const [index, ring] of polygon.entries()) {
      expect(ring.at(-1)).toEqual(ring[0]);
      expect(winding(ring) > 0).toBe(index === 0);
    }
  }
};

const square: Position[] = [
  [4.35, 50.84],
  [4.36, 50.84],
  [4.36, 50.85],
  [4.35, 50.85],
  [4.35, 50.84],
];

describe('surfaceOf', () => {
  it('draws a circle whose edge is at the radius on the ground', () => {
    fc.assert(
      fc.property(somewhere, fc.double({ min: 5, max: 10_000, noNaN: true }), (centre, radius) => {
        const surface = surfaceOf({ type: 'circle', centre, radius });
        expectSound(surface);
        const ring = polygonsOf(surface)[0]?.[0] ?? [];
        for (const [index, [x, y]] of ring.entries()) {
          const [a, b] = ring[index - 1] ?? [x, y];
          for (const place of [
            [x, y],
            [(x + a) / 2, (y + b) / 2],
          ] as Position[]) {
            // A hand's breadth beside: degrees are written to a centimetre.
            expect(Math.abs(distance(centre, place) - radius)).toBeLessThan(radius * 0.005 + 0.02);
          }
        }
      }),
    );
  });

  it('lays a corridor of its width around a path, however it crosses itself', () => {
    fc.assert(
      fc.property(path, fc.double({ min: 2, max: 400, noNaN: true }), (along, width) => {
        const surface = surfaceOf({ type: 'corridor', path: along, width });
        expectSound(surface);
        for (const position of along) expect(covers(surface, position)).toBe(true);
        for (const position of polygonsOf(surface).flat(2)) {
          const apart = distanceToPaths(position, [along]);
          // Between its places a path is straight on the map, its corridor on the ground.
          expect(apart).toBeGreaterThan(width * 0.485 - 0.3);
          expect(apart).toBeLessThan(width * 0.515 + 0.3);
        }
      }),
    );
  });

  it('surrounds a thing by more than itself', () => {
    fc.assert(
      fc.property(
        somewhere,
        fc.integer({ min: 1, max: 2_000 }),
        fc.integer({ min: 1, max: 500 }),
        (at, size, metres) => {
          const of = surfaceOf({ type: 'circle', centre: at, radius: Math.max(5, size) });
          const surface = surfaceOf({ type: 'buffer', of, distance: metres, item: null });
          expectSound(surface);
          for (const position of polygonsOf(of).flat(2)) expect(covers(surface, position)).toBe(true);
          expect(surfaceArea(polygonsOf(surface))).toBeGreaterThan(surfaceArea(polygonsOf(of)));
        },
      ),
    );
  });

  it('makes a sound surface of any scribble, the same each time', () => {
    fc.assert(
      fc.property(path, (scribble) => {
        const ring = [...scribble, scribble[0] as Position];
        const shape: Shape = { type: 'polygon', rings: [ring] };
        expectSound(surfaceOf(shape));
        expect(surfaceOf(shape)).toEqual(surfaceOf(structuredClone(shape)));
      }),
    );
  });

  it('keeps a polygon with its hole', () => {
    const hole = square.map(([x, y]): Position => [4.355 + (x - 4.355) / 2, 50.845 + (y - 50.845) / 2]);
    const surface = surfaceOf({ type: 'polygon', rings: [square.toReversed(), hole] });
    expectSound(surface);
    expect(covers(surface, [4.3515, 50.8415])).toBe(true);
    expect(covers(surface, [4.355, 50.845])).toBe(false);
  });
});

describe('refuseShape', () => {
  it('tells where a polygon crosses itself', () => {
    const [a, b, c, d] = square as [Position, Position, Position, Position];
    const refusal = refuseShape({ type: 'polygon', rings: [[a, c, b, d, a]] });
    expect(refusal?.reason).toBe('crossing');
    expect(refusal?.at?.[0]).toBeCloseTo(4.355);
    expect(refuseShape({ type: 'polygon', rings: [[a, b, a, c, a]] })?.reason).toBe('crossing');
    expect(refuseShape({ type: 'polygon', rings: [square] })).toBeNull();
  });

  it('refuses a hole that lies outside', () => {
    const away = square.map(([x, y]): Position => [x + 0.02, y]);
    expect(refuseShape({ type: 'polygon', rings: [square, away] })?.reason).toBe('crossing');
  });

  it('finds no fault in what it made itself', () => {
    fc.assert(
      fc.property(path, (along) => {
        const surface = surfaceOf({ type: 'corridor', path: along, width: 30 });
        for (const rings of polygonsOf(surface)) {
          const reason = refuseShape({ type: 'polygon', rings })?.reason;
          expect(['many', undefined]).toContain(reason);
        }
      }),
    );
  });

  it('refuses what is too small, too large, too long, too far or too much', () => {
    const tiny = square.map(([x, y]): Position => [4.35 + (x - 4.35) / 1e4, 50.84 + (y - 50.84) / 1e4]);
    const huge: Position[] = [
      [4.01, 50.61],
      [4.79, 50.61],
      [4.79, 51.09],
      [4.01, 51.09],
      [4.01, 50.61],
    ];
    const centre: Position = [4.35, 50.85];
    const many = Array.from({ length: 1001 }, (_, index): Position => [4.3 + index / 1e5, 50.85]);
    const reasons = (
      [
        { type: 'polygon', rings: [tiny] },
        { type: 'polygon', rings: [huge] },
        { type: 'circle', centre, radius: 4 },
        { type: 'circle', centre, radius: Number.NaN },
        { type: 'circle', centre: [2.35, 48.85], radius: 100 },
        { type: 'corridor', path: [centre], width: 10 },
        { type: 'corridor', path: many, width: 10 },
        { type: 'buffer', of: { type: 'Point', coordinates: centre }, distance: 0, item: null },
        { type: 'buffer', of: { type: 'MultiLineString', coordinates: [] }, distance: 10, item: null },
      ] satisfies Shape[]
    ).map((shape) => refuseShape(shape)?.reason);
    expect(reasons).toEqual(['small', 'large', 'long', 'long', 'away', 'open', 'many', 'long', 'open']);
  });
});
