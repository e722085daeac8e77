import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../shared/vocabulary.ts';
import type { ExchangeRecord, Value } from '../record.ts';
import { recordsArbitrary } from '../testing/arbitraries.ts';
import { readWritten } from '../testing/read-text.ts';
import { writeCsv } from './write-csv.ts';

/** A cell is a text or a number: what looks like a number is one, nothing and null are the same. */
const cellForm = (value: Value): Value => {
  if (typeof value === 'number') return value;
  const text = String(value ?? '');
  if (text === 'true' || text === 'false') return text === 'true';
  const number = Number(text.replace(',', '.'));
  return /^-?(?:0|[1-9]\d{0,14})(?:[.,]\d+)?$/.test(text) ? number : text === '' ? null : text;
};
const formOf = (record: ExchangeRecord): ExchangeRecord => ({
  ...record,
  look: null,
  values: Object.fromEntries(
    Object.entries(record.values)
      .map(([key, value]) => [key, cellForm(value)] as const)
      .filter(([, value]) => value !== null),
  ),
});

const rowsOf = async (text: string) => {
  const { rows, faults, notes } = await readWritten(text);
  expect(faults).toEqual([]);
  return { rows, notes, records: rows.map(({ record }) => record) };
};
const placesOf = async (text: string) =>
  (await rowsOf(text)).rows.map(({ record: { geometry }, faults }) =>
    geometry?.type === 'Point'
      ? geometry.coordinates.map((degrees) => degrees.toFixed(3)).join(' ')
      : (faults[0]?.reason ?? null),
  );

describe('CSV', () => {
  it.each(languages)('of a table in %s is read as it was written', (language) =>
    fc.assert(
      fc.asyncProperty(recordsArbitrary(), async (records) => {
        const { format, rows, faults } = await readWritten(writeCsv(records, { language }));
        expect({ format, faults }).toEqual({ format: 'csv', faults: [] });
        expect(rows.map(({ record }) => formOf(record))).toEqual(records.map(formOf));
      }),
    ),
  );

  it('opens right in Belgian spreadsheets: mark, separator, decimal comma, no formula', () => {
    const record: ExchangeRecord = {
      id: null,
      geometry: { type: 'Point', coordinates: [4.35, 50.85] },
      name: '=HYPERLINK("x")',
      description: null,
      start: '2026-11-27T10:00:00.000Z',
      end: null,
      look: null,
      values: { n: 1.5 },
    };
    expect(writeCsv([record], { language: 'fr' })).toBe(
      '\u{FEFF}id;name;description;start;end;longitude;latitude;n\r\n' +
        `;"'=HYPERLINK(""x"")";;2026-11-27T10:00:00.000Z;;4,35;50,85;1,5\r\n`,
    );
    expect(writeCsv([record], { language: 'en' })).toContain('4.35,50.85,1.5');
  });

  it.each([
    ['names in French', 'Nom;Longitude;Latitude\nA;4,35;50,85', ['4.350 50.850']],
    ['names in Dutch', 'naam\tlengtegraad\tbreedtegraad\nA\t4.35\t50.85', ['4.350 50.850']],
    ['x and y in Lambert 72', 'Nom;X;Y\nA;149 000;170.000\nB;149000,5;170000', ['4.355 50.840', '4.355 50.840']],
    ['Lambert 2008', 'nom;x_lambert2008;y_lambert2008\nA;649000;670000', ['4.355 50.840']],
    ['both in one cell', 'nom;coordonnées\nA;"50,85 4,35"\nB;50.85, 4.35', ['4.350 50.850', '4.350 50.850']],
    ['angles', 'nom;lat;lon\nA;50°51\'00"N;4°21\'00"E', ['4.350 50.850']],
    ['what no heading says', 'quoi;a;b\nA;50,851;4,352\nB;50,852;4,353', ['4.352 50.851', '4.353 50.852']],
    ['a grid that no heading says', 'quoi;a;b\nA;149000;170000', ['4.355 50.840']],
    ['columns exchanged', 'nom;lon;lat\nA;50,85;4,35', ['swapped']],
    ['what a spreadsheet made a date of', 'nom;lon;lat\nA;4,35;50/08/2026', ['date-for-number']],
    ['nothing', 'nom;lon;lat;rue\nA;;;Loi', ['no-place']],
  ])('finds the place by %s', async (_, text, places) => expect(await placesOf(text)).toEqual(places));

  it('leaves out titles above the headings, and says so', async () => {
    const { notes, records, rows } = await rowsOf(
      'Zone de police;;\nExport du 27/11/2026;;\n\nNom;Début;Lieu\nA;27/11/2026 14:02;Loi x Ducale\n',
    );
    expect(notes).toEqual([{ line: 1, field: null, reason: 'title-lines', found: 'Zone de police' }]);
    expect(rows[0]?.line).toBe(5);
    expect(records).toMatchObject([
      { name: 'A', start: '2026-11-27T13:02:00.000Z', values: { Lieu: 'Loi x Ducale' }, geometry: null },
    ]);
  });

  it('takes a day alone as the end of it where it ends', async () => {
    const { records } = await rowsOf('nom;début;fin\nA;27/11/2026;27-11-26');
    expect(records).toMatchObject([{ start: '2026-11-26T23:00:00.000Z', end: '2026-11-27T23:00:00.000Z' }]);
  });

  it('keeps codes as texts, tells formulas and rows of too many cells', async () => {
    const { rows, records } = await rowsOf('nom;code\n=1+1;007\nB;1000\nC;1;2');
    expect(records.map(({ values }) => values['code'])).toEqual(['007', 1000, 1]);
    expect(rows.map(({ faults }) => faults.map(({ reason }) => reason))).toEqual([
      ['no-place', 'formula'],
      ['no-place'],
      ['other-number-of-cells', 'no-place'],
    ]);
  });

  it('takes years for headings, beside a text', async () => {
    expect((await rowsOf('Commune;2023;2024\nIxelles;12;15')).records[0]?.values).toEqual({
      Commune: 'Ixelles',
      2023: 12,
      2024: 15,
    });
  });

  it('names the line of a quotation mark that is not closed, and wants headings', async () => {
    expect((await readWritten('nom;x\nA;1\n"B;2\n')).faults).toMatchObject([{ line: 3, reason: 'bad-quote' }]);
    expect((await readWritten('1;2\n3;4\n')).faults).toMatchObject([{ line: 1, reason: 'no-header' }]);
  });
});
