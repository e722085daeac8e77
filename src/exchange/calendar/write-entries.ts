import { escapeText, foldLine } from '../../domain/events/calendar-file.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';

/** What stands in a calendar: something to remember, that takes nobody's time. */
export interface CalendarEntry {
  id: string;
  title: string;
  told: string;
  /** A day, `2026-11-27`, or a moment (RFC 3339). */
  at: string;
  /** RFC 3339. */
  updated: string;
  version: number;
}

const day = 86_400_000;
const compact = (text: string): string => text.replaceAll(/[-:]|\.\d+/g, '');
const momentOf = (at: string): string => compact(instantOf(timeOf(at)));

/** A day ends where the next one begins (RFC 5545, section 3.6.1). */
const whenOf = (at: string): readonly string[] =>
  /^\d{4}-\d{2}-\d{2}$/.test(at)
    ? [
        `DTSTART;VALUE=DATE:${compact(at)}`,
        `DTEND;VALUE=DATE:${compact(instantOf(timeOf(`${at}T12:00:00Z`) + day).slice(0, 10))}`,
      ]
    : [`DTSTART:${momentOf(at)}`];

/** Deadlines and dates as a calendar (RFC 5545). */
export const writeEntries = (entries: readonly CalendarEntry[], name: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vigie//Export//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...entries.flatMap(({ id, title, told, at, updated, version }) => [
      'BEGIN:VEVENT',
      `UID:${id}@vigie.brussels`,
      `DTSTAMP:${momentOf(updated)}`,
      `SEQUENCE:${version}`,
      ...whenOf(at),
      `SUMMARY:${escapeText(title)}`,
      ...(told === '' ? [] : [`DESCRIPTION:${escapeText(told)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
    .map((line) => `${foldLine(line)}\r\n`)
    .join('');
