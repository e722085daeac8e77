import type { Sql } from '../database.ts';
import type { Transaction } from '../../api/store.ts';
import type { LiveItem } from '../../domain/item.ts';
import { isKeepable } from './conditions.ts';
import { type HeadRow, headColumns } from './head.ts';

interface Found {
  seq: number;
  feature: LiveItem;
}

/** What was read for a decision, and how to see that it is still so: by the number of each item's last change. */
interface Reading {
  collection: string;
  /** One item, or the one with these properties. */
  wanted: { id: string } | { properties: Readonly<Record<string, unknown>> };
  /** 0: there was none. */
  seq: number;
}

const findOne = async (tx: Sql, { collection, wanted }: Omit<Reading, 'seq'>): Promise<Found | undefined> => {
  const text = 'id' in wanted ? wanted.id : JSON.stringify(wanted.properties);
  if (!isKeepable(text) || text.includes('\\u0000')) return undefined;
  const is = 'id' in wanted ? tx`id = ${text}` : tx`feature -> 'properties' @> ${text}::text::jsonb`;
  const [found] = await tx<Found>`
    select seq, feature from item where collection = ${collection} and ${is} order by id limit 1
  `;
  return found;
};

/** Whether items that were asked for by their ids are as they were, all in one statement. */
const areStill = async (tx: Sql, readings: readonly Reading[]): Promise<boolean> => {
  const wanted = readings.flatMap(({ collection, wanted: one, seq }) =>
    'id' in one && isKeepable(one.id) ? [{ collection, id: one.id, seq }] : [],
  );
  const changed = await tx`
    select from json_to_recordset(${JSON.stringify(wanted)}::text::json) as was (collection text, id text, seq bigint)
    left join item using (collection, id)
    where coalesce(item.seq, 0) <> was.seq limit 1
  `;
  return changed.length === 0;
};

const wasDeleted = async (tx: Sql, id: string): Promise<boolean> => {
  if (!isKeepable(id)) return false;
  const found = await tx`select from deletion where id = ${id}`;
  return found.length > 0;
};

/** A transaction of the store's on one moment of the database, which remembers what it was asked. */
export const openDecision = async (tx: Sql) => {
  const [head] = await tx<HeadRow>`select ${headColumns(tx)} from head`;
  if (!head) throw new Error('The database has no head.');
  const readings: Reading[] = [];
  const deleted = new Map<string, boolean>();
  const look = async (asked: Omit<Reading, 'seq'>): Promise<LiveItem | undefined> => {
    const found = await findOne(tx, asked);
    readings.push({ ...asked, seq: found?.seq ?? 0 });
    return found?.feature;
  };
  const transaction: Transaction = {
    now: head.now,
    get: (collection, id) => look({ collection, wanted: { id } }),
    find: (collection, properties) => look({ collection, wanted: { properties } }),
    wasDeleted: async (id) => {
      const was = await wasDeleted(tx, id);
      deleted.set(id, was);
      return was;
    },
  };
  /** Whether all of it is still so, seen from another transaction. */
  const isStill = async (now: Sql): Promise<boolean> => {
    const looks = readings.map(
      async (reading) => 'id' in reading.wanted || ((await findOne(now, reading))?.seq ?? 0) === reading.seq,
    );
    const deletions = [...deleted].map(async ([id, was]) => (await wasDeleted(now, id)) === was);
    return (await Promise.all([areStill(now, readings), ...looks, ...deletions])).every(Boolean);
  };
  return { transaction, isStill };
};
