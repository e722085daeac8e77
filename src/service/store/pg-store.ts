import type { Database } from '../database.ts';
import type { Head, Store } from '../../api/store.ts';
import { readTrail, recordSights } from './audit.ts';
import { readChangesAfter, readEarliest, replayChanges } from './feed.ts';
import { type HeadRow, headColumns, headOf } from './head.ts';
import { readWritten, readingAt } from './read.ts';
import { createShare } from './share.ts';
import { createWakeups } from './wakeups.ts';
import { createChange } from './write.ts';
import { createWritten } from './written.ts';

export interface PgStore extends Store {
  /** Tells everybody who follows the feed that it has gone on. */
  wake(): void;
  /** Ends the pace of the feed; the connections stay. */
  close(): void;
}

/**
 * A database as a store of the API.
 * @param sql as vigie_api
 * @param onRetry called when a write has to be decided again
 */
export const createPgStore = (sql: Database, onRetry: () => void = () => undefined): PgStore => {
  const { subscribe, wake, close } = createWakeups();
  // Everybody who follows the feed is woken at once, and asks the same.
  const share = createShare();
  const readHead = async (): Promise<Head> => {
    const [row] = await sql<HeadRow>`select ${headColumns(sql)} from head`;
    if (!row) throw new Error('The database has no head.');
    return headOf(row);
  };
  const head = (): Promise<Head> => share('head', readHead);
  const readChanges = readChangesAfter(sql);
  const isKnown = async (from: number): Promise<boolean> => from >= (await readEarliest(sql));
  return {
    head,
    ...readingAt(sql, null),
    queryWritten: createWritten(head, (collection, query) => readWritten(sql, collection, query)),
    changesAfter: (after, limit) =>
      share(`changes ${after?.epoch} ${after?.seq} ${limit}`, () => readChanges(after, limit)),
    recall: async (moment) => ((await isKnown(moment)) ? readingAt(sql, moment) : null),
    replay: async (from, to) => ((await isKnown(from)) ? replayChanges(sql, from, to) : null),
    // Nobody gives a moment a name here.
    bookmarks: async () => [],
    earliest: () => readEarliest(sql),
    change: createChange(sql, onRetry),
    saw: (seat, action, ids) => recordSights(sql, seat, action, ids),
    trail: () => readTrail(sql),
    subscribe,
    wake,
    close,
  };
};
