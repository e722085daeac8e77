import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRegion } from '../geo/packs-node.ts';
import { placeLabels } from './place-labels.ts';
import { toWorld } from './world.ts';

/** Pixels of a letter of 12 pixels, on the wide side, and of lines; from 2,200 pixels of width on both are larger. */
const letter = 7.2;
const usual = { zone: 17, commune: 14, station: 13, stop: 12, facility: 12 };
const larger = { zone: 19, commune: 16, station: 15, stop: 13, facility: 13 };

describe('the names of the communes at the start', () => {
  it('all stand, on maps from a screen of 1280 × 800 on, with signs and without, in both languages', async () => {
    const { communes, bbox } = await loadRegion();
    const [west, north] = toWorld([bbox[0], bbox[3]]);
    const [east, south] = toWorld([bbox[2], bbox[1]]);
    const small = [...communes.values()].toSorted((a, b) => a.areaKm2 - b.areaKm2);
    const sign = fc.record({ x: fc.double({ min: 0, max: 1 }), y: fc.double({ min: 0, max: 1 }) });
    fc.assert(
      fc.property(
        fc.constantFrom<'fr' | 'nl'>('fr', 'nl'),
        fc.constantFrom<[number, number]>(
          [760, 600],
          [880, 600],
          [1_020, 730],
          [1_060, 1_150],
          [1_280, 1_300],
          [1_900, 1_900],
        ),
        fc.oneof(fc.constant([]), fc.array(sign, { minLength: 20, maxLength: 110 })),
        (language, [width, height], signs) => {
          const scale = 0.9 * Math.min(width / (east - west), height / (south - north));
          const candidates = small.map(({ short, label }) => {
            const [x, y] = toWorld(label);
            return {
              kind: 'commune' as const,
              text: short,
              x: (x - (west + east) / 2) * scale + width / 2,
              y: (y - (north + south) / 2) * scale + height / 2,
            };
          });
          const boxes = signs.map(({ x, y }) => {
            const [left, top] = [x * width - 13, y * height - 13];
            return { left, right: left + 26, top, bottom: top + 26 };
          });
          const isLarge = width >= 1_280;
          const around = {
            width,
            height,
            obstacles: [{ left: 0, top: 0, right: 110, bottom: 190 }],
            signs: boxes,
            lines: isLarge ? larger : usual,
          };
          const measure = (text: string): number => text.length * letter * (isLarge ? 14 / 12 : 1);
          const placed = placeLabels(candidates, language, around, measure);
          expect(placed).toHaveLength(19);
        },
      ),
    );
  });
});
