import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bar, barAt, drawPaths, packBars } from './bars.ts';

const bars = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 300 }))
    .map(([from, length]): Bar<string> => ({ item: `${from}+${length}`, from, to: from + length, style: 'one' })),
  { maxLength: 60 },
);

describe('bars on a time axis', () => {
  it('never lie on one another, in as few rows as there are bars at one moment', () => {
    fc.assert(
      fc.property(bars, (unsorted) => {
        const packed = packBars(unsorted);
        expect(packed.bars).toHaveLength(unsorted.length);
        for (const [index, bar] of packed.bars.entries()) {
          for (const [other, before] of packed.bars.slice(0, index).entries()) {
            if (packed.rows[other] === packed.rows[index]) expect(before.to).toBeLessThan(bar.from);
          }
        }
        const most = Math.max(
          0,
          ...unsorted.map(({ from }) => unsorted.filter((bar) => bar.from <= from && bar.to >= from).length),
        );
        expect(packed.count).toBe(most);
      }),
    );
  });

  it('are found where they are drawn', () => {
    fc.assert(
      fc.property(bars, (unsorted) => {
        const packed = packBars(unsorted);
        for (const direction of [1, -1] as const) {
          const frame = { width: 1_300, from: 0, to: 1_300, top: 800, row: 10, direction };
          for (const [index, bar] of packed.bars.entries()) {
            const row = packed.rows[index] ?? 0;
            const y = 800 + direction * (row * 10 + 3);
            const found = barAt(packed, frame, bar.from + 1, y);
            expect(found && packed.rows[packed.bars.indexOf(found)]).toBe(row);
          }
        }
      }),
    );
  });

  it('2,000 of them are one path for each style', () => {
    const many = Array.from({ length: 2_000 }, (_, at): Bar<number> => {
      const from = (at * 7_919) % 40_000;
      return { item: at, from, to: from + 2_000 + ((at * 31) % 9_000), style: `style-${at % 8}` };
    });
    const paths = drawPaths(packBars(many), { width: 700, from: 0, to: 40_000, top: 0, row: 1, direction: 1 });
    expect(paths.size).toBe(8);
    expect([...paths.values()].join('').match(/M/g)).toHaveLength(2_000);
  });
});
