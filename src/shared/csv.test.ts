import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { markFormulas, toCsv, unmarkFormulas } from './csv.ts';
import { readCsv } from './csv-read.ts';

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
    fc
      .array(fc.constantFrom('=1+1', '-', '+', '@', ';', ',', '\t', '\n', '\r', '"', "'", ' ', 'a', '＝', '\u00A0'))
      .map((parts) => parts.join('')),
  );
  it('gives back every text, and holds no cell that a spreadsheet would calculate', () => {
    fc.assert(
      fc.property(fc.array(nasty), fc.constantFrom('fr', 'nl', 'en'), (texts, language) => {
        const csv = toCsv(
          columns,
          texts.map((text) => ({ text })),
          language,
        );
        expect(csv.startsWith('\u{FEFF}')).toBe(true);
        const { lines, badQuote } = readCsv(csv);
        expect(badQuote).toBeNull();
        const [, ...rows] = lines.map(({ cells }) => cells);
        expect(rows).toHaveLength(texts.length);
        rows.forEach(([cell = ''], index) => {
          expect(cell).not.toMatch(/^[=+\-@\t\r\0＝＋－＠]/);
          expect(unmarkFormulas(cell)).toBe(texts[index]);
        });
      }),
    );
  });

  it('leaves numbers numbers, and the unknown empty', () => {
    const all = [
      { name: 'n', value: ({ n }: { n: number | null }) => n },
      { name: 'm', value: () => null },
    ];
    for (const language of ['fr', 'nl'] as const)
      expect(toCsv(all, [{ n: -1.5 }, { n: null }], language)).toBe('\u{FEFF}n;m\r\n-1,5;\r\n;\r\n');
    expect(toCsv(all, [{ n: -1.5 }, { n: null }], 'en')).toBe('\u{FEFF}n,m\r\n-1.5,\r\n,\r\n');
  });

  it('holds no piece that a spreadsheet would calculate, whatever it takes for a separator', () => {
    fc.assert(
      fc.property(fc.array(nasty), fc.constantFrom('fr', 'nl', 'en'), (texts, language) => {
        const csv = toCsv(
          columns,
          texts.map((text) => ({ text })),
          language,
        );
        for (const separator of [';', ',', '\t']) {
          const cells = Papa.parse<string[]>(csv.slice(1), { delimiter: separator, newline: '\r\n' }).data.flat();
          for (const cell of [...cells, ...csv.slice(1).split(/[;,\t\r\n]/)]) {
            expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
          }
        }
      }),
    );
  });

  it('marks what would be calculated, and the mark can be taken away', () => {
    expect(markFormulas('=1+1')).toBe("'=1+1");
    expect(markFormulas('Bourse,=HYPERLINK("x"); -2')).toBe('Bourse,\'=HYPERLINK("x");\' -2');
    expect(markFormulas('Bourse – Midi, 10 minutes')).toBe('Bourse – Midi, 10 minutes');
    fc.assert(
      fc.property(nasty, (text) => {
        expect(unmarkFormulas(markFormulas(text))).toBe(text);
      }),
    );
  });
});
