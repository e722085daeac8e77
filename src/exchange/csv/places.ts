import { readCoordinates } from '../../geo/search/coordinates.ts';
import { fromLambert2008, fromLambert72 } from '../../geo/search/lambert.ts';
import type { Position } from '../../shared/geojson.ts';
import { unmarkFormulas } from '../../shared/csv.ts';
import { refused } from '../faults.ts';
import { readGeometry } from '../read-geometry.ts';
import type { Geometry, RowFault } from '../record.ts';
import type { Role } from './columns.ts';
import { isWkt, readWkt } from './wkt.ts';

/** Where the place of a row stands: a geometry, both coordinates in one cell, or one in each of two. */
export type PlaceColumns =
  | { kind: 'shape'; column: number }
  /** `isGuessed`: no heading says so, and where a cell holds something else it is a text. */
  | { kind: 'both'; column: number; isGuessed: boolean }
  | { kind: 'pair'; east: number; north: number };

type Cells = readonly string[];
interface Place {
  geometry: Geometry | null;
  faults: readonly RowFault[];
  /** Its coordinates were those of a Belgian grid. */
  isReprojected?: boolean;
}

const isBelgian = ([x, y]: Position): boolean => x > 2.3 && x < 6.6 && y > 49.3 && y < 51.7;

/** `4.35`, `4,35`, `-4.35`; null for everything else. */
const readDegrees = (cell: string): number | null =>
  /^[-+]?\d{1,3}(?:[.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : null;

/** `149203.5`, `149 203,5`, `149.203,50`, `149'203`. */
const readMetres = (cell: string): number | null => {
  const [, thousands = '', rest = '', , decimals = ''] =
    /^(\d{2,3})[ .,'’\u00A0\u202F]?(\d{3})([.,](\d+))?$/u.exec(cell) ?? [];
  return thousands === '' ? null : Number(`${thousands}${rest}.${decimals || '0'}`);
};

const fromGrid = (east: number, north: number): Position =>
  east > 500_000 ? fromLambert2008(east, north) : fromLambert72(east, north);

/** What spreadsheets make of `4.3` or `22.5` where the decimal sign is a comma. */
const dateLike = /^\d{1,2}[-/ .](?:\d{1,2}|\p{L}{3,5}\.?)(?:[-/ .]\d{2,4})?(?: \d{2}:\d{2}.*)?$/u;

/** Whether two columns hold metres of a grid. Degrees with three decimals look alike; those lie on Earth, and here. */
const isGridPair = (east: string, north: string): boolean => {
  const [x, y] = [readMetres(east), readMetres(north)];
  if (x === null || y === null) return false;
  const degrees = [readDegrees(east), readDegrees(north)];
  return degrees[0] == null || degrees[1] == null || Math.abs(degrees[1]) > 90;
};

const readPair = (east: string, north: string, line: number): Place => {
  const found = `${east}; ${north}`;
  if (east === '' || north === '' || found.length > longest)
    return { geometry: null, faults: [refused('bad-position', { line, field: 'geometry', found })] };
  const point = (coordinates: readonly number[]): Place => readGeometry({ type: 'Point', coordinates }, line);
  if (isGridPair(east, north))
    return { ...point(fromGrid(readMetres(east) ?? 0, readMetres(north) ?? 0)), isReprojected: true };
  const [x, y] = [readDegrees(east), readDegrees(north)];
  if (x !== null && y !== null) return point([x, y]);
  const date = [east, north].find((cell) => dateLike.test(cell));
  if (date !== undefined)
    return { geometry: null, faults: [refused('date-for-number', { line, field: 'geometry', found })] };
  const angles = readCoordinates(`${north} ${east}`, isBelgian);
  return angles
    ? point(angles)
    : { geometry: null, faults: [refused('bad-position', { line, field: 'geometry', found })] };
};

const cellAt = (cells: Cells, column: number): string => unmarkFormulas((cells[column] ?? '').trim());

/** Signs of a place in words, or of a number: patterns are not asked about whole books. */
const longest = 200;

/** The place of a row; null where its cells are empty. */
export const readPlace = (columns: PlaceColumns, cells: Cells, line: number): Place | null => {
  if (columns.kind === 'pair') {
    const [east, north] = [cellAt(cells, columns.east), cellAt(cells, columns.north)];
    return east === '' && north === '' ? null : readPair(east, north, line);
  }
  const cell = cellAt(cells, columns.column);
  if (cell === '' || /\bEMPTY$/i.test(cell)) return null;
  if (columns.kind === 'shape' || isWkt(cell)) {
    const shape = isWkt(cell) ? readWkt(cell) : null;
    return shape === null
      ? { geometry: null, faults: [refused('unknown-geometry', { line, field: 'geometry', found: cell })] }
      : readGeometry(shape, line);
  }
  const position = cell.length > longest ? null : readCoordinates(cell, isBelgian);
  if (!position && columns.kind === 'both' && columns.isGuessed) return null;
  return position
    ? readGeometry({ type: 'Point', coordinates: position }, line)
    : { geometry: null, faults: [refused('bad-position', { line, field: 'geometry', found: cell })] };
};

/** Rows that are looked at where no heading says which columns hold the place. */
const sampled = 50;

/** Whether nearly all cells that are filled are so; three are wanted, or all there are. */
const isColumnOf = (rows: readonly Cells[], column: number, is: (cell: string) => boolean): boolean => {
  const cells = rows
    .slice(0, sampled)
    .map((row) => cellAt(row, column))
    .filter((cell) => cell !== '');
  return cells.length > 0 && cells.filter(is).length >= cells.length * 0.8;
};

const isBetween =
  (low: number, high: number) =>
  (cell: string): boolean => {
    const number = readDegrees(cell);
    return number !== null && number > low && number < high && /[.,]\d{2}/.test(cell);
  };
const isMetresBetween =
  (low: number, high: number) =>
  (cell: string): boolean => {
    const number = readMetres(cell);
    return number !== null && number > low && number < high;
  };
/** East and north of what lies in and around Brussels, in degrees and in both grids. */
const ranges = [
  [isBetween(2.3, 6.6), isBetween(49.3, 51.7)],
  [isMetresBetween(130_000, 175_000), isMetresBetween(150_000, 195_000)],
  [isMetresBetween(630_000, 675_000), isMetresBetween(650_000, 695_000)],
] as const;

/** The columns of the place, by content: one of shapes, one with both coordinates, or two. */
const findByContent = (rows: readonly Cells[], width: number): PlaceColumns | null => {
  const all = Array.from({ length: width }, (_, column) => column);
  const shape = all.find((column) => isColumnOf(rows, column, isWkt));
  if (shape !== undefined) return { kind: 'shape', column: shape };
  for (const [isEast, isNorth] of ranges) {
    const east = all.find((column) => isColumnOf(rows, column, isEast));
    const north = all.find((column) => column !== east && isColumnOf(rows, column, isNorth));
    if (east !== undefined && north !== undefined) return { kind: 'pair', east, north };
  }
  const isPlace = (cell: string): boolean => {
    const position = cell.length <= longest && /\d.*\D.*\d/.test(cell) ? readCoordinates(cell, isBelgian) : null;
    return position !== null && isBelgian(position);
  };
  const both = all.find((column) => isColumnOf(rows, column, isPlace));
  return both === undefined ? null : { kind: 'both', column: both, isGuessed: true };
};

/** The columns of the place, by their headings, else by what they hold; several where a shape stands beside a point. */
export const findPlaces = (
  roles: Partial<Record<Role, number>>,
  rows: readonly Cells[],
  width: number,
): readonly PlaceColumns[] => {
  const found: PlaceColumns[] = [];
  const { shape, east, north, place } = roles;
  // Who moves a point in a spreadsheet changes its numbers.
  if (east !== undefined && north !== undefined) found.push({ kind: 'pair', east, north });
  if (shape !== undefined && isColumnOf(rows, shape, isWkt)) found.push({ kind: 'shape', column: shape });
  if (place !== undefined && found.length === 0) found.push({ kind: 'both', column: place, isGuessed: false });
  const byContent = found.length === 0 ? findByContent(rows, width) : null;
  return byContent ? [byContent] : found;
};

export const columnsOf = (places: readonly PlaceColumns[]): readonly number[] =>
  places.flatMap((place) => {
    if (place.kind === 'pair') return [place.east, place.north];
    return place.kind === 'both' && place.isGuessed ? [] : [place.column];
  });
