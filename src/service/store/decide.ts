import type { Sql } from '../database.ts';
import type { Transaction } from '../../api/store.ts';
import type { LiveItem } from '../../domain/item.ts';
import { isKeepable } from './conditions.ts';

interface Found {
  seq: number;
  feature: LiveItem;
}

/** What was read for a decision, and how to see that it is still so: by the number of each item's last change. */
export interface Reading {
  collection: string;
  /** One item, or the one with these properties. */
  wanted: { id: string } | { properties: Readonly<Record<string, unknown>> };
  /** 0: there was none. */
  seq: number;
}

export const findOne = async (tx: Sql, { collection, wanted }: Omit<Reading, 'seq'>): Promise<Found | undefined> => {
  const text = 'id' in wanted ? wanted.id : JSON.stringify(wanted.properties);
  if (!isKeepable(text) || text.includes('\\u0000')) return undefined;
  const is = 'id' in wanted ? tx`id = ${text}` : tx`feature -> 'properties' @> ${text}::text::jsonb`;
  const [found] = await tx<Found>`
    select seq, feature from item where collection = ${collection} and ${is} order by id limit 1
  `;
  return found;
};

export const wasDeleted = async (tx: Sql, id: string): Promise<boolean> => {
  if (!isKeepable(id)) return false;
  const found = await tx`select from deletion where id = ${id}`;
  return found.length > 0;
};

/** A write as it is decided, and by what. */
export interface Decision {
  transaction: Transaction;
  readings: readonly Reading[];
  /** Whether something was deleted, by its id. */
  deleted: ReadonlyMap<string, boolean>;
}

/** A transaction of the store's on one moment of the database, which remembers what it was asked. */
export const openDecision = (tx: Sql, now: number): Decision => {
  const readings: Reading[] = [];
  const deleted = new Map<string, boolean>();
  const look = async (asked: Omit<Reading, 'seq'>): Promise<LiveItem | undefined> => {
    const found = await findOne(tx, asked);
    readings.push({ ...asked, seq: found?.seq ?? 0 });
    return found?.feature;
  };
  const transaction: Transaction = {
    now,
    get: (collection, id) => look({ collection, wanted: { id } }),
    find: (collection, properties) => look({ collection, wanted: { properties } }),
    wasDeleted: async (id) => {
      const was = await wasDeleted(tx, id);
      deleted.set(id, was);
      return was;
    },
  };
  return { transaction, readings, deleted };
};
