import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corner } from './fake-engine.ts';
import { type Item, layOutCell, readShares, ringSteps, shareRanks, type Sizes } from './layout.ts';
import { rankCount } from './protocol.ts';
import { Scene } from './scene.ts';

/** As the sprites have them: signs of 16 to 30 pixels, groups of 24 and 28, each with a pixel around. */
const sizesAt = (ratio: number): Sizes => {
  const radiusOf = (size: number): number => Math.ceil((size * ratio) / 2) + 1;
  return {
    ofSign: (sign) => radiusOf([16, 20, 24, 30][sign] ?? 16),
    ofGroup: (count) => radiusOf(count < 100 ? 24 : 28),
    largestSign: radiusOf(30),
    ringWidth: 0,
    pulseReach: 0,
    largest: radiusOf(30),
  };
};

const feature = fc.record({ x: fc.nat(600), y: fc.nat(600), sign: fc.nat(3), rank: fc.nat(4) });
/** A few, a crowd, and crowds of crowds. */
const features = fc.oneof(
  fc.array(feature, { maxLength: 30 }),
  fc.array(feature, { minLength: 60, maxLength: 250 }),
  fc
    .array(fc.tuple(feature, fc.nat(150)), { maxLength: 8 })
    .map((spots) =>
      spots.flatMap(([spot, count]) =>
        Array.from({ length: count }, (_, index) => ({ ...spot, x: spot.x + (index % 7), y: spot.y + (index % 11) })),
      ),
    ),
);

describe('groups', () => {
  it('overlap neither one another nor a lone sign, at every zoom and pixel ratio', () => {
    fc.assert(
      fc.property(
        features,
        fc.double({ min: 10, max: 18, noNaN: true }),
        fc.constantFrom(1, 1.25, 1.5, 2, 3),
        (crowd, zoom, ratio) => {
          const view = { serial: 1, zoom, maxZoom: 18, ratio, left: 0, top: 0, width: 1, height: 1 };
          const unit = 2 ** (32 - 8 - zoom);
          const scene = new Scene(() => undefined);
          scene.rezoom(zoom);
          crowd.forEach(({ x, y, sign, rank }, slot) =>
            scene.put(slot, corner + Math.round(x * unit), corner + Math.round(y * unit), sign, rank),
          );
          const items: Item[] = [];
          for (let cell = 0; cell < scene.cells; cell++) layOutCell(scene, cell, view, sizesAt(ratio), [], items);
          expect(items.reduce((sum, { count }) => sum + count, 0)).toBe(crowd.length);
          for (const group of items.filter(({ count }) => count > 1)) {
            for (const other of items) {
              if (other === group) continue;
              // Each place is rounded to whole device pixels, and each picture has an empty pixel around.
              const apart = Math.hypot(group.x - other.x, group.y - other.y);
              expect(apart).toBeGreaterThan(group.radius + other.radius - 2);
            }
          }
        },
      ),
    );
  });

  it('show in their ring what they hold, in proportion, and the rarest too', () => {
    expect(readShares(shareRanks([0, 0, 0, 449, 1]))).toEqual([0, 0, 0, 23, 1]);
    expect(readShares(shareRanks([6, 0, 6, 0, 0]))).toEqual([12, 0, 12, 0, 0]);
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: rankCount, maxLength: rankCount }), (counts) => {
        fc.pre(counts.some((count) => count > 0));
        const shares = readShares(shareRanks(counts));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(ringSteps);
        counts.forEach((count, rank) => expect((shares[rank] ?? 0) > 0).toBe(count > 0));
      }),
    );
  });
});
