import { createHash } from 'node:crypto';
import type { Database, Sql } from '../database.ts';
import type { Outcome, Store, WriteRequest } from '../../api/store.ts';
import type { LiveItem } from '../../domain/item.ts';
import { type Decided, commitBatch, outcomeOf } from './batch.ts';
import { isKeepable } from './conditions.ts';
import { openDecision } from './decide.ts';
import { type HeadRow, headColumns } from './head.ts';
import { createQueue } from './queue.ts';
import { readMoment } from './session.ts';

/** Tries of one write before it is given up: each fails only because another one was done. */
const mostTries = 50;
/** Writes that are done in one transaction. */
const mostTogether = 50;

const signatureOf = ({ seat, collection, id, asked }: WriteRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([seat.id, collection, id, asked]))
    .digest('hex');

type StartRow = HeadRow & { asked: string | null; item: LiveItem | null };

/** What time it is, and what the key was used for before. */
const readStart = async (tx: Sql, { seat, key }: WriteRequest): Promise<StartRow> => {
  const [row] = await tx<StartRow>`
    select ${headColumns(tx)}, encode(done.asked, 'hex') as asked, done.item
    from head left join done on done.seat = ${seat.id} and done.key = ${isKeepable(key) ? key : ''}
  `;
  if (!row) throw new Error('The database has no head.');
  return row;
};

type Decide = Parameters<Store['change']>[1];

/** Decides a write on one moment. */
const decideWrite = (sql: Database, request: WriteRequest, decide: Decide): Promise<Decided | { before: Outcome }> =>
  readMoment(sql, async (tx) => {
    const asked = signatureOf(request);
    const { now, asked: known, item } = await readStart(tx, request);
    if (known !== null && item) return { before: outcomeOf({ asked: known, item }, asked) };
    const { transaction, readings, deleted } = openDecision(tx, now);
    const effects = await decide(transaction);
    return { request, asked, effects, readings, deleted };
  });

/** @param onRetry called when a write has to be decided again */
export const createChange = (sql: Database, onRetry: () => void): Store['change'] => {
  const commit = createQueue<Decided, Outcome | null>(mostTogether, (writes) => commitBatch(sql, writes));
  return async (request, decide) => {
    for (let tries = 0; tries < mostTries; tries++) {
      const decided = await decideWrite(sql, request, decide);
      if ('before' in decided) return decided.before;
      const outcome = await commit(decided);
      if (outcome) return outcome;
      onRetry();
    }
    throw new Error(`A write was decided ${mostTries} times, and each time something had changed.`);
  };
};
