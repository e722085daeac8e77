import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRegion } from '../../geo/packs-node.ts';
import { placeCommuneNames } from './paper-names.ts';
import { scaleToFit, viewSheet } from './sheet.ts';
import type { SpreadMark } from './spread-marks.ts';

const measure = (text: string): number => text.length * 6.6;
const sizes = [
  { width: 190, height: 195 },
  { width: 277, height: 310 },
] as const;

describe('the names of the communes on paper', () => {
  it('lie inside the sheet, over no sign and no other name, wherever the sheet lies', async () => {
    const region = await loadRegion();
    const mark = fc.record({
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...sizes),
        fc.constantFrom<'fr' | 'nl'>('fr', 'nl'),
        fc.constantFrom(null, 10_000, 25_000, 50_000),
        fc.array(mark, { maxLength: 60 }),
        fc.double({ min: -0.08, max: 0.08, noNaN: true }),
        (size, language, scale, places, aside) => {
          const [west, south, east, north] = region.bbox;
          const centre = [(west + east) / 2 + aside, (south + north) / 2 + aside / 2] as [number, number];
          const view = viewSheet({ centre, ...size, scale: scale ?? scaleToFit(region.bbox, size) });
          const marks = places.map(
            ({ x, y }) => ({ x: x * view.width, y: y * view.height, sign: { size: 20 }, others: 0 }) as SpreadMark,
          );
          const names = placeCommuneNames(region, view, marks, language, measure);
          const signs = marks.map(({ x, y }) => ({ left: x - 10, right: x + 10, top: y - 10, bottom: y + 10 }));
          names.forEach(({ box }, index) => {
            expect(box.left >= 0 && box.top >= 0 && box.right <= view.width && box.bottom <= view.height).toBe(true);
            for (const b of [...signs, ...names.slice(index + 1).map((other) => other.box)])
              expect(box.left < b.right && b.left < box.right && box.top < b.bottom && b.top < box.bottom).toBe(false);
          });
        },
      ),
    );
  });

  it('are all there on a sheet of the whole Region', async () => {
    const region = await loadRegion();
    for (const size of sizes) {
      const [west, south, east, north] = region.bbox;
      const view = viewSheet({
        centre: [(west + east) / 2, (south + north) / 2],
        ...size,
        scale: scaleToFit(region.bbox, size),
      });
      for (const language of ['fr', 'nl'] as const)
        expect(placeCommuneNames(region, view, [], language, measure)).toHaveLength(19);
    }
  });
});
