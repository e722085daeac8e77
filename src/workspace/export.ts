import type { Alert } from '../domain/alerts/contract.ts';
import { isPublicAlert } from '../domain/alerts/message-chain.ts';
import type { PublicEvent } from '../domain/events/contract.ts';
import { calendarType, writeCalendar } from '../domain/events/calendar-file.ts';
import { calendarWords } from '../domain/events/calendar-words.ts';
import { writers } from '../exchange/writers.ts';
import type { Row } from '../live/outbox/row.ts';
import type { FileEnding } from './export-name.ts';
import { writeAlerts } from './export-alerts.ts';
import { writeKmlFile, writeKmzFile } from './export-kml.ts';
import { type RecordContext, recordOf } from './export-records.ts';
import { writeTable } from './export-table.ts';
import type { LiveLayer } from './live-layer.ts';
import { type ExportSession, type Listed, type Taken, takeItems } from './take-items.ts';

const kmzType = 'application/vnd.google-earth.kmz';

/** What a list, or the whole selection, can be saved as. */
export const exportFormats = ['csv', 'geojson', 'kml', 'kmz', 'cap', 'ics'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Those of some lists that a format can hold. */
export const listsFor = (format: ExportFormat, lives: readonly LiveLayer[]): readonly LiveLayer[] => {
  if (format === 'cap' || format === 'ics') return lives.filter(({ layer }) => layer.goesOutAs === format);
  // What has no place is nothing to look at on a globe.
  return format === 'kml' || format === 'kmz' ? lives.filter(({ layer }) => layer.map !== undefined) : lives;
};

/** Why something of what is listed is not in the file. */
export type LeftOut = 'missing' | 'watch' | 'unsent' | 'elsewhere';

export interface ExportContext extends Omit<RecordContext, 'isMixed'> {
  session: ExportSession;
  rows: readonly Row[];
  /** What the whole is, for the file that has a title. */
  title: string;
}

interface Written {
  content: string | Uint8Array<ArrayBuffer>;
  type: string;
  ending: FileEnding;
  /** How many of what was taken are in it, if not all. */
  sent?: number;
}

export interface Exported extends Omit<Written, 'sent'> {
  /** So many items are in it. */
  count: number;
  left: Readonly<Record<LeftOut, number>>;
}

const countOf = (lists: readonly Pick<Listed, 'items'>[]): number =>
  lists.reduce((sum, { items }) => sum + items.length, 0);

/** Nothing is asked for that does not go out: no trail tells of it. */
const withoutWatch = ({ live, items }: Listed): Listed => ({
  live,
  items: items.filter((item) => isPublicAlert(item as Alert)),
});

const writeAs = async (
  format: ExportFormat,
  taken: readonly Taken[],
  { title, moment, ...context }: RecordContext & { title: string; moment: number },
): Promise<Written> => {
  const { language } = context;
  if (format === 'csv') return { content: writeTable(taken, context), type: 'text/csv;charset=utf-8', ending: 'csv' };
  if (format === 'cap') return writeAlerts(taken, { ...context, title, moment });
  if (format === 'ics') {
    const events = taken.flatMap(({ items }) => items as readonly PublicEvent[]);
    return { content: writeCalendar(events, language, calendarWords(language)), type: calendarType, ending: 'ics' };
  }
  if (format === 'kml') {
    return { content: writeKmlFile(taken, title, context), type: writers.kml.mediaType, ending: format };
  }
  if (format === 'kmz') {
    return { content: await writeKmzFile(taken, title, context), type: kmzType, ending: format };
  }
  const records = taken.flatMap(({ live, items }) => items.map((item) => recordOf(live.layer, item, context)));
  const { write, mediaType } = writers[format];
  return { content: write(records, { language, title }), type: mediaType, ending: format };
};

/**
 * What the lists show, in their order, as a file.
 * @throws ApiFailure if the server cannot be asked or refuses
 */
export const exportLists = async (
  format: ExportFormat,
  lives: readonly LiveLayer[],
  { session, rows, ...about }: ExportContext,
): Promise<Exported> => {
  // Before anything is asked for: lists move on meanwhile.
  const listed = lives.map((live): Listed => ({ live, items: [...live.selection.values()] }));
  const held = new Set(listsFor(format, lives));
  const fitting = listed.filter(({ live }) => held.has(live));
  const isCap = format === 'cap';
  const meant = isCap ? fitting.map(withoutWatch) : fitting;
  const taken: Taken[] = [];
  for (const list of meant) taken.push(await takeItems(list, session, rows, isCap));
  const { moment } = session;
  const { sent: count = countOf(taken), ...written } = await writeAs(format, taken, {
    ...about,
    moment,
    isMixed: lives.length > 1,
  });
  return {
    ...written,
    count,
    left: {
      missing: taken.reduce((sum, { missing }) => sum + missing, 0),
      watch: countOf(fitting) - countOf(meant),
      unsent: countOf(taken) - count,
      elsewhere: countOf(listed) - countOf(fitting),
    },
  };
};
