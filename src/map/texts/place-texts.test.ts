import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TextCandidate, placeTexts } from './place-texts.ts';

const view = { width: 800, height: 600 };
const text = (id: string, x: number, y: number, width = 100): TextCandidate => ({
  id,
  x,
  y,
  radius: 12,
  width,
  height: 20,
});

describe('texts beside their signs', () => {
  it('stand to the right, and elsewhere where that is taken', () => {
    expect(placeTexts([text('a', 100, 100)], [], view)).toMatchObject([{ left: 115, top: 90 }]);
    const wall = { left: 112, right: 400, top: 0, bottom: 300 };
    expect(placeTexts([text('a', 100, 100, 60)], [wall], view)).toMatchObject([{ left: 25, top: 90 }]);
    expect(placeTexts([text('a', 790, 100)], [], view)).toMatchObject([{ left: 675 }]);
  });

  it('never lie over another, over what stands there, or beyond the edge', () => {
    const coordinate = fc.integer({ min: -20, max: 820 });
    const candidate = fc.record({
      x: coordinate,
      y: coordinate,
      radius: fc.integer({ min: 4, max: 16 }),
      width: fc.integer({ min: 10, max: 220 }),
      height: fc.integer({ min: 16, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 40 }), (all) => {
        const candidates = all.map((one, index) => ({ id: String(index), ...one }));
        const signs = candidates.map(({ x, y, radius }) => ({
          left: x - radius,
          right: x + radius,
          top: y - radius,
          bottom: y + radius,
        }));
        const boxes = placeTexts(candidates, signs, view).map(({ box }) => box);
        for (const [index, a] of boxes.entries()) {
          expect(a.left >= 0 && a.top >= 0 && a.right <= view.width && a.bottom <= view.height).toBe(true);
          for (const b of [...signs, ...boxes.slice(index + 1)]) {
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
          }
        }
      }),
    );
  });
});
