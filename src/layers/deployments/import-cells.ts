import { readCellMoment } from '../../shared/csv-moment.ts';

/** `Objective FR` is `objective_fr`. */
export const nameColumn = (cell: string): string => cell.trim().toLowerCase().replaceAll(/\s+/g, '_');

/** A row without what trailing separators make of it, but no shorter than `width` if it has so many cells. */
export const fitCells = (cells: readonly string[], width: number): readonly string[] => {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, Math.max(width, last + 1));
};

/** A whole number as spreadsheets write it, `1 000` or `4,00`; null for none. */
export const readWhole = (text: string): number | null => {
  const [whole] = /^\d{1,4}(?=(?:[.,]0{1,2})?$)/.exec(text.replaceAll(/\s/g, '')) ?? [];
  return whole === undefined ? null : Number(whole);
};

const position = /^(-?\d+)(?:[.,](\d+))?(?:\s*[,;]\s*|\s+)(-?\d+)(?:[.,](\d+))?$/;

export const isPosition = (text: string): boolean => position.test(text);

/** The id of a stop in small letters, or a position with decimal points, whatever a spreadsheet made of them. */
export const readPlace = (text: string): string => {
  const [whole, latitude, north = '0', longitude, east = '0'] = position.exec(text) ?? [];
  return whole === undefined ? text.toLowerCase() : `${latitude}.${north} ${longitude}.${east}`;
};

const problems = { skipped: 'skipped', 'out-of-bounds': 'no-time', unreadable: 'no-time' } as const;

/** A moment, milliseconds since 1970; or why there is none. One that comes twice has to say by an offset which. */
export const readMoment = (text: string): number | 'empty' | 'twice' | 'skipped' | 'no-time' => {
  if (text === '') return 'empty';
  const reading = readCellMoment(text);
  if (reading.state !== 'moment') return problems[reading.state];
  const hasOffset = /(?:Z|[+-]\d{2}:\d{2})$/.test(text);
  return reading.twins === null || hasOffset ? reading.time : 'twice';
};
