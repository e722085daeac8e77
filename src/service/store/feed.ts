import type { Database } from '../database.ts';
import type { Change, PastChange, Store } from '../../api/store.ts';
import type { LiveItem } from '../../domain/item.ts';
import { moment } from './conditions.ts';
import { type HeadRow, headColumns, headOf } from './head.ts';
import { readAs } from './session.ts';

/** More changes than these behind: fetching the snapshot again is cheaper (as the client's queue limit). */
const mostBehind = 5_000;
/** Changes of the history that are read at once. */
const portion = 500;

interface ChangeRow {
  seq: number;
  collection: string;
  id: string;
  type: Change['type'];
  feature: LiveItem | null;
}

const changeOf = ({ seq, collection, id, type, feature }: ChangeRow): Change => {
  if (type === 'forgotten' || !feature) return { seq, collection, type: 'forgotten' };
  return type === 'upsert'
    ? { seq, collection, type, feature }
    : { seq, collection, type: 'remove', id, last: feature };
};

type FeedRow = HeadRow & { told_after: number; changes: readonly ChangeRow[] };

export const readChangesAfter =
  (sql: Database): Store['changesAfter'] =>
  async (after, limit) => {
    const most = Math.min(limit, mostBehind);
    const from = after?.seq ?? Number.MAX_SAFE_INTEGER;
    const [row] = await readAs(
      sql,
      null,
      (tx) => tx<FeedRow>`
        select
          ${headColumns(tx)},
          head.told_after,
          (
            select coalesce(json_agg(told order by told.seq), '[]')
            from (
              select seq, collection, id, type, feature from change
              where seq > ${from} and head.seq - ${from} <= ${mostBehind}
              order by seq limit ${most}
            ) told
          ) as changes
        from head
      `,
    );
    if (!row) throw new Error('The database has no head.');
    const head = headOf(row);
    if (after === null) return { head, changes: [] };
    const isKnown =
      after.epoch === head.epoch &&
      after.seq <= head.seq &&
      after.seq >= row.told_after &&
      head.seq - after.seq <= mostBehind;
    return { head, changes: isKnown ? row.changes.map(changeOf) : null };
  };

export const readEarliest = async (sql: Database): Promise<number> => {
  const [row] = await sql<{ began: number }>`select (extract(epoch from began) * 1000)::bigint as began from head`;
  if (!row) throw new Error('The database has no head.');
  return row.began;
};

type PastRow = ChangeRow & { at: number };

/** What became known after one moment and up to another, some hundred changes at a time. */
export async function* replayChanges(sql: Database, from: number, to: number): AsyncGenerator<readonly PastChange[]> {
  for (let last = 0; ; ) {
    const rows = await readAs(
      sql,
      null,
      (tx) => tx<PastRow>`
        select seq, collection, id, type, feature, (extract(epoch from known) * 1000)::bigint as at from change
        where known > ${moment(tx, from)} and known <= ${moment(tx, to)} and seq > ${last}
        order by seq limit ${portion}
      `,
    );
    if (rows.length > 0) yield rows.map((row) => ({ change: changeOf(row), known: row.at }));
    if (rows.length < portion) return;
    last = rows.at(-1)?.seq ?? last;
  }
}
