import { readCellMoment } from '../shared/csv-moment.ts';
import { instantOf, readInstant } from '../shared/instant.ts';
import { momentOf, type WallReading } from '../shared/wall-clock.ts';
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

const withMinutes = /^(.+[T,\s]\d{1,2}[:hu])([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?$/;
/** Whole hours that were read: a table has a hundred thousand moments in some hundred hours, and each takes a while. */
const hours = new Map<string, WallReading>();
const mostHours = 5_000;

/** The clocks change at whole hours: within one that comes once, minutes only add up. */
const readCell = (text: string): WallReading => {
  const [, hour, minutes = '0', seconds = '0'] = withMinutes.exec(text) ?? [];
  if (hour === undefined) return readCellMoment(text);
  const whole = hours.get(hour) ?? readCellMoment(`${hour}00`);
  if (hours.size >= mostHours) hours.clear();
  hours.set(hour, whole);
  if (whole.state !== 'moment' || whole.twins) return readCellMoment(text);
  return { ...whole, time: whole.time + Number(minutes) * 60_000 + Number(seconds) * 1000 };
};

const readLocal = (text: string, edge: Edge): { time: number; isTwice: boolean } | null => {
  const isDay = dayOnly.test(text);
  const reading = readCell(isDay ? `${text} 00:00` : text.replace(/([+-]\d{2})$/, '$1:00'));
  if (reading.state !== 'moment') {
    const time = readMonth(text, edge);
    return time === null ? null : { time, isTwice: false };
  }
  return { time: isDay && edge === 'end' ? dayAfter(reading.time) : reading.time, isTwice: reading.twins !== null };
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
  const reason = local.isTwice ? 'time-twice' : 'time-of-brussels';
  return { moment: instantOf(local.time), faults: hasOffset ? [] : [told(reason, { ...where, found: text })] };
};
