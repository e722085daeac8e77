import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Change, Outcome, Position, Store } from '../api/store.ts';
import type { LiveItem } from '../domain/item.ts';
import { newKey } from '../shared/new-key.ts';
import { parseSeat } from '../shared/seats.ts';
import type { Database } from './database.ts';
import { connect } from './connect.ts';
import { createPgStore, type PgStore } from './store/pg-store.ts';
import { describeService } from './testing/describe-service.ts';
import { makeIncident } from './testing/make-incident.ts';
import { type TestService, startTestService } from './testing/test-service.ts';

/** More of them: `VIGIE_HISTORIES=1000 vitest run src/service/histories.test.ts`. */
const runs = Number(process.env['VIGIE_HISTORIES'] ?? 25);
/** Milliseconds that all of them may take on a busy machine. */
const patience = 300_000 + runs * 3_000;

const severities = ['minor', 'moderate', 'severe', 'extreme'] as const;

/** What one client does, one after the other; `again`: its answer is lost, and it tries again, maybe twice at once. */
const step = fc.record({
  act: fc.constantFrom('make', 'change', 'change', 'note', 'read'),
  item: fc.nat(2),
  severity: fc.constantFrom(...severities),
  again: fc.constantFrom('no', 'no', 'after', 'at-once'),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

class Stale extends Error {}

describeService('two processes and their clients, all at once', (cluster) => {
  let service: TestService;
  let other: { sql: Database; store: PgStore };
  beforeAll(async () => {
    service = await startTestService(cluster());
    const sql = connect({ database: service.database, as: 'api', most: 8 });
    other = { sql, store: createPgStore(sql) };
  });
  afterAll(async () => {
    other?.store.close();
    await other?.sql.end();
    await service?.close();
  });

  const stores = (): readonly Store[] => [service.store, other.store];

  /** Reads the feed as a client does, until it has come to a number that is known only at the end. */
  const follow = (store: Store, from: Position, goal: () => number | null) => {
    const heard: Change[] = [];
    const reading = (async () => {
      for (let position = from; ; ) {
        const end = goal();
        if (end !== null && position.seq >= end) return heard;
        const { changes } = await store.changesAfter(position, 3);
        if (!changes) throw new Error('The feed was reset.');
        heard.push(...changes);
        position = { ...position, seq: changes.at(-1)?.seq ?? position.seq };
        await new Promise((go) => setTimeout(go, 1));
      }
    })();
    return reading;
  };

  /** One client of one process: what it was told is done, by key. */
  const runClient = async (run: string, seatId: string, store: Store, steps: readonly Step[]) => {
    const seat = parseSeat(seatId);
    if (!seat) throw new Error('There is no such seat.');
    const told = new Map<string, LiveItem>();
    const refused = new Set<string>();
    /** The versions that it has seen. */
    const seen = new Map<string, number>();

    const attempt = async (
      key: string,
      collection: string,
      id: string,
      { act, severity }: Step,
    ): Promise<Outcome | null> => {
      const base = seen.get(id) ?? 0;
      try {
        return await store.change({ key, seat, collection, id, asked: [act, severity, base] }, async ({ get }) => {
          const item = await get(collection, id);
          if (act === 'change') {
            if (item?.properties.version !== base) throw new Stale();
            return [{ type: 'change', collection, id, properties: { severity } }];
          }
          if (item) throw new Stale();
          return [
            { type: 'create', collection, feature: { ...makeIncident(id), ...(collection === 'log' && noteOf(id)) } },
          ];
        });
      } catch (error) {
        if (error instanceof Stale) return null;
        throw error;
      }
    };
    for (const [index, one] of steps.entries()) {
      const collection = one.act === 'note' ? 'log' : 'incidents';
      const id = one.act === 'note' ? `log-${run}-${seatId}-${index}x` : `inc-${run}-${'abc'[one.item]}`;
      if (one.act === 'read') {
        const found = (await store.get(collection, [id])).items.get(id) as LiveItem | undefined;
        seen.set(id, found?.properties.version ?? 0);
        continue;
      }
      const key = newKey();
      const tries = one.again === 'at-once' ? 2 : 1;
      const outcomes = await Promise.all(Array.from({ length: tries }, () => attempt(key, collection, id, one)));
      if (one.again === 'after') outcomes.push(await attempt(key, collection, id, one));
      const done = outcomes.flatMap((outcome) => (outcome?.status === 'done' ? [outcome.item] : []));
      // Once it is told that it is done, it is so at every try.
      if (done.length > 0 && one.again !== 'at-once') expect(done.length).toBe(outcomes.length);
      for (const item of done) {
        expect(item).toEqual(done[0]);
        told.set(key, item);
        seen.set(id, item.properties.version);
      }
      if (done.length === 0) refused.add(key);
    }
    return { told, refused };
  };

  it(
    'lose nothing, double nothing, skip no number, and all end in the same state',
    async () => {
      let number = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(step, { minLength: 1, maxLength: 7 }), { minLength: 2, maxLength: 4 }),
          async (clients) => {
            number += 1;
            const run = `${number}r`;
            const start = await service.store.head();
            let end: number | null = null;
            const followers = stores().map((store) => follow(store, start, () => end));
            const results = await Promise.all(
              clients.map((steps, index) =>
                runClient(run, `operator-${index + 1}`, stores()[index % 2] ?? service.store, steps),
              ),
            );
            end = (await service.store.head()).seq;
            const [heard = [], heardByOther] = await Promise.all(followers);
            expect(heardByOther).toEqual(heard);
            expect(heard.map(({ seq }) => seq)).toEqual(heard.map((_, index) => start.seq + 1 + index));
            expect(heard.length).toBe(end - start.seq);

            const told = results.flatMap((result) => [...result.told]);
            const upserts = heard.flatMap((change) => (change.type === 'upsert' ? [change] : []));
            for (const [, item] of told)
              expect(
                upserts
                  .filter(
                    ({ feature }) => feature.id === item.id && feature.properties.version === item.properties.version,
                  )
                  .map(({ feature }) => feature),
              ).toEqual([item]);
            // Whatever was done was told to somebody: an item, or the entry of the log that comes of it.
            const byPeople = upserts.filter(({ feature }) => feature.properties['kind'] !== 'automatic');
            expect(byPeople.length).toBe(told.length);

            const last = new Map(upserts.map(({ collection, feature }) => [`${collection} ${feature.id}`, feature]));
            for (const store of stores()) {
              for (const collection of ['incidents', 'log']) {
                const ids = upserts.flatMap((change) => (change.collection === collection ? [change.feature.id] : []));
                for (const [id, item] of (await store.get(collection, ids)).items)
                  expect(item).toEqual(last.get(`${collection} ${id}`));
              }
            }
            const keys = results.flatMap((result) => [...result.told.keys(), ...result.refused]);
            const kept = await service.owner<{ key: string }>`select key from done where key = any(${keys}::text[])`;
            expect(kept.map(({ key }) => key).toSorted()).toEqual(told.map(([key]) => key).toSorted());
          },
        ),
        { numRuns: runs },
      );
      const numbers = await service.owner<{ number: number }>`
      select (feature -> 'properties' ->> 'number')::int as number from item where collection = 'log' order by 1
    `;
      expect(numbers.map((row) => row.number)).toEqual(numbers.map((_, index) => index + 1));
      const gaps = await service.owner`
      select from (select seq, lead(seq) over (order by seq) as next from change) c where next <> seq + 1
    `;
      expect(gaps.length).toBe(0);
    },
    patience,
  );

  it('know at every moment of the past what was known then', async () => {
    const { sql, store } = service;
    const { began } = (
      await sql<{ began: number }>`select (extract(epoch from began) * 1000)::bigint as began from head`
    )[0] ?? { began: 0 };
    const { now } = await store.head();
    const query = {
      bbox: null,
      datetime: null,
      filters: [],
      filter: null,
      except: new Set<string>(),
      audiences: new Set(['everyone'] as const),
      isInExercise: false,
      limit: 100_000,
      after: '',
    };
    const items = new Map<string, LiveItem>();
    let from = began - 1;
    for (const share of [0.2, 0.5, 0.9, 1]) {
      const moment = Math.round(began + (now - began) * share);
      for await (const changes of (await store.replay(Math.max(from, began), moment)) ?? []) {
        for (const { change, known } of changes) {
          expect(known > from && known <= moment).toBe(true);
          if (change.type === 'upsert' && change.collection === 'incidents')
            items.set(change.feature.id, change.feature);
        }
      }
      const past = await (await store.recall(moment))?.query('incidents', query);
      expect(past?.items).toEqual([...items.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
      from = moment;
    }
    expect(items.size).toBeGreaterThan(10);
  });
});

/** What makes an item a note of the log. */
const noteOf = (id: string) => ({
  geometry: null,
  properties: {
    number: 1,
    kind: 'note',
    occurred: '2026-11-27T12:00:00.000Z',
    entered: '2026-11-27T12:00:00.000Z',
    function: 'operator',
    discipline: null,
    zone: null,
    commune: null,
    incident: null,
    text: id,
    corrects: null,
    change: null,
    audience: 'everyone',
    version: 1,
    exercise: false,
  },
});
