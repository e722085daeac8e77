import { type Exercise, type Inject, exercisesCollection, injectsCollection } from '../domain/exercise/contract.ts';
import { nextMoment } from '../domain/exercise/lifecycle.ts';
import { turnOf } from '../domain/exercise/turn.ts';
import type { LiveItem } from '../domain/item.ts';
import { type NetworkHistory, networkAt } from '../geo/network.ts';
import type { Database, Sql } from './database.ts';
import { commitEffects, lockHead } from './store/commit.ts';
import { readAs, write } from './store/session.ts';

/** Turns of one exercise in one round; the next round goes on. */
const mostTurns = 100;

const readScript = async (tx: Sql, id: string) => {
  const [found] = await tx<{ feature: Exercise }>`
    select feature from item where collection = ${exercisesCollection} and id = ${id}
  `;
  if (!found) return null;
  const injects = await tx<{ feature: Inject }>`
    select feature from item
    where collection = ${injectsCollection} and id = any(${found.feature.properties.injects}::text[])
  `;
  const byId = new Map(injects.map(({ feature }) => [feature.id, feature]));
  return { exercise: found.feature, injects: found.feature.properties.injects.flatMap((one) => byId.get(one) ?? []) };
};

/** What is made already is not made again, whoever made it. */
const areNew = async (tx: Sql, made: readonly { collection: string; feature: LiveItem }[]): Promise<boolean> => {
  const names = made.map(({ collection, feature: { id } }) => ({ collection, id }));
  const there = await tx`
    select from item join json_to_recordset(${JSON.stringify(names)}::text::json) as made (collection text, id text)
      using (collection, id) limit 1
  `;
  return there.length === 0;
};

/** One turn of an exercise, decided and done under the lock of the head. Answers whether there was one. */
const takeTurn = (sql: Database, id: string, network: NetworkHistory): Promise<boolean> =>
  write(sql, async (tx) => {
    const head = await lockHead(tx);
    const script = await readScript(tx, id);
    if (!script) return false;
    const { now } = head;
    const context = { now, network: networkAt(network, new Date(now)) };
    const effects = turnOf(script.exercise, script.injects, context);
    if (!effects) return false;
    const made = effects.filter((effect) => effect.type === 'create');
    const done = (await areNew(tx, made)) ? effects : effects.filter((effect) => effect.type !== 'create');
    await commitEffects(tx, head, done, { role: 'director', isScripted: false });
    return true;
  });

/**
 * Exercises go on by themselves: what is due comes, in the order of the script, and what is over ends.
 * @param now milliseconds since 1970
 */
export const followScripts = async (sql: Database, now: number, network: NetworkHistory): Promise<void> => {
  const running = await readAs(
    sql,
    null,
    (tx) => tx<{ id: string }>`
      select id from item
      where collection = ${exercisesCollection} and feature -> 'properties' @> '{"status":"running"}'
    `,
  );
  for (const { id } of running) {
    const script = await readAs(sql, null, (tx) => readScript(tx, id));
    const next = script && nextMoment(script.exercise, script.injects);
    if (next === null || next === undefined || next > now) continue;
    for (let turns = 0; turns < mostTurns; turns += 1) if (!(await takeTurn(sql, id, network))) break;
  }
};
