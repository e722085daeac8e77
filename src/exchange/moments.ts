import { readCellMoment } from '../shared/csv-moment.ts';
import { instantOf, readInstant } from '../shared/instant.ts';
import { momentOf } from '../shared/wall-clock.ts';
import { told } from './faults.ts';
import type { RowFault } from './record.ts';

/** Whether a day alone means its beginning or its end. */
type Edge = 'start' | 'end';

const dayOnly = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))$/;
const monthOrYear = /^(\d{4})(?:-(\d{2}))?$/;

const dayAfter = (time: number): number => {
  const noon = new Date(time + 36 * 3_600_000).toISOString().slice(0, 10);
  return momentOf(`${noon}T00:00`) ?? time + 24 * 3_600_000;
};

const readMonth = (text: string, edge: Edge): number | null => {
  const [, year, month] = monthOrYear.exec(text) ?? [];
  if (year === undefined) return null;
  const first = momentOf(`${year}-${month ?? '01'}-01T00:00`);
  if (edge === 'start') return first;
  const next =
    month === undefined || month === '12'
      ? `${Number(year) + 1}-01`
      : `${year}-${String(Number(month) + 1).padStart(2, '0')}`;
  return momentOf(`${next}-01T00:00`);
};

const readLocal = (text: string, edge: Edge): number | null => {
  const isDay = dayOnly.test(text);
  const reading = readCellMoment(isDay ? `${text} 00:00` : text.replace(/([+-]\d{2})$/, '$1:00'));
  if (reading.state !== 'moment') return readMonth(text, edge);
  return isDay && edge === 'end' ? dayAfter(reading.time) : reading.time;
};

/**
 * The moment of a text, in UTC: RFC 3339, else what the clocks of Brussels show, as spreadsheets and people write it; a day,
 * month or year alone is its first or its last moment.
 */
export const readMoment = (
  text: string,
  edge: Edge,
  where: { line: number | null; field: string },
): { moment: string | null; faults: readonly RowFault[] } => {
  const plain = text.trim();
  const exact = readInstant(plain.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d{2}:\d{2}:\d{2})/, '$1T'));
  if (exact !== null) return { moment: instantOf(exact), faults: [] };
  const local = readLocal(plain, edge);
  if (local === null) return { moment: null, faults: [told('bad-time', { ...where, found: text })] };
  const hasOffset = /(?:Z|[+-]\d{2}(?::?\d{2})?)$/.test(plain) && plain.includes(':');
  return { moment: instantOf(local), faults: hasOffset ? [] : [told('time-of-brussels', { ...where, found: text })] };
};
