import type { Database, Sql } from '../database.ts';
import type { Outcome, WriteRequest } from '../../api/store.ts';
import { definitionOf } from '../../domain/collections.ts';
import type { LiveItem } from '../../domain/item.ts';
import type { Effect } from '../../domain/writing.ts';
import { type Ground, type Put, applyEffects, nameOf } from './apply.ts';
import { type AuditLine, writeAudit } from './audit.ts';
import { type DoneRow, type Named, changedBy, keepChanges, lockHead } from './commit.ts';
import { isKeepable } from './conditions.ts';
import { type Decision, findOne, wasDeleted } from './decide.ts';
import { write } from './session.ts';

/** A write that was decided, and waits to be done. */
export interface Decided extends Omit<Decision, 'transaction'> {
  request: WriteRequest;
  /** Of what was asked: SHA-256 in hexadecimal digits. */
  asked: string;
  effects: readonly Effect[];
}

export interface KeptOutcome extends Pick<WriteRequest, 'key'> {
  seat: string;
  asked: string;
  item: LiveItem;
}

/** The answer to who used a key before. */
export const outcomeOf = (kept: Pick<KeptOutcome, 'asked' | 'item'>, asked: string): Outcome =>
  kept.asked === asked ? { status: 'done', item: kept.item } : { status: 'other-use' };

interface Looked {
  items: readonly { collection: string; id: string; seq: number; feature: LiveItem | null }[];
  numbers: readonly { name: string; last: number }[];
  outcomes: readonly KeptOutcome[];
}

/** All that is looked at again, in one message: items with their numbers, what is numbered, keys. */
const look = async (tx: Sql, writes: readonly Decided[]): Promise<Looked> => {
  const changed = new Set<string>();
  const wanted = new Map<string, Named & { isChanged: boolean }>();
  for (const { effects } of writes)
    for (const { collection, id } of changedBy(effects)) changed.add(nameOf(collection, id));
  const names = writes.flatMap(({ readings, effects }) => [
    ...readings.flatMap(({ collection, wanted: one }) => ('id' in one ? [{ collection, id: one.id }] : [])),
    ...changedBy(effects),
  ]);
  for (const { collection, id } of names)
    if (isKeepable(id))
      wanted.set(nameOf(collection, id), { collection, id, isChanged: changed.has(nameOf(collection, id)) });
  const keys = writes.map(({ request: { seat, key } }) => ({ seat: seat.id, key }));
  const [row] = await tx<Looked>`
    select
      (
        select coalesce(json_agg(json_build_object(
          'collection', collection, 'id', id, 'seq', seq, 'feature', case when "isChanged" then feature end
        )), '[]')
        from item join json_to_recordset(${JSON.stringify([...wanted.values()])}::text::json)
          as wanted (collection text, id text, "isChanged" boolean) using (collection, id)
      ) as items,
      (select coalesce(json_agg(counter), '[]') from counter where name <> 'audit') as numbers,
      (
        select coalesce(json_agg(json_build_object(
          'seat', seat, 'key', key, 'asked', encode(asked, 'hex'), 'item', item
        )), '[]')
        from done join json_to_recordset(${JSON.stringify(keys)}::text::json) as k (seat text, key text) using (seat, key)
      ) as outcomes
  `;
  return row ?? { items: [], numbers: [], outcomes: [] };
};

const keyName = (seat: string, key: string): string => JSON.stringify([seat, key]);

/** Who changed what of an item of which that is written down: the names of the properties, never what they held. */
const auditOf = ({ seat, collection, id }: WriteRequest, item: LiveItem, [first]: readonly Effect[]): AuditLine[] => {
  if (!definitionOf(collection)?.isRecorded?.(item)) return [];
  const detail = first?.type === 'change' ? Object.keys(first.properties).sort().join(', ') : '';
  return [{ seat: seat.id, action: 'change', alert: id, detail }];
};

/**
 * Does writes that were decided, one after the other, under one lock of the head. Null for one whose reasons have changed
 * meanwhile, by whatever hand: it has to be decided again.
 */
export const commitBatch = (sql: Database, writes: readonly Decided[]): Promise<readonly (Outcome | null)[]> =>
  write(sql, async (tx) => {
    const head = await lockHead(tx);
    const looked = await look(tx, writes);
    const numbersOf = new Map(looked.items.map(({ collection, id, seq }) => [nameOf(collection, id), seq]));
    const items = new Map(
      looked.items.flatMap(({ collection, id, feature }) =>
        feature ? [[nameOf(collection, id), feature] as const] : [],
      ),
    );
    const ground: Ground = {
      items,
      numbers: new Map(looked.numbers.map(({ name, last }) => [name, last])),
      now: head.now,
    };
    const kept = new Map(looked.outcomes.map((one) => [keyName(one.seat, one.key), one]));
    const used = new Set<string>();
    const touched = new Set<string>();
    const [puts, done, lines]: [Put[], DoneRow[], AuditLine[]] = [[], [], []];

    const isStill = async ({ readings, deleted }: Decided): Promise<boolean> => {
      for (const { collection, wanted, seq } of readings) {
        if ('id' in wanted) {
          if ((numbersOf.get(nameOf(collection, wanted.id)) ?? 0) !== seq) return false;
        } else if (touched.has(collection) || ((await findOne(tx, { collection, wanted }))?.seq ?? 0) !== seq)
          return false;
      }
      for (const [id, was] of deleted) if ((await wasDeleted(tx, id)) !== was) return false;
      return true;
    };
    const act = async (one: Decided): Promise<Outcome | null> => {
      const { request, asked, effects } = one;
      const { seat, key, collection, id } = request;
      const name = keyName(seat.id, key);
      const before = kept.get(name);
      if (before) return outcomeOf(before, asked);
      if (used.has(name) || !(await isStill(one))) return null;
      used.add(name);
      for (const put of applyEffects(ground, effects, { role: seat.role, isScripted: false })) {
        puts.push(put);
        touched.add(put.collection);
        numbersOf.set(nameOf(put.collection, put.item.id), put.type === 'remove' ? 0 : head.seq + puts.length);
      }
      const item = ground.items.get(nameOf(collection, id));
      if (!item) return { status: 'refused', reason: 'There is nothing that this could be done with.' };
      done.push({ seat: seat.id, key, asked, collection, id, item });
      lines.push(...auditOf(request, item, effects));
      return { status: 'done', item };
    };
    const outcomes: (Outcome | null)[] = [];
    for (const one of writes) outcomes.push(await act(one));
    await keepChanges(tx, head, puts, ground.numbers, done);
    await writeAudit(tx, head.now, lines);
    return outcomes;
  });
