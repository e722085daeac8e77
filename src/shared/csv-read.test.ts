import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCellMoment, writeCellMoment } from './csv-moment.ts';
import { readCsv } from './csv-read.ts';
import { decodeText } from './decode-text.ts';
import { instantBounds, instantOf, timeOf } from './instant.ts';
import { momentOf } from './wall-clock.ts';

const french = 'Présence visible à l’entrée ; ça va, Noël, où, œuvre, 5 €';

/** Windows-1252, as far as the tests need it. */
const windowsBytes = new Map([
  ['’', 0x92],
  ['œ', 0x9c],
  ['€', 0x80],
]);
const inWindows = (text: string): Uint8Array =>
  Uint8Array.from(text, (sign) => windowsBytes.get(sign) ?? sign.charCodeAt(0));
const macBytes = new Map(Object.entries({ é: 0x8e, à: 0x88, ç: 0x8d, ë: 0x91, ù: 0x9d, è: 0x8f }));
const inMac = (text: string): Uint8Array =>
  Uint8Array.from(text, (sign) => macBytes.get(sign) ?? (sign === '’' ? 0xd5 : sign.charCodeAt(0)));
const wide = (text: string, isLittle: boolean, mark = ''): Uint8Array => {
  const bytes = new Uint8Array((text.length + mark.length) * 2);
  const view = new DataView(bytes.buffer);
  Array.from({ length: text.length + mark.length }, (_, index) =>
    view.setUint16(index * 2, (mark + text).charCodeAt(index), isLittle),
  );
  return bytes;
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the bytes of a file', () => {
  it.each([
    ['UTF-8', utf8(french)],
    ['UTF-8 with its mark', utf8(`\u{FEFF}${french}`)],
    ['UTF-16, little end first', wide(french, true, '\u{FEFF}')],
    ['UTF-16, big end first', wide(french, false, '\u{FEFF}')],
    ['UTF-16 without its mark, little end first', wide(french, true)],
    ['UTF-16 without its mark, big end first', wide(french, false)],
    ['Windows-1252', inWindows(french)],
    ['Windows-1252 behind a mark of UTF-8', Uint8Array.of(0xef, 0xbb, 0xbf, ...inWindows(french))],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: french });
  });

  it('an older Mac', () => {
    const text = 'Présence visible à l’entrée\rça, où, Noël';
    expect(decodeText(inMac(text))).toEqual({ text });
  });

  it.each([
    ['nothing', Uint8Array.of(), 'no-content'],
    ['blanks', utf8('\u{FEFF} \r\n'), 'no-content'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'workbook'],
    ['an older workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'workbook'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0, 0, 0, 0xd), 'no-text'],
    ['what was damaged before', utf8('Pr\u{FFFD}sence'), 'damaged'],
    ['half a sign of UTF-16', Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x42), 'damaged'],
    ['half a pair of UTF-16', Uint8Array.of(0xff, 0xfe, 0x3d, 0xd8, 0x42, 0), 'damaged'],
    ['accents of MS-DOS', inWindows('Pr\u0082sence visible'), 'unknown-signs'],
  ])('%s is refused, and says why', (_, bytes, fault) => {
    const dos = Uint8Array.from(bytes);
    expect(decodeText(dos)).toEqual({ fault });
  });

  it('whatever they are: a text without U+FFFD, or a reason; and a text of UTF-8 comes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const result = decodeText(bytes);
        if ('text' in result) expect(result.text).not.toContain('\u{FFFD}');
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zé;,"\n]*[a-z][à-ü€😀;]*$/u), (text) => {
        for (const bytes of [utf8(text), wide(text, true, '\u{FEFF}'), wide(text, false, '\u{FEFF}')]) {
          expect(decodeText(bytes)).toEqual({ text });
        }
      }),
    );
  });
});

describe('a table', () => {
  const rows = [
    ['operator', 'place', 'objective'],
    ['stib', 'Arts-Loi, 2; nord', 'Deux\nlignes "net"'],
    ['zone', '', 'x'],
  ];
  const write = (separator: string, newline: string): string =>
    rows
      .map((cells) => cells.map((cell) => (/[",;\t|\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)))
      .map((cells) => cells.join(separator))
      .join(newline);

  for (const separator of [';', ',', '\t', '|']) {
    for (const newline of ['\r\n', '\n', '\r']) {
      it(`parted by ${JSON.stringify(separator)}, lines ending in ${JSON.stringify(newline)}`, () => {
        const text = write(separator, newline);
        for (const one of [text, `\u{FEFF}${text}${newline}`, `sep=${separator}${newline}${text}`]) {
          const { lines, badQuote } = readCsv(one);
          expect(badQuote).toBeNull();
          expect(lines.map(({ cells }) => cells)).toEqual(rows);
          expect(lines.map(({ line }) => line - (one.startsWith('sep') ? 1 : 0))).toEqual([1, 2, 4]);
        }
      });
    }
  }

  it('lines that end each in another way, and rows of nothing', () => {
    const { lines } = readCsv('a;b\r\n\r;;\n1;2\r3;4\n;\n');
    expect(lines).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 4, cells: ['1', '2'] },
      { line: 5, cells: ['3', '4'] },
    ]);
  });

  it('a quote that is not closed, or closed too early, is told with its line', () => {
    expect(readCsv('a;b\n1;"open\n2;3').badQuote).toBe(2);
    expect(readCsv('a;b\n1;2\n"x"y;3').badQuote).toBe(3);
    expect(readCsv('a;b\n1;5" pipe').badQuote).toBeNull();
  });

  it('any text is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ';', ',', '\r', '\n', 'a', '=', 'sep=', '\t') }), (text) => {
        for (const { line, cells } of readCsv(text).lines) {
          expect(line).toBeGreaterThan(0);
          expect(cells.some((cell) => cell.trim() !== '')).toBe(true);
        }
      }),
    );
  });
});

describe('a time in a cell', () => {
  const time = momentOf('2026-11-04T14:00');
  it.each([
    '2026-11-04T14:00',
    '2026-11-04 14:00',
    '2026-11-04 14:00:00',
    '2026-11-04T14:00:00.000',
    '2026/11/04 14:00',
    '04/11/2026 14:00',
    '4/11/2026 14:00',
    '04-11-2026 14:00:00',
    '04.11.2026 14:00',
    '04/11/26 14:00',
    '04-11-26  14:00',
    '04/11/2026\u00A014:00',
    '04/11/2026, 14:00',
    '4/11/2026 14h00',
    '4/11/2026 14u00',
    ' 2026-11-04 14:00 ',
    '2026-11-04T14:00+01:00',
    '2026-11-04T13:00:00Z',
  ])('%s', (cell) => {
    expect(readCellMoment(cell)).toMatchObject({ state: 'moment', time });
  });

  it.each([
    '',
    'tomorrow',
    '2026-11-04',
    '14:00',
    '11/24/2026 14:00',
    '31/11/2026 14:00',
    '4/11/2026 2:00 PM',
    '46330.58',
    '04/11-2026 14:00',
    '29/02/2026 10:00',
  ])('“%s” is none', (cell) => {
    expect(readCellMoment(cell)).toEqual({ state: 'unreadable' });
  });

  it('any moment that is exported comes back to the second, and other texts stay as they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: instantBounds.from, max: instantBounds.to - 1 }), (at) => {
        expect(readCellMoment(writeCellMoment(instantOf(at)))).toMatchObject({ time: Math.floor(at / 1_000) * 1_000 });
      }),
    );
    for (const [text, cell] of [
      ['2026-11-26T10:16:05.000Z', '2026-11-26 11:16:05'],
      ['2026-10-25T00:30:00Z', '2026-10-25 02:30:00+02:00'],
      ['2026-10-25T01:30:00Z', '2026-10-25 02:30:00+01:00'],
      ['2026-11-26', '2026-11-26'],
      ['at 2026-11-26T10:16:05Z', 'at 2026-11-26T10:16:05Z'],
    ] as const) {
      expect(writeCellMoment(text)).toBe(cell);
      if (cell.includes(' ') && text.endsWith('Z') && !text.startsWith('at')) {
        expect(readCellMoment(cell)).toMatchObject({ time: timeOf(text) });
      }
    }
  });
});
