import type { Database, Sql } from './database.ts';
import { alertsCollection } from '../domain/alerts/contract.ts';
import { definitionOf } from '../domain/collections.ts';
import type { LiveItem } from '../domain/item.ts';
import type { NetworkHistory } from '../geo/network.ts';
import { keptAfterExpiry } from '../domain/watch/retention.ts';
import { createFenceKeeper } from './fences.ts';
import { writeAudit } from './store/audit.ts';
import { commitEffects, lockHead, moveHead } from './store/commit.ts';
import { moment } from './store/conditions.ts';
import { rowOf } from './store/rows.ts';
import { readAs, write } from './store/session.ts';
import { followScripts } from './turns.ts';

const day = 24 * 3_600_000;

/** Milliseconds that an answer is kept for a key of idempotency. */
const keysKept = 7 * day;
/** Days of the history that there is room for ahead. */
const daysAhead = 7;
/** Items that one round sees to; the next one goes on. */
const mostAtOnce = 200;

interface Due {
  id: string;
}

/** Alerts whose time is over are said to be. */
const expireAlerts = async (sql: Database, now: number): Promise<void> => {
  const due = await readAs(
    sql,
    null,
    (tx) => tx<Due>`
      select id from item
      where collection = ${alertsCollection} and ends <= ${moment(tx, now)} and not keys && '{status=expired}'
      order by ends limit ${mostAtOnce}
    `,
  );
  for (const { id } of due) {
    await write(sql, async (tx) => {
      const head = await lockHead(tx);
      const properties = { status: 'expired' };
      const effects = [{ type: 'change', collection: alertsCollection, id, properties }] as const;
      await commitEffects(tx, head, effects, { role: 'operator', isScripted: true });
    });
  }
};

/** What an item said is gone from the feed, the history and the answers that are kept; that it was, stays. */
const forgetTold = (tx: Sql, collection: string, id: string, now: number): readonly PromiseLike<unknown>[] => [
  tx`
    update change set
      type = 'forgotten', feature = null, shape = null, keys = '{}',
      until = case when until = 'infinity' then ${moment(tx, now)} else until end
    where collection = ${collection} and id = ${id}
  `,
  tx`delete from done where collection = ${collection} and id = ${id}`,
  tx`insert into deletion (id, collection, at) values (${id}, ${collection}, ${moment(tx, now)})`,
  writeAudit(tx, now, [{ seat: null, action: 'deletion', alert: id, detail: '' }]),
];

const endTold = (tx: Sql, collection: string, id: string, now: number): readonly PromiseLike<unknown>[] => [
  tx`
    update change set until = ${moment(tx, now)}
    where until = 'infinity' and collection = ${collection} and id = ${id}
  `,
];

/** Takes an item out, and with it all that was told of it if that has to go. */
const removeItem = (sql: Database, collection: string, id: string): Promise<void> =>
  write(sql, async (tx) => {
    const { seq, now } = await lockHead(tx);
    const [gone] = await tx<{ feature: LiveItem }>`
      delete from item where collection = ${collection} and id = ${id} returning feature
    `;
    if (!gone) return;
    const left = definitionOf(collection)?.forget?.(gone.feature) ?? null;
    await Promise.all(left ? forgetTold(tx, collection, id, now) : endTold(tx, collection, id, now));
    const { shape, starts, ends, audience, exercise, keys } = rowOf(collection, left ?? gone.feature);
    await Promise.all([
      tx`
        insert into change
          (seq, known, until, collection, id, type, feature, shape, starts, ends, audience, exercise, keys)
        values (
          ${seq + 1}, ${moment(tx, now)}, ${moment(tx, now)}, ${collection}, ${id}, 'remove',
          ${JSON.stringify(left ?? gone.feature)}::text::jsonb, st_setsrid(st_geomfromgeojson(${shape}), 4326),
          ${moment(tx, starts)}, ${moment(tx, ends)}, ${audience}, ${exercise}, ${[...keys]}::text[]
        )
      `,
      ...moveHead(tx, seq + 1, now),
    ]);
  });

/** Alerts whose time is long over go. */
const removeExpired = async (sql: Database, now: number): Promise<void> => {
  const due = await readAs(
    sql,
    null,
    (tx) => tx<Due>`
      select id from item
      where collection = ${alertsCollection} and ends <= ${moment(tx, now - keptAfterExpiry)}
      order by ends limit ${mostAtOnce}
    `,
  );
  for (const { id } of due) await removeItem(sql, alertsCollection, id);
};

/** Any number: whoever holds this lock keeps house, so that of several processes one does. */
const lock = 7_418_024;

/** Does something unless another process, or this one, is at it. @param act is told what time it is */
const alone = (sql: Database, act: (now: number) => Promise<void>): Promise<void> =>
  sql.reserve(async (connection) => {
    const [held] = await connection<{ is: boolean }>`select pg_try_advisory_lock(${lock}) as is`;
    if (!held?.is) return;
    try {
      const [clock] = await sql<{ now: number }>`select (extract(epoch from now()) * 1000)::bigint as now`;
      await act(clock?.now ?? 0);
    } finally {
      await connection`select pg_advisory_unlock(${lock})`;
    }
  });

/** Rounds of what happens by itself once its time has come. */
export const createTimekeeper = (sql: Database, network: NetworkHistory): (() => Promise<void>) => {
  const keepFences = createFenceKeeper(sql);
  return () =>
    alone(sql, async (now) => {
      await expireAlerts(sql, now);
      await removeExpired(sql, now);
      await followScripts(sql, now, network);
      await keepFences(now);
    });
};

/**
 * One round of what the tables want: room for the days to come, and away with what may not be kept any longer.
 * @param historyDays how far back anybody may look
 */
export const keepHouse = (sql: Database, historyDays: number): Promise<void> =>
  alone(sql, async (now) => {
    await sql`select make_partitions(${moment(sql, now + daysAhead * day)})`;
    await sql`select drop_partitions(${moment(sql, now - historyDays * day)})`;
    await sql`delete from done where at < ${moment(sql, now - keysKept)}`;
    await expireAlerts(sql, now);
    await removeExpired(sql, now);
  });

/** Milliseconds between the rounds of each kind. */
const [second, minute] = [1_000, 60_000];

/** Keeps house from now on. Answers how to stop it: what it is at ends. */
export const startHousekeeping = (
  sql: Database,
  { historyDays, network, report }: { historyDays: number; network: NetworkHistory; report(error: unknown): void },
): (() => Promise<void>) => {
  const keepTime = createTimekeeper(sql, network);
  const rounds = new Set<Promise<void>>();
  const begin = (act: () => Promise<void>): void => {
    const round = act().catch(report);
    rounds.add(round);
    void round.finally(() => rounds.delete(round));
  };
  const house = (): void => begin(() => keepHouse(sql, historyDays));
  house();
  const timers = [setInterval(house, minute), setInterval(() => rounds.size === 0 && begin(keepTime), second)];
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await Promise.all(rounds);
  };
};
