import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../../geo/geometry.ts';
import type { Position } from '../../shared/geojson.ts';
import { pixelsPerMillimetre, scaleToFit, viewSheet } from './sheet.ts';
import { type PaperMark, spreadMarks } from './spread-marks.ts';

const within = fc.tuple(
  fc.double({ min: 4.24, max: 4.48, noNaN: true }),
  fc.double({ min: 50.76, max: 50.92, noNaN: true }),
);

/** Metres on the ellipsoid (WGS 84), for short distances: by the radii of curvature in the middle. */
const onEllipsoid = (a: Position, b: Position): number => {
  const [axis, eccentricity] = [6_378_137, 0.006_694_379_99];
  const latitude = (((a[1] + b[1]) / 2) * Math.PI) / 180;
  const root = Math.sqrt(1 - eccentricity * Math.sin(latitude) ** 2);
  const [across, along] = [axis / root, (axis * (1 - eccentricity)) / root ** 3];
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  return Math.hypot(radians(a[0] - b[0]) * across * Math.cos(latitude), radians(a[1] - b[1]) * along);
};

describe('a map on paper', () => {
  it('has lengths that are true within half a percent, on the ellipsoid and on the sphere', () => {
    fc.assert(
      fc.property(within, within, within, fc.constantFrom(50_000, 100_000), (centre, a, b, scale) => {
        const metres = onEllipsoid(a, b);
        fc.pre(metres > 500);
        const { place, width, height } = viewSheet({ centre, width: 190, height: 195, scale });
        const isOnSheet = ([x, y]: readonly [number, number]): boolean => x > 0 && y > 0 && x < width && y < height;
        fc.pre(isOnSheet(place(a)) && isOnSheet(place(b)));
        const [[ax, ay], [bx, by]] = [place(a), place(b)];
        const paper = ((Math.hypot(ax - bx, ay - by) / pixelsPerMillimetre) * scale) / 1_000;
        for (const ground of [metres, distance(a, b)]) expect(Math.abs(paper / ground - 1)).toBeLessThan(0.005);
      }),
    );
  });

  it('is at the largest round scale that holds what is asked for', () => {
    fc.assert(
      fc.property(
        within,
        within,
        fc.constantFrom({ width: 190, height: 195 }, { width: 277, height: 310 }),
        (a, b, size) => {
          const bounds = [
            Math.min(a[0], b[0]),
            Math.min(a[1], b[1]),
            Math.max(a[0], b[0]),
            Math.max(a[1], b[1]),
          ] as const;
          const [west, south, east, north] = bounds;
          const scale = scaleToFit(bounds, size);
          const view = viewSheet({ centre: [(west + east) / 2, (south + north) / 2], ...size, scale });
          for (const [x, y] of [view.place([west, north]), view.place([east, south])]) {
            expect(Math.min(x, y)).toBeGreaterThan(-1);
            expect(x).toBeLessThan(view.width + 1);
            expect(y).toBeLessThan(view.height + 1);
          }
        },
      ),
    );
  });

  it('has no sign over another, keeps the worst, and counts the others', () => {
    const sign = { outline: '', fill: '', edge: '', glyph: null, glyphFill: '' };
    const marks = fc.array(
      fc.record({
        x: fc.integer({ max: 300, min: 0 }),
        y: fc.integer({ max: 300, min: 0 }),
        rank: fc.nat(4),
        size: fc.constantFrom(16, 24, 30),
      }),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(marks, (all) => {
        const asked = all.map(
          ({ size, ...mark }, index): PaperMark => ({ ...mark, sign: { ...sign, size }, isSelected: index === 3 }),
        );
        const drawn = spreadMarks(asked);
        expect(drawn.reduce((sum, { others }) => sum + 1 + others, 0)).toBe(asked.length);
        drawn.forEach((a, index) => {
          for (const b of drawn.slice(index + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual((a.sign.size + b.sign.size) / 2);
          }
        });
        const [chosen] = asked.filter(({ isSelected }) => isSelected);
        const free = asked.filter(
          ({ x, y, sign: { size } }) =>
            !chosen || Math.hypot(x - chosen.x, y - chosen.y) >= (size + chosen.sign.size) / 2,
        );
        const worst = Math.max(-1, ...free.map(({ rank }) => rank));
        expect(drawn.some(({ rank }) => rank >= worst)).toBe(asked.length > 0);
        if (asked[3]) expect(drawn.some(({ isSelected }) => isSelected)).toBe(true);
      }),
    );
  });
});
