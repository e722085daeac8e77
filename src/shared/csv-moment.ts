import { showClock } from './brussels.ts';
import { readInstant } from './instant.ts';
import { type WallReading, readWall, writeWall } from './wall-clock.ts';

const yearFirst = /^(?<year>\d{4})(?<part>[-/.])(?<month>\d{1,2})\k<part>(?<day>\d{1,2})$/;
const dayFirst = /^(?<day>\d{1,2})(?<part>[-/.])(?<month>\d{1,2})\k<part>(?<year>\d{4}|\d{2})$/;
const clock = /^(?<hour>\d{1,2})[:hu](?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?(?<offset>[+-]\d{2}:\d{2}|Z)?$/;

const two = (text = '0'): string => text.padStart(2, '0');

/**
 * A time of the clocks of Brussels in a cell, as people and spreadsheets write it: the year first or last (of two digits:
 * this century), with `-`, `/` or `.`, then the clock, with or without seconds. An offset says which of two is meant.
 */
export const readCellMoment = (cell: string): WallReading => {
  const [date = '', ...rest] = cell.trim().split(/[T,\s]+/);
  const day = (yearFirst.exec(date) ?? dayFirst.exec(date))?.groups;
  const time = clock.exec(rest.join(''))?.groups;
  if (!day || !time) return { state: 'unreadable' };
  const { year = '', month, day: ofMonth } = day;
  const { hour, minute, second, offset = '' } = time;
  const wholeYear = year.length === 2 ? `20${year}` : year;
  return readWall(`${wholeYear}-${two(month)}-${two(ofMonth)}T${two(hour)}:${two(minute)}:${two(second)}${offset}`);
};

/**
 * A moment (RFC 3339) as a spreadsheet in Belgium takes it for one: `2026-11-26 11:16:05`, by the clocks of Brussels;
 * with its offset where they show it twice. Other texts stay as they are.
 */
export const writeCellMoment = (text: string): string => {
  const time = /^\d{4}-.*Z$/.test(text) ? readInstant(text) : null;
  if (time === null) return text;
  const seconds = text.slice('yyyy-mm-ddThh:mm'.length, 'yyyy-mm-ddThh:mm:ss'.length);
  return `${showClock(time).replace('T', ' ')}${seconds}${writeWall(time).slice('yyyy-mm-ddThh:mm'.length)}`;
};
