import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLive, liveCollections, liveIds } from '../src/domain/collections.ts';
import { type LiveDefinition, isOfExercise } from '../src/domain/definition.ts';
import type { LiveItem } from '../src/domain/item.ts';
import { type ExerciseWorld, startExerciseWorld } from './exercise-world.ts';
import { testStart } from './test-api.ts';

const minute = 60_000;

describe('a mixed world', () => {
  let world: ExerciseWorld;
  /** Everything that a seat is told, by collection: lists, the feed, and the history. */
  const told = async (seat: string, from: string, since: string): Promise<Map<string, LiveItem[]>> => {
    const all = new Map<string, LiveItem[]>();
    const add = (collection: string, item: LiveItem): void => {
      const items = all.get(collection) ?? [];
      items.push(item);
      all.set(collection, items);
    };
    for (const id of liveIds) for (const item of await world.listed(seat, id)) add(id, item);
    const history = await (await world.call(seat, `/history?${new URLSearchParams({ from })}`)).text();
    const feed = await world.call(seat, `/changes?since=${encodeURIComponent(since)}`);
    const { events } = feed.status === 200 ? ((await feed.json()) as { events: unknown[] }) : { events: [] };
    for (const line of [
      ...history
        .trimEnd()
        .split('\n')
        .map((text) => JSON.parse(text) as unknown),
      ...events,
    ]) {
      const { collection, feature } = line as { collection?: string; feature?: LiveItem };
      if (collection !== undefined && feature) add(collection, feature);
    }
    return all;
  };

  it('tells nothing of an exercise in reality, and nothing real in the exercise', async () => {
    const act = fc.oneof(
      fc.record({ type: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 15 }) }),
      fc.record({ type: fc.constant('inject' as const), which: fc.nat(5) }),
      fc.record({ type: fc.constant('touch' as const), which: fc.nat(99), isInExercise: fc.boolean() }),
      fc.record({ type: fc.constant('report' as const), isInExercise: fc.boolean() }),
    );
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 12 }), async (acts) => {
        world = await startExerciseWorld();
        const from = new Date(testStart).toISOString();
        const { epoch, seq } = world.api.host.world();
        await world.start();
        for (const one of acts) {
          if (one.type === 'pass') world.api.pass(one.minutes * minute);
          if (one.type === 'inject') await world.stepInject(one.which, { status: 'fired' });
          if (one.type === 'touch') {
            const seat = one.isInExercise ? 'exercise-operator-1' : 'operator-1';
            const items = await world.listed(seat, 'incidents');
            const item = items[one.which % Math.max(1, items.length)];
            // Named by the other side it is not there.
            const other = one.isInExercise ? 'operator-1' : 'exercise-operator-1';
            if (item) {
              const path = `incidents/items/${item.id}`;
              const body = { properties: { severity: 'extreme' } };
              expect((await world.send(seat, 'PATCH', path, item.properties.version, body)).status).toBe(200);
              expect((await world.send(other, 'PATCH', path, item.properties.version + 1, body)).status).toBe(404);
            }
          }
          if (one.type === 'report') {
            const seat = one.isInExercise ? 'exercise-operator-1' : 'operator-1';
            const said = { text: `entry ${++count}`, occurred: from, discipline: null, zone: null, commune: null };
            const body = { properties: { ...said, incident: null, corrects: null } };
            expect((await world.send(seat, 'PUT', `log/items/log-made-${count}`, 0, body)).status).toBe(201);
          }
        }
        for (const seat of ['operator-1', 'commander-5339', 'analyst-1', 'observer', 'secretariat']) {
          for (const isInExercise of [false, true]) {
            const reader = isInExercise ? `exercise-${seat}` : seat;
            for (const [collection, items] of await told(reader, from, `${epoch}:${seq}`)) {
              const definition = isLive(collection) ? (liveCollections[collection] as unknown as LiveDefinition) : null;
              const wrong = items.filter((item) => definition && isOfExercise(definition, item) !== isInExercise);
              expect(wrong.map(({ id }) => `${reader}: ${collection} ${id}`)).toEqual([]);
            }
          }
        }
        // Together the two sides are all that there is: nothing is lost between them.
        const all = [...world.api.host.world().values('incidents')].length;
        const sides = [
          await world.listed('operator-1', 'incidents'),
          await world.listed('exercise-operator-1', 'incidents'),
        ];
        expect(sides[0]?.length ?? 0).toBe(all - (sides[1]?.length ?? 0));
      }),
      { numRuns: 15 },
    );
  }, 300_000);

  it('goes on in reality as if there were no exercise', async () => {
    const real = async () => {
      const lists = await Promise.all(
        ['incidents', 'alerts', 'deployments', 'disruptions', 'events'].map((id) => world.listed('operator-1', id)),
      );
      return lists.map((items) => items.map(({ id, properties }) => [id, properties.version]));
    };
    world = await startExerciseWorld();
    await world.start();
    world.api.pass(90 * minute);
    const withExercise = await real();
    world = await startExerciseWorld();
    world.api.pass(90 * minute);
    expect(withExercise).toEqual(await real());
  });
});
