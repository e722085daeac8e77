import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv, toCsv } from './csv.ts';

const columns = [
  { name: 'text', value: ({ text }: { text: string }) => text },
  { name: 'end', value: () => 1 },
];

describe('an export', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\0', '"', ',', '\n', '＝'), fc.string())
      .map((parts) => parts.join('')),
  );
  it('gives back every text, and holds no cell that a spreadsheet would calculate', () => {
    fc.assert(
      fc.property(fc.array(nasty), (texts) => {
        const csv = toCsv(
          columns,
          texts.map((text) => ({ text })),
        );
        expect(csv.startsWith('\u{FEFF}')).toBe(true);
        const { lines, openQuote } = parseCsv(csv);
        expect(openQuote).toBeNull();
        const [, ...rows] = lines.map(({ cells }) => cells);
        expect(rows).toHaveLength(texts.length);
        rows.forEach(([cell = ''], index) => {
          expect(cell).not.toMatch(/^[=+\-@\t\r\0＝＋－＠]/);
          expect(cell === texts[index] || cell === `'${texts[index]}`).toBe(true);
        });
      }),
    );
  });

  it('leaves numbers numbers, and the unknown empty', () => {
    const all = [
      { name: 'n', value: ({ n }: { n: number | null }) => n },
      { name: 'm', value: () => null },
    ];
    expect(toCsv(all, [{ n: -1.5 }, { n: null }])).toBe('\u{FEFF}n,m\r\n-1.5,\r\n,\r\n');
  });
});
