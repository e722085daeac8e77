import type { Cell, PublishedTable } from './suppress.ts';

/** A number of people as far as it is told: exactly, or at least so many. */
export interface Told {
  /** Null: it is not told. */
  exact: number | null;
  /** What is told of it. */
  least: number;
  /** How it is written: itself, `<5`, `withheld`, or `≥ 12` where parts of a sum are not told. */
  text: string;
}

const ofCell = (cell: Cell | undefined): Told => {
  if (cell === undefined) return { exact: 0, least: 0, text: '0' };
  return typeof cell === 'number'
    ? { exact: cell, least: cell, text: String(cell) }
    : { exact: null, least: 0, text: cell };
};

/** Several numbers added up, as far as each of them is told: a sum says no more than they do. */
const addTold = (parts: readonly Told[]): Told => {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const least = parts.reduce((sum, part) => sum + part.least, 0);
  return parts.every(({ exact }) => exact !== null)
    ? { exact: least, least, text: String(least) }
    : { exact: null, least, text: `≥ ${least}` };
};

/**
 * One number of a table. @param row null: all rows
 * @param columns null: all of them; else those that the lens leaves
 */
export const toldOf = (
  { cells, rows, columns: ofColumns, total }: PublishedTable,
  row: string | null,
  columns: readonly string[] | null,
): Told => {
  if (columns === null) return ofCell(row === null ? total : rows[row]);
  return addTold(columns.map((column) => ofCell(row === null ? ofColumns[column] : cells[row]?.[column])));
};
