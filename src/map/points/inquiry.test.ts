import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, corner, cornerPixel, pixel, start, viewAt } from './fake-engine.ts';

describe('what the engine says of what it drew', () => {
  it('hits the topmost thing, as trying every feature would', () => {
    // No distance between whole pixels is exactly a radius with this.
    const tolerance = 2.5;
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(3), fc.nat(4)), { maxLength: 12, selector: ([x, y]) => x * 9 + y }),
        fc.integer({ min: 0, max: 219 }),
        fc.integer({ min: 0, max: 159 }),
        (places, x, y) => {
          // One feature a quarter of a cell at the most: nothing is grouped.
          const features = places.map(([column, row, rank], slot) =>
            at(slot, column * 32 + 4, row * 32 + 28, slot % 4, rank),
          );
          const engine = start(features);
          const hit = engine.ask({ type: 'hit', x: cornerPixel + x, y: cornerPixel + y, tolerance });
          const expected = features
            .map((feature) => ({ ...feature, px: (feature.x - corner) / pixel, py: (feature.y - corner) / pixel }))
            .filter(({ px, py, sign }) => Math.hypot(px - x, py - y) <= 8 + (sign % 4) + tolerance)
            .sort((a, b) => b.rank - a.rank || b.py - a.py || b.px - a.px)[0];
          expect(hit?.slots).toEqual(expected && [expected.slot]);
        },
      ),
    );
  });

  it('says when something was painted where a hit was asked for, so that nobody asks in vain', () => {
    const spot = fc.tuple(fc.nat(219), fc.nat(159));
    const change = fc.tuple(fc.nat(11), fc.option(fc.tuple(spot, fc.nat(4))));
    fc.assert(
      fc.property(spot, fc.array(change, { minLength: 1, maxLength: 30 }), ([x, y], changes) => {
        const engine = start(Array.from({ length: 8 }, (_, slot) => at(slot, slot * 25 + 10, 80)));
        /** Where members of a group stand does not show. */
        const ask = () => {
          const hit = engine.ask({ type: 'hit', x: cornerPixel + x, y: cornerPixel + y, tolerance: 3 });
          return hit && [hit.slots, hit.x, hit.y, hit.rank];
        };
        let known = ask();
        for (const [slot, place] of changes) {
          engine.change([place ? at(slot, place[0][0], place[0][1], 1, place[1]) : { slot, gone: true }]);
          const before = engine.drawn.length;
          engine.frame();
          const isStirred = engine.drawn.slice(before).some(({ stirred }) => stirred);
          const now = ask();
          if (!isStirred) expect(now).toEqual(known);
          known = now;
        }
      }),
    );
  });

  it('lists what is drawn, groups as one', () => {
    const engine = start([at(0, 36, 40), at(1, 40, 40), at(2, 140, 100)]);
    const numbers = [...engine.ask({ type: 'drawn' })];
    const places = [0, 3].map((index) => numbers.slice(index, index + 3));
    expect(numbers.length).toBe(6);
    expect(places.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual([
      [cornerPixel + 38, cornerPixel + 40, 12],
      [cornerPixel + 140, cornerPixel + 100, 9],
    ]);
  });

  it('draws the worse above the milder, wherever they lie', () => {
    const engine = start([at(0, 60, 40, 1, 4), at(1, 68, 44, 1, 1), at(2, 60, 104, 1, 1), at(3, 68, 108, 1, 4)]);
    const topAt = (x: number, y: number) =>
      engine.ask({ type: 'hit', x: cornerPixel + x, y: cornerPixel + y, tolerance: 0 })?.slots;
    expect([topAt(64, 42), topAt(64, 106)]).toEqual([[0], [3]]);
  });

  it('shows a group with count and worst rank, opens it on zoom, and calls it final where none would open it', () => {
    const near = [at(0, 40, 40, 1, 1), at(1, 46, 40, 1, 3), at(2, 140, 40), at(3, 140, 40)];
    const engine = start(near);
    const hitAt = (x: number, y: number) =>
      engine.ask({ type: 'hit', x: cornerPixel + x, y: cornerPixel + y, tolerance: 0 });
    expect(hitAt(43, 40)).toMatchObject({ group: true, count: 2, rank: 3, slots: [0, 1], final: false });
    expect(hitAt(140, 40)).toMatchObject({ group: true, count: 2, rank: 1, slots: [2, 3], final: true });
    engine.look(viewAt(0, 0, { zoom: 16, left: cornerPixel * 8 + 250, top: cornerPixel * 8 + 250 }));
    engine.frame();
    expect(engine.ask({ type: 'summary' }).slice(0, 4)).toEqual(Uint8Array.of(1, 1, 2, 2));
  });
});
