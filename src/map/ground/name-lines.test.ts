import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadStreets } from '../../geo/street-packs-node.ts';
import { toWorld } from '../world.ts';
import { collectStreets } from './level.ts';
import { type NameAlong, placeAlongLines } from './name-lines.ts';
import { type Disc, Taken } from './taken.ts';

const size = { width: 1_200, height: 800 };
const letter = 6;
const height = 15;

const nameAlong = (text: string, paths: NameAlong['paths']): NameAlong => ({
  text,
  paths,
  height,
  advances: Array.from(text, (_, index) => (index + 1) * letter),
});

const signs = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: size.width }),
    y: fc.integer({ min: 0, max: size.height }),
    radius: fc.integer({ min: 6, max: 16 }),
  }),
  { maxLength: 60 },
);
/** A place in the city, and a zoom of street level. */
const views = fc.record({
  longitude: fc.double({ min: 4.3, max: 4.42, noNaN: true }),
  latitude: fc.double({ min: 50.8, max: 50.88, noNaN: true }),
  zoom: fc.constantFrom(14, 15, 15.6, 16, 17, 18),
});

const overlap = (a: Disc, b: Disc, room = 0): boolean => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius + room;

describe('names along streets', () => {
  it('are upright, clear of signs and of each other, inside the view, and not repeated within 300 pixels', async () => {
    const streets = collectStreets(await loadStreets());
    const names = streets.map(({ name, paths }) => nameAlong(name.fr, paths));
    let placed = 0;
    fc.assert(
      fc.property(views, signs, ({ longitude, latitude, zoom }, discs) => {
        const scale = 2 ** zoom;
        const [x, y] = toWorld([longitude, latitude]);
        const frame = { x: x - size.width / 2 / scale, y: y - size.height / 2 / scale, scale, size: size.width };
        const taken = new Taken();
        for (const disc of discs) taken.add(disc);
        const result = placeAlongLines(names, frame, size, taken);
        placed += result.length;
        for (const [index, name] of result.entries()) {
          for (const { angle } of name.glyphs.length === 1 ? name.glyphs : [])
            expect(Math.cos(angle)).toBeGreaterThanOrEqual(-1e-9);
          const [first, last] = [name.glyphs[0], name.glyphs.at(-1)];
          expect((last?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThan(-letter);
          for (const disc of name.discs) {
            expect(disc.x >= 0 && disc.y >= 0 && disc.x <= size.width && disc.y <= size.height).toBe(true);
            expect(discs.some((sign) => overlap(disc, sign))).toBe(false);
          }
          for (const other of result.slice(index + 1)) {
            const far = other.text === name.text ? 300 - height : 0;
            expect(name.discs.some((a) => other.discs.some((b) => overlap(a, b, far)))).toBe(false);
          }
        }
      }),
      { numRuns: 40 },
    );
    // There was something to see.
    expect(placed).toBeGreaterThan(400);
  });

  it('lie on their line, letter by letter where it bends', () => {
    const straight = { points: Float64Array.of(0, 50, 400, 50), west: 0, north: 50, east: 400, south: 50 };
    const frame = { x: 0, y: 0, scale: 1, size: 1_000 };
    const [whole] = placeAlongLines([nameAlong('Rue Neuve', [straight])], frame, size, new Taken());
    expect(whole?.glyphs).toEqual([{ text: 'Rue Neuve', x: 200, y: 50, angle: 0 }]);
    const points = Float64Array.from(
      Array.from({ length: 40 }, (_, index) => (1 - index / 39) * 0.9 + 0.3).flatMap((angle) => [
        300 * Math.cos(angle),
        300 * Math.sin(angle),
      ]),
    );
    const bent = { points, west: 0, north: 0, east: 300, south: 300 };
    const [curved] = placeAlongLines([nameAlong('Rue Ronde', [bent])], frame, size, new Taken());
    expect(curved?.glyphs.map(({ text }) => text).join('')).toBe('Rue Ronde');
    for (const { x, y } of curved?.glyphs ?? []) expect(Math.hypot(x, y)).toBeCloseTo(300, 0);
  });
});
