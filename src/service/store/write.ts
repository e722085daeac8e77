import { createHash } from 'node:crypto';
import type { Database, Sql } from '../database.ts';
import type { Outcome, Store, WriteRequest } from '../../api/store.ts';
import { definitionOf } from '../../domain/collections.ts';
import type { LiveItem } from '../../domain/item.ts';
import type { Effect } from '../../domain/writing.ts';
import { nameOf } from './apply.ts';
import { writeAudit } from './audit.ts';
import { commitEffects, lockHead } from './commit.ts';
import { moment } from './conditions.ts';
import { openDecision } from './decide.ts';
import { readMoment, write } from './session.ts';

/** Tries of one write before it is given up: each fails only because another one was done. */
const mostTries = 50;

const signatureOf = ({ seat, collection, id, asked }: WriteRequest): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([seat.id, collection, id, asked]))
    .digest();

/** What the key was used for before; null: nothing. */
const findOutcome = async (tx: Sql, request: WriteRequest): Promise<Outcome | null> => {
  const [row] = await tx<{ asked: Buffer; item: LiveItem }>`
    select asked, item from done where seat = ${request.seat.id} and key = ${request.key}
  `;
  if (!row) return null;
  return row.asked.equals(signatureOf(request)) ? { status: 'done', item: row.item } : { status: 'other-use' };
};

const keepOutcome = (tx: Sql, request: WriteRequest, item: LiveItem, now: number): PromiseLike<unknown> => {
  const { seat, key, collection, id } = request;
  return tx`
    insert into done (seat, key, asked, collection, id, item, at)
    values (
      ${seat.id}, ${key}, ${signatureOf(request)}, ${collection}, ${id},
      ${JSON.stringify(item)}::text::jsonb, ${moment(tx, now)}
    )
  `;
};

/** Who changed what of an item of which that is written down: the names of the properties, never what they held. */
const auditChange = (
  tx: Sql,
  { seat, collection, id }: WriteRequest,
  item: LiveItem,
  [first]: readonly Effect[],
  now: number,
): Promise<unknown> => {
  if (!definitionOf(collection)?.isRecorded?.(item)) return Promise.resolve();
  const detail = first?.type === 'change' ? Object.keys(first.properties).sort().join(', ') : '';
  return writeAudit(tx, now, [{ seat: seat.id, action: 'change', alert: id, detail }]);
};

type Decide = Parameters<Store['change']>[1];

/** Tries a write once. Null: what it was decided by has changed meanwhile. */
const tryWrite = async (sql: Database, request: WriteRequest, decide: Decide): Promise<Outcome | null> => {
  const { collection, id, seat } = request;
  const decided = await readMoment(sql, async (tx) => {
    const before = await findOutcome(tx, request);
    if (before) return { before };
    const { transaction, isStill } = await openDecision(tx);
    return { effects: await decide(transaction), isStill };
  });
  if ('before' in decided) return decided.before;
  const { effects, isStill } = decided;
  return write(sql, async (tx) => {
    const head = await lockHead(tx);
    const before = await findOutcome(tx, request);
    if (before) return before;
    if (!(await isStill(tx))) return null;
    const items = await commitEffects(tx, head, effects, { role: seat.role, isScripted: false });
    const item = items.get(nameOf(collection, id));
    if (!item) return { status: 'refused', reason: 'There is nothing that this could be done with.' };
    await Promise.all([keepOutcome(tx, request, item, head.now), auditChange(tx, request, item, effects, head.now)]);
    return { status: 'done', item };
  });
};

/** @param onRetry called when a write has to be decided again */
export const createChange =
  (sql: Database, onRetry: () => void): Store['change'] =>
  async (request, decide) => {
    for (let tries = 0; tries < mostTries; tries++) {
      const outcome = await tryWrite(sql, request, decide);
      if (outcome) return outcome;
      onRetry();
    }
    throw new Error(`A write was decided ${mostTries} times, and each time something had changed.`);
  };
