import { toCsv, unmarkFormulas } from '../../shared/csv.ts';
import { type CsvLine, readCsv } from '../../shared/csv-read.ts';
import type { FoundPlace } from '../../shared/places.ts';
import { type Seat, refuse } from '../../shared/seats.ts';
import { findTextFault } from '../../shared/typed-text.ts';
import { readText } from '../../shared/text-words.ts';
import type { Creation } from '../manifest.ts';
import type { ImportReason } from './board-words.ts';
import {
  type Deployment,
  type DeploymentKind,
  type DeploymentOperator,
  deploymentKinds,
  deploymentServices,
} from '../../domain/deployments/contract.ts';
import { fitCells, isPosition, nameColumn, readMoment, readPlace, readWhole } from './import-cells.ts';
import { type DeploymentDraft, isCompetent, isShift, planDeployment } from '../../domain/deployments/lifecycle.ts';
import { instantOf } from '../../shared/instant.ts';

/**
 * The template: one line a deployment. `place` is the id of a stop (`metro-arts-loi`) or a position
 * (`50.8466 4.3528`), `start` and `end` are clocks of Brussels (`2026-11-24T14:00`), `level` underground or surface.
 */
export const importColumns = [
  'operator',
  'kind',
  'level',
  'place',
  'strength',
  'start',
  'end',
  'objective_fr',
  'objective_nl',
  'contact',
  'operation',
] as const;
type Column = (typeof importColumns)[number];
const optional: readonly Column[] = ['contact', 'operation'];

/** As a spreadsheet in Belgium opens it in columns; the `T` keeps it from writing the times in another way. */
export const importTemplate = toCsv(
  importColumns.map((name, index) => ({ name, value: (line: string) => line.split(';')[index] ?? '' })),
  [
    'stib-security;metro;underground;metro-arts-loi;4;2026-11-24T14:00;2026-11-24T22:00;Présence visible;Zichtbare aanwezigheid;ASTRID STIB-2;',
    'zone-5339;road;surface;50.8466 4.3528;2;2026-11-24T14:00;2026-11-24T22:00;Patrouille;Patrouille;ASTRID ZP-1;',
  ],
);

export interface ImportError {
  /** From 1, as editors count. */
  line: number;
  /** Empty: the line as a whole. */
  column: string;
  reason: ImportReason;
}

/** What an import needs to know of the world. */
export interface ImportContext {
  seat: Seat;
  zoneCodes: readonly string[];
  /** Finds a stop by its id, or a position; null outside the region or unknown. */
  findPlace(text: string): FoundPlace | null;
  /** The server's time, milliseconds. */
  now: number;
  newId(): string;
}

const mostLines = 2_000;
/** Code points. */
const longest = { objective_fr: 200, objective_nl: 200, contact: 100, operation: 200 } as const;
/** Enough to see what is wrong. */
const mostErrors = 200;

/** The columns by name, or what is wrong with the header. */
const readHeader = ({ line, cells }: CsvLine): { at: ReadonlyMap<string, number>; errors: ImportError[] } => {
  const names = cells.map(nameColumn);
  const known: readonly string[] = importColumns;
  const errors: ImportError[] = [
    ...names
      .filter((name) => !known.includes(name))
      .map((column) => ({ line, column, reason: 'unknown-column' as const })),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((column) => ({ line, column, reason: 'double-column' as const })),
    ...importColumns
      .filter((column) => !names.includes(column) && !optional.includes(column))
      .map((column) => ({ line, column, reason: 'missing-column' as const })),
  ];
  return { at: new Map(names.map((name, index) => [name, index])), errors };
};

/** One line as a deployment, or what is wrong with it, column by column. */
const readLine = (
  { line, cells }: CsvLine,
  at: ReadonlyMap<string, number>,
  context: ImportContext,
): Creation<Deployment> | ImportError[] => {
  const errors: ImportError[] = [];
  const wrong = (column: Column, reason: ImportReason): void => void errors.push({ line, column, reason });
  const text = (column: Column): string => readText(unmarkFormulas(cells[at.get(column) ?? -1] ?? ''));
  const words = (column: keyof typeof longest): string => {
    if (text(column) === '' && !optional.includes(column)) wrong(column, 'empty');
    const found = findTextFault(text(column), { most: longest[column], hasLines: column.startsWith('objective') });
    if (found) wrong(column, found.fault === 'too-long' ? 'too-long' : 'bad-text');
    return text(column);
  };
  const oneOf = <V extends string>(column: Column, values: readonly V[]): V | null => {
    const value = values.find((known) => known === text(column).toLowerCase()) ?? null;
    if (value === null) wrong(column, text(column) === '' ? 'empty' : 'unknown-value');
    return value;
  };
  const moment = (column: Column): number | null => {
    const read = readMoment(text(column));
    if (typeof read === 'string') wrong(column, read);
    return typeof read === 'string' ? null : read;
  };
  const operators: readonly DeploymentOperator[] = [
    ...deploymentServices,
    ...context.zoneCodes.map((code) => `zone-${code}` as const),
  ];
  const operator = oneOf('operator', operators);
  const kind: DeploymentKind | null = oneOf('kind', deploymentKinds);
  const level = oneOf('level', ['underground', 'surface'] as const);
  if (operator && kind && level && !isCompetent(operator, kind, level)) wrong('operator', 'not-competent');
  const strength = readWhole(text('strength')) ?? 0;
  if (strength < 1 || strength > 1000) wrong('strength', text('strength') === '' ? 'empty' : 'no-number');
  const [start, end] = [moment('start'), moment('end')];
  if (start !== null && end !== null && !isShift(start, end)) wrong('end', 'bad-shift');
  const found = text('place') === '' ? null : context.findPlace(readPlace(text('place')));
  if (!found) {
    wrong('place', text('place') === '' ? 'empty' : isPosition(text('place')) ? 'outside' : 'unknown-stop');
  } else if (refuse(context.seat, { type: 'change', zones: [found.place.zone] })) wrong('place', 'no-right');
  const objective = { fr: words('objective_fr'), nl: words('objective_nl') };
  const [contact, operation] = [words('contact'), words('operation')];
  if (errors.length > 0 || !operator || !kind || !level || !found || start === null || end === null) return errors;

  const shift = { start: instantOf(start), end: instantOf(end) };
  const { place, position } = found;
  const draft: DeploymentDraft = { operator, kind, level, place, strength, shift, objective, contact, operation };
  const geometry: Deployment['geometry'] = position && { type: 'Point', coordinates: position };
  const feature = planDeployment(context.newId(), draft, geometry, instantOf(context.now));
  return { feature, patch: { ...draft, geometry } };
};

/** All deployments of a file, or every error by line and column: never some of them. */
export const readImport = (
  text: string,
  context: ImportContext,
): { creations: readonly Creation<Deployment>[]; errors: readonly ImportError[] } => {
  const fail = (...errors: ImportError[]) => ({ creations: [], errors: errors.slice(0, mostErrors) });
  const { lines, badQuote } = readCsv(text);
  if (badQuote !== null) return fail({ line: badQuote, column: '', reason: 'open-quote' });
  const [head, ...rows] = lines;
  if (!head) return fail({ line: 1, column: '', reason: 'no-header' });
  const header = { ...head, cells: fitCells(head.cells, 0) };
  const { at, errors } = readHeader(header);
  if (errors.length > 0) return fail(...errors);
  if (rows.length === 0) return fail({ line: header.line + 1, column: '', reason: 'no-rows' });
  if (rows.length > mostLines) return fail({ line: rows[mostLines]?.line ?? 1, column: '', reason: 'too-many' });
  const creations: Creation<Deployment>[] = [];
  const problems: ImportError[] = [];
  const width = header.cells.length;
  for (const row of rows) {
    const cells = fitCells(row.cells, width);
    // A spreadsheet leaves out what is empty at the end of a row.
    const missing = header.cells.slice(cells.length).map(nameColumn) as Column[];
    const isWhole = cells.length <= width && missing.every((column) => optional.includes(column));
    const read = isWhole
      ? readLine({ ...row, cells }, at, context)
      : [{ line: row.line, column: '', reason: 'wrong-count' as const }];
    if (Array.isArray(read)) problems.push(...read);
    else creations.push(read);
  }
  return problems.length > 0 ? fail(...problems) : { creations, errors: [] };
};
