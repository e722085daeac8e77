import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundPlace } from '../../shared/places.ts';
import { toCsv } from '../../shared/csv.ts';
import { decodeText } from '../../shared/decode-text.ts';
import { parseSeat } from '../../shared/seats.ts';
import { boardWords } from './board-words.ts';
import { type ImportContext, importColumns, importTemplate, readImport } from './import.ts';

const place = (zone: string): FoundPlace => ({
  id: 'x',
  position: [4.35, 50.84],
  place: { label: { fr: 'Ici', nl: 'Hier' }, commune: '21004', zone, stop: null, line: null },
});
let ids = 0;
const contextOf = (seat: string): ImportContext => ({
  seat: parseSeat(seat) ?? { id: 'observer', role: 'observer', zone: null },
  zoneCodes: ['5339', '5341'],
  findPlace: (text) => (text === 'metro-arts-loi' ? place('5339') : text.startsWith('50.') ? place('5341') : null),
  now: Date.parse('2026-11-24T12:00:00Z'),
  newId: () => `dep-${++ids}`,
});
const read = (text: string, seat = 'operator-1') => readImport(text, contextOf(seat));
const header = importColumns.join(',');
const good = [
  'stib-security',
  'metro',
  'underground',
  'metro-arts-loi',
  '4',
  '2026-11-24T14:00',
  '2026-11-24T22:00',
  'But',
  'Doel',
  '',
  '',
];

describe('an import of planned deployments', () => {
  it('takes the template, by the clocks of Brussels', () => {
    const { creations, errors } = read(importTemplate);
    expect(errors).toEqual([]);
    expect(creations.map(({ feature }) => feature.properties)).toMatchObject([
      {
        operator: 'stib-security',
        strength: 4,
        status: 'planned',
        shift: { start: '2026-11-24T13:00:00.000Z', end: '2026-11-24T21:00:00.000Z' },
      },
      { operator: 'zone-5339', kind: 'road', place: { zone: '5341' } },
    ]);
  });

  it('takes semicolons, quotes, a byte order mark and columns in another order', () => {
    const columns = [...importColumns].toReversed();
    const text = `\u{FEFF}${columns.join(';')}\r\n${good.toReversed().join(';').replace('But', '"But; ""net"""')}\r\n`;
    expect(read(text).creations[0]?.feature.properties.objective).toEqual({ fr: 'But; "net"', nl: 'Doel' });
  });

  it.each([
    ['Windows-1252, as Excel saves CSV', (text: string) => Buffer.from(text.replaceAll('’', '\u0092'), 'latin1')],
    [
      'Unicode text, as Excel saves it',
      (text: string) => Buffer.from(`\u{FEFF}${text.replaceAll(';', '\t')}`, 'utf16le'),
    ],
    ['a first line that names the separator', (text: string) => Buffer.from(`sep=;\r\n${text}`)],
    ['rows of nothing', (text: string) => Buffer.from(`\u{FEFF}${text}${';'.repeat(10)}\r\n${';'.repeat(10)}\r\n`)],
    ['trailing separators', (text: string) => Buffer.from(text.replaceAll('\r\n', ';;\r\n'))],
    ['cells left out at the end of a row', (text: string) => Buffer.from(text.replaceAll(/;ASTRID.*\r/g, '\r'))],
    ['lines that end in CR alone', (text: string) => Buffer.from(text.replaceAll('\r\n', '\r'))],
    [
      'headings in another case',
      (text: string) => Buffer.from(text.replace(/^.*/, (head) => head.toUpperCase().replaceAll('_', ' '))),
    ],
    ['times with seconds', (text: string) => Buffer.from(text.replaceAll(/T(\d\d:\d\d)/g, ' $1:00'))],
    ['days as fr-BE writes them', (text: string) => Buffer.from(text.replaceAll('2026-11-24T', '24-11-26 '))],
    ['days as nl-BE writes them', (text: string) => Buffer.from(text.replaceAll('2026-11-24T', '24/11/2026 '))],
    [
      'numbers with a decimal comma',
      (text: string) => Buffer.from(text.replace(';4;', ';4,00;').replace('50.8466 4.3528', '50,8466 4,3528')),
    ],
  ])('takes its own template saved again by a spreadsheet: %s', (_, save) => {
    const decoded = decodeText(save(importTemplate.slice(1).replace('visible', 'à l’entrée')));
    const { creations, errors } = read('text' in decoded ? decoded.text : '');
    expect(errors).toEqual([]);
    expect(creations.map(({ feature }) => feature.properties)).toMatchObject([
      {
        operator: 'stib-security',
        strength: 4,
        shift: { start: '2026-11-24T13:00:00.000Z', end: '2026-11-24T21:00:00.000Z' },
        objective: { fr: 'Présence à l’entrée', nl: 'Zichtbare aanwezigheid' },
      },
      { operator: 'zone-5339', kind: 'road', place: { zone: '5341' } },
    ]);
  });

  it('gives back every text that an export of the same columns holds', () => {
    const word = fc.stringMatching(/^[=+@;,"' a-zé-]*[a-z]$/);
    fc.assert(
      fc.property(word, word, (fr, nl) => {
        const cells = good.with(7, fr.trim()).with(8, nl.trim());
        const csv = toCsv(
          importColumns.map((name, index) => ({ name, value: (row: readonly string[]) => row[index] ?? '' })),
          [cells],
        );
        expect(read(csv).creations[0]?.feature.properties.objective).toEqual({ fr: fr.trim(), nl: nl.trim() });
      }),
    );
  });

  it('in the nights that the clocks change, asks which, and refuses what is not there', () => {
    const row = (start: string, end: string) => [header, good.with(5, start).with(6, end).join(',')].join('\n');
    expect(read(row('25/10/2026 02:30', '25/10/2026 10:00')).errors).toEqual([
      { line: 2, column: 'start', reason: 'twice' },
    ]);
    expect(read(row('29/03/2026 00:30', '29/03/2026 02:30')).errors).toEqual([
      { line: 2, column: 'end', reason: 'skipped' },
    ]);
    const { creations } = read(row('2026-10-25 02:30+01:00', '25/10/2026 10:00'));
    expect(creations[0]?.feature.properties.shift.start).toBe('2026-10-25T01:30:00.000Z');
  });

  it('says that there is nothing under the header, or no header', () => {
    expect(read(header).errors).toEqual([{ line: 2, column: '', reason: 'no-rows' }]);
    expect(read(';;;\n').errors).toEqual([{ line: 1, column: '', reason: 'no-header' }]);
  });

  const wrong: readonly (readonly [index: number, value: string, reason: string])[] = [
    [0, 'police', 'unknown-value'],
    [0, 'securail', 'not-competent'],
    [2, '', 'empty'],
    [3, 'nowhere', 'unknown-stop'],
    [3, '48.85 2.35', 'outside'],
    [4, '0', 'no-number'],
    [4, '2.5', 'no-number'],
    [5, 'tomorrow', 'no-time'],
    [6, '2026-11-24T13:59', 'bad-shift'],
    [6, '2026-11-26T14:00', 'bad-shift'],
    [7, '', 'empty'],
    [9, 'x'.repeat(101), 'too-long'],
  ];
  it.each(wrong)(
    'column %i with “%s”: nothing is taken, and line, column and reason are told (%s)',
    (index, value, reason) => {
      const bad = good.with(index, value);
      const { creations, errors } = read([header, good.join(','), bad.join(','), good.join(',')].join('\n'));
      expect(creations).toEqual([]);
      const column = reason === 'bad-shift' ? 'end' : importColumns[index];
      expect(errors).toContainEqual({ line: 3, column, reason });
    },
  );

  it('refuses what is outside the zone of a commander', () => {
    const { errors } = read([header, good.join(',')].join('\n'), 'commander-5341');
    expect(errors).toEqual([{ line: 2, column: 'place', reason: 'no-right' }]);
  });

  it('counts lines as editors do, also after a cell of several lines', () => {
    const long = good.with(7, '"Two\nlines"').join(',');
    expect(read([header, long, 'x'].join('\n')).errors[0]).toMatchObject({ line: 4, reason: 'wrong-count' });
    expect(read(`${header}\n"open`).errors).toEqual([{ line: 2, column: '', reason: 'open-quote' }]);
  });

  it('1,000 broken files: each is refused whole, with a line and a reason that has words', () => {
    const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom(...good, '"', '=1+1', '\0', '\u{FEFF}', '😀'));
    const damage = fc.oneof(
      fc
        .array(
          fc.array(cell, { maxLength: 13 }).map((cells) => cells.join(',')),
          { maxLength: 6 },
        )
        .map((lines) => lines.join('\n')),
      fc.tuple(fc.nat(10), cell).map(([index, value]) => [header, good.with(index, value).join(',')].join('\n')),
      fc.nat(importTemplate.length - 1).map((length) => importTemplate.slice(0, length)),
      fc.subarray([...importColumns], { maxLength: 8 }).map((columns) => `${columns.join(',')}\n${good.join(',')}`),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    let broken = 0;
    fc.assert(
      fc.property(damage, (text) => {
        const { creations, errors } = read(text);
        expect(creations.length > 0).toBe(errors.length === 0);
        for (const { line, reason } of errors) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(boardWords.en.reasons[reason].length).toBeGreaterThan(3);
        }
        if (errors.length > 0) broken += 1;
      }),
      // The same files each time, since it is counted how many of them are broken.
      { numRuns: 1_500, seed: 1 },
    );
    expect(broken).toBeGreaterThan(1_000);
  });
});
