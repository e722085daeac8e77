import type { Sql } from '../database.ts';
import type { LiveItem } from '../../domain/item.ts';
import type { Effect } from '../../domain/writing.ts';
import { instantOf } from '../../shared/instant.ts';
import { type Actor, type Put, applyEffects, nameOf } from './apply.ts';
import { moment } from './conditions.ts';
import { type HeadRow, headColumns } from './head.ts';
import { rowOf } from './rows.ts';

/** The channel on which it is told that the feed has gone on. */
export const feedChannel = 'vigie_feed';

/**
 * Takes the right to write, until the transaction ends: who comes later waits. What is read after it stays so.
 * Answers where the feed stands, and what time it is.
 */
export const lockHead = async (tx: Sql): Promise<{ seq: number; now: number }> => {
  const [row] = await tx<HeadRow>`select ${headColumns(tx)} from head for update`;
  if (!row) throw new Error('The database has no head.');
  return { seq: row.head, now: row.now };
};

/** The ids of what effects change, or take away. */
export const changedBy = (effects: readonly Effect[]): readonly Named[] =>
  effects.flatMap((effect) => (effect.type === 'create' ? [] : [{ collection: effect.collection, id: effect.id }]));

/** An item by its name. */
export interface Named {
  collection: string;
  id: string;
}

/** What keeping adds to the items: the keys of idempotency that it was done by. */
export interface DoneRow extends Named {
  seat: string;
  key: string;
  /** In hexadecimal digits. */
  asked: string;
  item: LiveItem;
}

/** Numbers that were given, by what they count. */
const numberRows = (numbers: ReadonlyMap<string, number>) => Array.from(numbers, ([name, last]) => ({ name, last }));

/**
 * Keeps what was made of the items, in one message.
 * @param head what `lockHead` answered
 * @param numbers the last ones of what is numbered
 */
export const keepChanges = async (
  tx: Sql,
  { seq, now }: { seq: number; now: number },
  puts: readonly Put[],
  numbers: ReadonlyMap<string, number>,
  done: readonly DoneRow[] = [],
): Promise<void> => {
  if (puts.length === 0 && done.length === 0) return;
  const lastOf = new Map(puts.map(({ collection, item }, index) => [nameOf(collection, item.id), index]));
  const known = instantOf(now);
  const rows = puts.map(({ collection, type, item }, index) => {
    const isLeft = type === 'upsert' && lastOf.get(nameOf(collection, item.id)) === index;
    return { ...rowOf(collection, item), type, seq: seq + index + 1, until: isLeft ? 'infinity' : known };
  });
  await tx`
    select keep_changes(
      ${JSON.stringify(rows)}::text::json, ${JSON.stringify(numberRows(numbers))}::text::json,
      ${JSON.stringify(done)}::text::json, ${seq}, ${moment(tx, now)}
    )
  `;
};

/** Moves the head on, and tells that it has. */
export const moveHead = (tx: Sql, seq: number, now: number): PromiseLike<unknown>[] => [
  tx`update head set seq = ${seq}, known = ${moment(tx, now)}`,
  tx`select pg_notify(${feedChannel}, ${String(seq)})`,
];

const readGround = async (tx: Sql, effects: readonly Effect[]) => {
  const [items, counters] = await Promise.all([
    tx<{ collection: string; feature: LiveItem }>`
      select collection, feature from item
      join json_to_recordset(${JSON.stringify(changedBy(effects))}::text::json) as wanted (collection text, id text)
        using (collection, id)
    `,
    tx<{ name: string; last: number }>`select name, last from counter where name <> 'audit'`,
  ]);
  return {
    items: new Map(items.map(({ collection, feature }) => [nameOf(collection, feature.id), feature])),
    numbers: new Map(counters.map(({ name, last }) => [name, last])),
  };
};

/** Does effects under the lock of the head. @param head what `lockHead` answered */
export const commitEffects = async (
  tx: Sql,
  head: { seq: number; now: number },
  effects: readonly Effect[],
  actor: Actor,
): Promise<void> => {
  const ground = { ...(await readGround(tx, effects)), now: head.now };
  await keepChanges(tx, head, applyEffects(ground, effects, actor), ground.numbers);
};
