import type { Position } from '../../shared/geojson.ts';
import { timeOf } from '../../shared/instant.ts';
import { withoutDirections } from '../../shared/text.ts';
import { type Language, writtenIn } from '../../shared/vocabulary.ts';
import type { EventStatus, PublicEvent } from './contract.ts';
import { gatheringOf } from './lifecycle.ts';

/** The media type of a calendar (RFC 5545, section 8.1). */
export const calendarType = 'text/calendar; charset=utf-8';

/** Octets of a line, without its end (RFC 5545, section 3.1). */
const longestLine = 75;

const octetsOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_00_00 ? 3 : 4;
};

/** A line in pieces of at most 75 octets, each but the first behind a blank; no sign is cut in two. */
export const foldLine = (line: string): string => {
  let folded = '';
  let octets = 0;
  for (const sign of line) {
    const more = octetsOf(sign);
    if (octets + more > longestLine) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += sign;
    octets += more;
  }
  return folded;
};

/** A text as a value (RFC 5545, section 3.3.11): what ends a value or a line is escaped, what nobody sees is left out. */
export const escapeText = (text: string): string =>
  withoutDirections(text)
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');

/** `20261128T100000Z`: in UTC, so that no calendar needs to be told of Brussels. */
const momentOf = (at: string): string => new Date(timeOf(at)).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** What is forbidden does not take place by right: a calendar shows it as cancelled. */
const statuses: Readonly<Record<EventStatus, 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'>> = {
  announced: 'TENTATIVE',
  authorised: 'CONFIRMED',
  forbidden: 'CANCELLED',
  'under-way': 'CONFIRMED',
  dispersing: 'CONFIRMED',
  ended: 'CONFIRMED',
  cancelled: 'CANCELLED',
};

const geoOf = (position: Position | null): readonly string[] =>
  position ? [`GEO:${position[1].toFixed(5)};${position[0].toFixed(5)}`] : [];

/** The words that an entry is told in. */
export interface CalendarWords {
  name: string;
  exercise: string;
  kind(event: PublicEvent): string;
  status(event: PublicEvent): string;
}

const entryOf = (event: PublicEvent, language: Language, words: CalendarWords): readonly string[] => {
  const { id, properties } = event;
  const { title, place, stages, windows, updated, version, exercise, status } = properties;
  const way = stages.map(({ label }) => writtenIn(label, language)).join(' → ');
  const summary = writtenIn(title, language);
  const told = [`${words.kind(event)} – ${words.status(event)}`, ...(way === '' ? [] : [way])].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${id}@vigie.brussels`,
    `DTSTAMP:${momentOf(updated)}`,
    `LAST-MODIFIED:${momentOf(updated)}`,
    `SEQUENCE:${version}`,
    `DTSTART:${momentOf(windows.event.start)}`,
    `DTEND:${momentOf(windows.event.end)}`,
    `SUMMARY:${escapeText(exercise ? `${words.exercise} – ${summary}` : summary)}`,
    `LOCATION:${escapeText(writtenIn(place.label, language))}`,
    ...geoOf(gatheringOf(event)),
    `STATUS:${statuses[status]}`,
    `CATEGORIES:${escapeText(words.kind(event))}`,
    `DESCRIPTION:${escapeText(told)}`,
    'END:VEVENT',
  ];
};

/**
 * Events as a calendar (RFC 5545), for whoever subscribes to it: what, when, where, and whether it takes place. Units,
 * command and assessment are not in it: a calendar is handed on.
 */
export const writeCalendar = (events: Iterable<PublicEvent>, language: Language, words: CalendarWords): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vigie//Public order//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(words.name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
    ...Array.from(events).flatMap((event) => entryOf(event, language, words)),
    'END:VCALENDAR',
  ]
    .map((line) => `${foldLine(line)}\r\n`)
    .join('');
