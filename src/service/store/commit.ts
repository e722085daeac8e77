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

const readGround = async (tx: Sql, effects: readonly Effect[]) => {
  const changed = effects.flatMap((effect) =>
    effect.type === 'create' ? [] : [{ collection: effect.collection, id: effect.id }],
  );
  const [items, counters] = await Promise.all([
    tx<{ collection: string; feature: LiveItem }>`
      select collection, feature from item
      join json_to_recordset(${JSON.stringify(changed)}::text::json) as wanted (collection text, id text)
        using (collection, id)
    `,
    tx<{ name: string; last: number }>`select name, last from counter where name <> 'audit'`,
  ]);
  return {
    items: new Map(items.map(({ collection, feature }) => [nameOf(collection, feature.id), feature])),
    numbers: new Map(counters.map(({ name, last }) => [name, last])),
  };
};

/** The columns of an item's row, as they come out of JSON. */
const columns = (tx: Sql) => tx`
  collection text, id text, type text, seq bigint, until timestamptz, feature jsonb, shape text, starts timestamptz,
  ends timestamptz, audience text, exercise boolean, keys text[], told text
`;
const shapeColumn = (tx: Sql) => tx`st_setsrid(st_geomfromgeojson(shape), 4326)`;

/** Writes items and their changes, from a number on. @param now when they become known */
const writePuts = (tx: Sql, puts: readonly Put[], seq: number, now: number): PromiseLike<unknown>[] => {
  const lastOf = new Map(puts.map(({ collection, item }, index) => [nameOf(collection, item.id), index]));
  const known = instantOf(now);
  const rows = puts.map(({ collection, type, item }, index) => {
    const isLeft = type === 'upsert' && lastOf.get(nameOf(collection, item.id)) === index;
    return { ...rowOf(collection, item), type, seq: seq + index + 1, until: isLeft ? 'infinity' : known };
  });
  const text = JSON.stringify(rows);
  return [
    tx`
      update change set until = ${moment(tx, now)}
      from json_to_recordset(${text}::text::json) as put (collection text, id text)
      where change.until = 'infinity' and change.collection = put.collection and change.id = put.id
    `,
    tx`
      insert into change
        (seq, known, until, collection, id, type, feature, shape, starts, ends, audience, exercise, keys)
      select seq, ${moment(tx, now)}, until, collection, id, type, feature, ${shapeColumn(tx)}, starts, ends,
        audience, exercise, keys
      from json_to_recordset(${text}::text::json) as put (${columns(tx)})
    `,
    tx`
      insert into item (collection, id, seq, feature, shape, starts, ends, audience, exercise, keys, told)
      select collection, id, seq, feature, ${shapeColumn(tx)}, starts, ends, audience, exercise, keys, told
      from json_to_recordset(${text}::text::json) as put (${columns(tx)})
      where until = 'infinity'
      on conflict (collection, id) do update set
        seq = excluded.seq, feature = excluded.feature, shape = excluded.shape, starts = excluded.starts,
        ends = excluded.ends, audience = excluded.audience, exercise = excluded.exercise, keys = excluded.keys,
        told = excluded.told
    `,
    tx`
      delete from item using json_to_recordset(${text}::text::json) as put (collection text, id text, type text, seq bigint)
      where put.type = 'remove' and item.collection = put.collection and item.id = put.id and item.seq < put.seq
    `,
  ];
};

const writeNumbers = (tx: Sql, numbers: ReadonlyMap<string, number>): PromiseLike<unknown>[] => {
  const rows = Array.from(numbers, ([name, last]) => ({ name, last }));
  return [
    tx`
      insert into counter (name, last)
      select name, last from json_to_recordset(${JSON.stringify(rows)}::text::json) as n (name text, last bigint)
      on conflict (name) do update set last = excluded.last
    `,
  ];
};

/** Moves the head on, and tells that it has. */
export const moveHead = (tx: Sql, seq: number, now: number): PromiseLike<unknown>[] => [
  tx`update head set seq = ${seq}, known = ${moment(tx, now)}`,
  tx`select pg_notify(${feedChannel}, ${String(seq)})`,
];

/**
 * Does effects under the lock of the head. Answers the items as they are after it, by `nameOf`.
 * @param at what `lockHead` answered
 */
export const commitEffects = async (
  tx: Sql,
  { seq, now }: { seq: number; now: number },
  effects: readonly Effect[],
  actor: Actor,
): Promise<ReadonlyMap<string, LiveItem>> => {
  const ground = { ...(await readGround(tx, effects)), now };
  const puts = applyEffects(ground, effects, actor);
  if (puts.length > 0) {
    await Promise.all([
      ...writePuts(tx, puts, seq, now),
      ...writeNumbers(tx, ground.numbers),
      ...moveHead(tx, seq + puts.length, now),
    ]);
  }
  return ground.items;
};
