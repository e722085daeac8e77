import { unmarkFormulas } from '../../shared/csv.ts';
import { type CsvLine, readCsv } from '../../shared/csv-read.ts';
import { faultOf, refused, told } from '../faults.ts';
import { readMoment } from '../moments.ts';
import type { ReadContext, Rows } from '../reading.ts';
import type { ReadRow, RowFault, Value } from '../record.ts';
import { rowOf } from '../rows.ts';
import { findHeadings, findRoles, nameColumns, type Role } from './columns.ts';
import { columnsOf, findPlaces, type PlaceColumns, readPlace } from './places.ts';

/** At most fifteen digits: longer ones are names, and would lose their end. */
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:[.,]\d{1,15})?$/;

/** What a cell holds. Codes that begin with a zero, and numbers that are names, stay texts. */
const readValue = (cell: string): Value => {
  const text = cell.trim();
  if (text === '') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  const number = Number(text.replace(',', '.'));
  if (plainNumber.test(text) || String(number) === text.replace(',', '.'))
    return Number.isFinite(number) ? number + 0 : text;
  return unmarkFormulas(cell);
};

/** What a spreadsheet would calculate. */
const isFormula = (cell: string): boolean => /^\s*(?:[=@]|[+-]\s*[^\d\s.,])/.test(cell);

interface Table {
  names: readonly string[];
  roles: Partial<Record<Role, number>>;
  places: readonly PlaceColumns[];
  /** The columns that say something else. */
  others: readonly number[];
}

const describeTable = (headings: CsvLine, rows: readonly CsvLine[]): Table => {
  const names = nameColumns(headings.cells);
  const roles = findRoles(names);
  const places = findPlaces(
    roles,
    rows.map(({ cells }) => cells),
    names.length,
  );
  const { id, name, description, start, end } = roles;
  const taken = new Set([id, name, description, start, end, ...columnsOf(places)]);
  return { names, roles, places, others: names.map((_, column) => column).filter((column) => !taken.has(column)) };
};

const readRow = (
  { cells, line }: CsvLine,
  { names, roles, places, others }: Table,
  tellGrid: (line: number) => void,
): ReadRow => {
  const faults: RowFault[] = [];
  const surplus = cells.slice(names.length).filter((cell) => cell.trim() !== '');
  if (surplus.length > 0) faults.push(refused('other-number-of-cells', { line, found: surplus.join(' · ') }));
  else if (cells.length < names.length) faults.push(told('other-number-of-cells', { line, found: cells.join(' · ') }));
  const textOf = (role: Role): string | null => {
    const column = roles[role];
    const text = column === undefined ? '' : unmarkFormulas(cells[column] ?? '');
    return text.trim() === '' ? null : text;
  };
  const timeOf = (role: 'start' | 'end'): string | null => {
    const text = textOf(role);
    const { moment, faults: found } =
      text === null ? { moment: null, faults: [] } : readMoment(text, role, { line, field: role });
    faults.push(...found);
    return moment;
  };
  const [start, end] = [timeOf('start'), timeOf('end')];
  const isReversed = start !== null && end !== null && end < start;
  if (isReversed) faults.push(told('ends-before-start', { line, field: 'end', found: end }));
  const place = places.map((columns) => readPlace(columns, cells, line)).find((found) => found !== null);
  if (place?.isReprojected) tellGrid(line);
  faults.push(...(place?.faults ?? [told('no-place', { line, field: 'geometry' })]));
  const formula = cells.findIndex(isFormula);
  if (formula !== -1) faults.push(told('formula', { line, field: names[formula] ?? null, found: cells[formula] }));
  return rowOf(
    {
      id: textOf('id'),
      geometry: place?.geometry ?? null,
      name: textOf('name'),
      description: textOf('description'),
      start,
      end: isReversed ? null : end,
      values: Object.fromEntries(others.map((column) => [names[column] ?? '', readValue(cells[column] ?? '')])),
    },
    line,
    faults,
  );
};

/** A table: headings (titles above them are left out), then a row for each thing, its place in it or not. */
export function* readCsvRows(text: string, context: ReadContext): Rows {
  const { lines, badQuote } = readCsv(text);
  if (badQuote !== null) return context.refuse(faultOf('bad-quote', { line: badQuote }));
  const [first] = lines;
  const at = findHeadings(lines);
  const headings = lines[at];
  if (!headings)
    return context.refuse(faultOf('no-header', first && { line: first.line, found: first.cells.join(' · ') }));
  if (at > 0) context.note(faultOf('title-lines', first && { line: first.line, found: first.cells.join(' ').trim() }));
  const rows = lines.slice(at + 1);
  if (rows.length > context.limits.rows) return context.refuse(faultOf('too-many-rows'));
  const table = describeTable(headings, rows);
  let isGridTold = false;
  const tellGrid = (line: number): void => {
    if (!isGridTold) context.note(faultOf('reprojected', { line, field: 'geometry' }));
    isGridTold = true;
  };
  for (const [index, row] of rows.entries()) {
    yield readRow(row, table, tellGrid);
    context.part = (index + 1) / rows.length;
  }
}
