import type { Database, Sql } from '../database.ts';

/** Milliseconds between two looks at whether the lock is still held, or to be had. */
const pace = 1_000;
/** Milliseconds after which a database that says nothing is not there. */
const patience = 5_000;

/** Any number: whoever holds this lock publishes the feed, so that of several tailers one does. */
const lock = 7_418_025;

const sleep = (milliseconds: number): Promise<void> => new Promise((go) => setTimeout(go, milliseconds));

const isAnswering = async (connection: Sql): Promise<boolean> => {
  const answered = connection`select 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([answered, sleep(patience).then(() => false)]);
};

/**
 * Acts while it holds the lock, and tries to get it again and again until it is told to end. A lock that was lost with
 * its connection ends the act: another may have it.
 * @param act until its signal is aborted
 */
export const lead = async (
  sql: Database,
  ending: AbortSignal,
  act: (signal: AbortSignal) => Promise<void>,
  onTrouble: (error: unknown) => void,
): Promise<void> => {
  const leadOnce = (connection: Sql): Promise<void> => {
    const leading = new AbortController();
    const watch = async (): Promise<void> => {
      while (!ending.aborted && !leading.signal.aborted && (await isAnswering(connection))) await sleep(pace);
      leading.abort();
    };
    return Promise.all([watch(), act(leading.signal).finally(() => leading.abort())]).then(() => undefined);
  };
  while (!ending.aborted) {
    try {
      await sql.reserve(async (connection) => {
        const [held] = await connection<{ is: boolean }>`select pg_try_advisory_lock(${lock}) as is`;
        if (!held?.is) return;
        try {
          await leadOnce(connection);
        } finally {
          await connection`select pg_advisory_unlock(${lock})`;
        }
      });
    } catch (error) {
      if (!ending.aborted) onTrouble(error);
    }
    if (!ending.aborted) await sleep(pace);
  }
};
