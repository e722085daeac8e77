import { alertThemes } from '../../domain/alerts/contract.ts';
import { expectedActions, injectKinds } from '../../domain/exercise/contract.ts';
import { type ImportedInject, longestOffset, mostInjects } from '../../domain/exercise/drafts.ts';
import { missingPart } from '../../domain/exercise/lifecycle.ts';
import { incidentCategories } from '../../domain/incidents/contract.ts';
import { readOffset } from '../../layers/exercise/layer.tsx';
import { toCsv, unmarkFormulas } from '../../shared/csv.ts';
import { readCsv } from '../../shared/csv-read.ts';
import type { FoundPlace } from '../../shared/places.ts';
import { roles } from '../../shared/seats.ts';
import { readText } from '../../shared/text-words.ts';
import { findTextFault } from '../../shared/typed-text.ts';
import { type Language, severities } from '../../shared/vocabulary.ts';

/**
 * One line an inject: `time` on the exercise's clock (`0:20`), `place` the id of a stop (`metro-arts-loi`) or a position
 * (`50.8466 4.3528`), `within` and `minutes` in minutes.
 */
export const importColumns = [
  'time',
  'kind',
  'title_fr',
  'title_nl',
  'text_fr',
  'text_nl',
  'place',
  'function',
  'zone',
  'severity',
  'category',
  'theme',
  'minutes',
  'action',
  'expected_fr',
  'expected_nl',
  'within',
] as const;
export type ImportColumn = (typeof importColumns)[number];
/** What an export adds, and an import leaves aside. */
const ofExport: readonly string[] = ['exercise', 'status'];
const needed: readonly ImportColumn[] = ['time', 'kind', 'title_fr', 'title_nl'];

export const importReasons = [
  'no-rows',
  'bad-quote',
  'bad-json',
  'unknown-column',
  'double-column',
  'missing-column',
  'wrong-count',
  'too-many',
  'empty',
  'bad-text',
  'bad-time',
  'no-number',
  'unknown-value',
  'unknown-place',
] as const;
export type ImportReason = (typeof importReasons)[number];

export interface ImportError {
  /** Of the file, from 1; of JSON, which inject. */
  line: number;
  /** Empty: the line as a whole. */
  field: string;
  reason: ImportReason;
}

/** What an import needs to know of the world. */
export interface ImportContext {
  zoneCodes: readonly string[];
  /** Finds a stop by its id, or a position; null outside the region or unknown. */
  findPlace(text: string): FoundPlace | null;
  newId(): string;
  /** How many injects the script has already. */
  taken: number;
}

interface Row {
  line: number;
  cells: Readonly<Record<string, string>>;
}
type Rows = { rows: readonly Row[]; errors: readonly ImportError[] };

const nameColumn = (cell: string): string => cell.trim().toLowerCase().replaceAll(/\s+/g, '_');

const checkNames = (line: number, names: readonly string[]): ImportError[] => {
  const known: readonly string[] = [...importColumns, ...ofExport];
  const wrong = (field: string, reason: ImportReason): ImportError => ({ line, field, reason });
  return [
    ...names.filter((name) => !known.includes(name)).map((name) => wrong(name, 'unknown-column')),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => wrong(name, 'double-column')),
    ...needed.filter((name) => !names.includes(name)).map((name) => wrong(name, 'missing-column')),
  ];
};

const rowsOfCsv = (text: string): Rows => {
  const { lines, badQuote } = readCsv(text);
  const [head, ...rest] = lines;
  if (badQuote !== null) return { rows: [], errors: [{ line: badQuote, field: '', reason: 'bad-quote' }] };
  if (!head || rest.length === 0) return { rows: [], errors: [{ line: 1, field: '', reason: 'no-rows' }] };
  const names = head.cells.map(nameColumn);
  // A spreadsheet adds separators at the end.
  while (names.at(-1) === '') names.pop();
  const errors: ImportError[] = [
    ...checkNames(head.line, names),
    ...rest.flatMap(({ line, cells }): ImportError[] =>
      cells.slice(names.length).some((cell) => cell.trim() !== '') ? [{ line, field: '', reason: 'wrong-count' }] : [],
    ),
  ];
  const rows = rest.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(names.map((name, index) => [name, unmarkFormulas(cells[index] ?? '')])),
  }));
  return { rows, errors };
};

const rowsOfJson = (text: string): Rows => {
  const bad = (line: number): Rows => ({ rows: [], errors: [{ line, field: '', reason: 'bad-json' }] });
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return bad(1);
  }
  if (!Array.isArray(found)) return bad(1);
  if (found.length === 0) return { rows: [], errors: [{ line: 1, field: '', reason: 'no-rows' }] };
  const wrong = found.findIndex((one) => typeof one !== 'object' || one === null || Array.isArray(one));
  if (wrong >= 0) return bad(wrong + 1);
  const rows = (found as Record<string, unknown>[]).map((one, index) => ({
    line: index + 1,
    cells: Object.fromEntries(
      Object.entries(one).flatMap(([name, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [[nameColumn(name), String(value)]] : [],
      ),
    ),
  }));
  const errors = (found as object[]).flatMap((one, index): ImportError[] => [
    ...checkNames(index + 1, Object.keys(one).map(nameColumn)),
    ...Object.entries(one).flatMap(([name, value]): ImportError[] =>
      ['string', 'number'].includes(typeof value) || value === null || ofExport.includes(nameColumn(name))
        ? []
        : [{ line: index + 1, field: nameColumn(name), reason: 'unknown-value' }],
    ),
  ]);
  return { rows, errors };
};

const readRow = ({ line, cells }: Row, context: ImportContext): ImportedInject | readonly ImportError[] => {
  const errors: ImportError[] = [];
  const wrong = (field: ImportColumn, reason: ImportReason): null => {
    errors.push({ line, field, reason });
    return null;
  };
  const cell = (field: ImportColumn): string => readText(cells[field] ?? '');
  const words = (field: ImportColumn, isRequired: boolean): string => {
    const said = cell(field);
    if (said === '' && isRequired) wrong(field, 'empty');
    else if (findTextFault(said, { most: 2_000, hasLines: field.startsWith('text') })) wrong(field, 'bad-text');
    return said;
  };
  const oneOf = <V extends string>(field: ImportColumn, values: readonly V[]): V | null => {
    const said = cell(field).toLowerCase();
    return said === '' ? null : (values.find((value) => value === said) ?? wrong(field, 'unknown-value'));
  };
  const whole = (field: ImportColumn): number | null => {
    const said = cell(field);
    if (said === '') return null;
    const value = /^\d{1,4}$/.test(said) ? Number(said) : 0;
    return value >= 1 && value <= 1_440 ? value : wrong(field, 'no-number');
  };
  const offset = readOffset(cell('time'));
  if (offset === null || offset > longestOffset) wrong('time', cell('time') === '' ? 'empty' : 'bad-time');
  const kind = oneOf('kind', injectKinds) ?? (cell('kind') === '' ? wrong('kind', 'empty') : null);
  const title = { fr: words('title_fr', true), nl: words('title_nl', true) };
  const text = { fr: words('text_fr', false), nl: words('text_nl', false) };
  const found = cell('place') === '' ? null : (context.findPlace(cell('place')) ?? wrong('place', 'unknown-place'));
  const action = oneOf('action', expectedActions);
  const isExpected = action !== null;
  const expected = { fr: words('expected_fr', isExpected), nl: words('expected_nl', isExpected) };
  const within = whole('within') ?? (isExpected && cell('within') === '' ? wrong('within', 'empty') : null);
  const described = {
    offset: offset ?? 0,
    kind: kind ?? 'message',
    title,
    text,
    place: found?.place ?? null,
    function: oneOf('function', roles),
    zone: oneOf('zone', context.zoneCodes),
    severity: oneOf('severity', severities),
    category: oneOf('category', incidentCategories),
    theme: oneOf('theme', alertThemes),
    minutes: whole('minutes'),
    expected: action === null ? null : { text: expected, action, within: within ?? 1 },
  };
  const inject: ImportedInject = { id: context.newId(), position: found?.position ?? null, ...described };
  const missing = kind === null ? null : missingPart(inject);
  const at = missing === 'stop' ? 'place' : missing;
  if (at && !errors.some(({ field }) => field === at)) wrong(at, 'empty');
  return errors.length > 0 ? errors : inject;
};

/** All injects of a file, CSV or JSON, or every error by line and field: never some of them. */
export const readImport = (
  text: string,
  context: ImportContext,
): { injects: readonly ImportedInject[]; errors: readonly ImportError[] } => {
  const { rows, errors } = /^\s*[[{]/.test(text) ? rowsOfJson(text) : rowsOfCsv(text);
  if (errors.length > 0) return { injects: [], errors };
  const most = mostInjects - context.taken;
  const over = rows[most];
  if (over) return { injects: [], errors: [{ line: over.line, field: '', reason: 'too-many' }] };
  const read = rows.map((row) => readRow(row, context));
  const faults = read.flatMap((one) => ('id' in one ? [] : one));
  return { injects: faults.length > 0 ? [] : read.flatMap((one) => ('id' in one ? [one] : [])), errors: faults };
};

/** What a script looks like. */
export const importTemplate = (language: Language): string =>
  toCsv(
    importColumns.map((name, index) => ({ name, value: (line: readonly string[]) => line[index] ?? '' })),
    [
      [
        '0:05',
        'incident',
        'Fumée en station',
        'Rook in het station',
        '',
        '',
        'metro-arts-loi',
        'operator',
        '',
        'severe',
        'fire',
        '',
        '',
        'step',
        'Confirmer l’incident',
        'Het incident bevestigen',
        '5',
      ],
      ['0:20', 'silence', 'Le flux se tait', 'De feed zwijgt', '', '', '', '', '', '', '', '', '2'],
    ],
    language,
  );
