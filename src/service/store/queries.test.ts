import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHost } from '../../../mocks/host.ts';
import { createMemoryStore } from '../../../mocks/journal-store.ts';
import { loadGeography, testStart } from '../../../mocks/test-api.ts';
import { createWorldStore } from '../../../mocks/world-store.ts';
import { readFilterQuery } from '../../api/filter-query.ts';
import type { Box, Query, Store } from '../../api/store.ts';
import { listed } from '../../api/views.ts';
import type { Audience } from '../../domain/audience.ts';
import { collections, liveCollections, liveIds } from '../../domain/collections.ts';
import type { AnyItem } from '../../domain/item.ts';
import { describeService } from '../testing/describe-service.ts';
import { seedItems } from '../testing/seed.ts';
import { type TestService, startTestService } from '../testing/test-service.ts';

/** Of the demo's world alone: what is made up for its figures, and what it tells by itself. */
const ofWorld = new Set([
  'log',
  'objectives',
  'past-deployments',
  'past-incidents',
  'incident-counts',
  'watch-counts',
  'programmes',
]);
const compared = [...collections.keys()].filter((id) => !ofWorld.has(id));

const everyone: ReadonlySet<Audience> = new Set(['everyone', 'seats', 'centre', 'cell', 'direction']);
const all: Query = {
  bbox: null,
  datetime: null,
  filters: [],
  filter: null,
  except: new Set(),
  audiences: everyone,
  isInExercise: false,
  limit: 100_000,
  after: '',
};

describeService('a query', (cluster) => {
  let service: TestService;
  let world: Store;
  const items = new Map<string, readonly AnyItem[]>();
  beforeAll(async () => {
    service = await startTestService(cluster());
    const host = createHost(await loadGeography(), createMemoryStore(), { seed: 3 }, () => testStart);
    world = createWorldStore(host);
    for (const id of compared) items.set(id, (await world.query(id, all)).items);
    for (const id of liveIds) {
      if (ofWorld.has(id)) continue;
      await seedItems(
        service.sql,
        Array.from(host.world().values(id), (item) => [id, item] as const),
      );
    }
  });
  afterAll(() => service?.close());

  /** What an item can be asked for by. */
  const valuesOf = (collection: string): readonly (readonly [name: string, value: string])[] =>
    Object.entries(collections.get(collection)?.queryables ?? {}).flatMap(([name, { of }]) =>
      [...new Set((items.get(collection) ?? []).flatMap((item) => [of(item) ?? []].flat()))].map(
        (value) => [name, value] as const,
      ),
    );

  const longitude = fc.double({ min: 4.2, max: 4.6, noNaN: true });
  const latitude = fc.double({ min: 50.75, max: 50.95, noNaN: true });
  const box = fc.oneof(
    fc
      .tuple(longitude, latitude, longitude, latitude)
      .map(([a, b, c, d]): Box => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]),
    fc.tuple(longitude, latitude).map(([x, y]): Box => [x, y, x, y]),
    fc.constantFrom<Box>([170, -90, -170, 90], [4.4, 50, -179, 51], [-180, -90, 180, 90]),
  );
  const time = fc.oneof(
    fc.integer({ min: -48, max: 48 }).map((hours) => testStart + hours * 3_600_000),
    fc.constant(Number.NEGATIVE_INFINITY),
    fc.constant(Number.POSITIVE_INFINITY),
  );
  const span = fc.tuple(time, time).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  /** Of values that there are. */
  const asked = () =>
    fc.constantFrom(...compared).chain((collection) => {
      const values = valuesOf(collection);
      const filter = values.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...values), { freq: 1 });
      return fc.record({
        collection: fc.constant(collection),
        bbox: fc.option(box, { freq: 1 }),
        datetime: fc.option(span, { freq: 1 }),
        filter,
        other: filter,
        audiences: fc.uniqueArray(fc.constantFrom<Audience>(...everyone)).map((some) => new Set(some)),
        isInExercise: fc.boolean(),
      });
    });

  it('brings what the mock brings: box, time, properties, audience and side', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(asked(), async ({ collection, filter, other, ...rest }) => {
        const filters = [filter, other].flatMap((one) =>
          one ? [{ name: one[0], values: new Set([one[1], 'x\0']) }] : [],
        );
        const query = { ...all, ...rest, filters };
        const [mine, theirs] = await Promise.all([
          service.store.query(collection, query),
          world.query(collection, query),
        ]);
        expect(mine.items.map(({ id }) => id)).toEqual(theirs.items.map(({ id }) => id).toSorted());
        expect([mine.matched, mine.hasMore]).toEqual([theirs.matched, false]);
        found += mine.matched;
      }),
      { numRuns: 200 },
    );
    expect(found).toBeGreaterThan(500);
  });

  it('brings each item as it is', async () => {
    for (const collection of compared) {
      const mine = await service.store.query(collection, all);
      const theirs = (items.get(collection) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(mine.items).toEqual(theirs);
      const ids = theirs.slice(0, 3).map(({ id }) => id);
      const { items: found } = await service.store.get(collection, [...ids, 'none', '\0']);
      expect(found).toEqual(new Map(theirs.slice(0, 3).map((item) => [item.id, item])));
    }
  });

  it('of a list that is written brings what its items are, read again as soon as something changes', async () => {
    const { store } = service;
    for (const collection of compared.filter((id) => id in liveCollections)) {
      const query: Query = { ...all, audiences: new Set(['everyone', 'seats']), limit: 40 };
      const page = await store.query(collection, query);
      const { items: written = [], ...rest } = (await store.queryWritten?.(collection, query)) ?? {};
      expect(written.map((item) => (typeof item === 'string' ? JSON.parse(item) : item))).toEqual(
        page.items.map((item) => (collection === 'intakes' ? item : listed(collection, item))),
      );
      expect(rest).toMatchObject({ matched: page.matched, hasMore: page.hasMore, last: page.items.at(-1)?.id ?? '' });
    }
    // In whatever order something was typed in and is kept: the same figures are withheld.
    const intakes = (await store.query('intakes', all)).items.map((item) => listed('intakes', item));
    const typed = (items.get('intakes') ?? []).map((item) => listed('intakes', item));
    expect(intakes).toEqual(typed.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    const count = async () => (await store.queryWritten?.('deployments', all))?.items.length ?? 0;
    const [deployment] = items.get('deployments') ?? [];
    const before = await count();
    expect(before).toBeGreaterThan(50);
    expect(await count()).toBe(before);
    if (deployment) await seedItems(service.sql, [['deployments', { ...deployment, id: 'dep-more' }]]);
    expect(await count()).toBe(before + 1);
    await service.owner`delete from item where id = 'dep-more'`;
  });

  it('by a filter brings what the mock brings, page by page, but for what it is to leave out', async () => {
    for (const [collection, text] of [
      ['incidents', "severity = 'minor' OR severity = 'severe'"],
      ['deployments', 'strength > 2'],
      ['stops', "S_INTERSECTS(geometry, BBOX(4.33, 50.83, 4.37, 50.86)) AND mode = 'tram'"],
      ['alerts', "NOT (origin = 'watch')"],
      ['incidents', "place.commune IN ('21004', '21009') OR updated > TIMESTAMP('2026-01-01T00:00:00Z')"],
      ['intakes', 'version >= 1 AND people IS NOT NULL'],
      ['deployments', 'strength % 2 = 0'],
    ] as const) {
      const definition = collections.get(collection);
      if (!definition) throw new Error(`There is no ${collection}.`);
      const { filter } = readFilterQuery(new URLSearchParams({ filter: text }), definition);
      const [one] = (await world.query(collection, { ...all, filter })).items;
      const query: Query = { ...all, filter, except: new Set(one ? [one.id] : []) };
      const theirs = await world.query(collection, query);
      const ids = theirs.items.map(({ id }) => id).toSorted();
      expect(ids.length).toBeGreaterThan(0);
      const found: string[] = [];
      for (let [after, hasMore] = ['', true]; hasMore; ) {
        const page = await service.store.query(collection, { ...query, limit: 7, after });
        expect(page.matched).toBe(theirs.matched);
        found.push(...page.items.map(({ id }) => id));
        [after, hasMore] = [found.at(-1) ?? '', page.hasMore];
      }
      expect(found).toEqual(ids);
    }
  });

  it('goes on page by page, whatever stands in the cursor', async () => {
    const whole = (await service.store.query('stops', all)).items.map(({ id }) => id);
    const ids: string[] = [];
    for (let after = '', hasMore = true; hasMore; ) {
      const page = await service.store.query('stops', { ...all, limit: 37, after });
      expect(page.matched).toBe(whole.length);
      ids.push(...page.items.map(({ id }) => id));
      ({ hasMore } = page);
      after = `${ids.at(-1)}\0`;
    }
    expect(ids).toEqual(whole);
  });

  it('asks the indexes, also behind the wall', async () => {
    const explain = (condition: string): Promise<string> =>
      service.sql.begin('', async (tx) => {
        await tx`select set_config('vigie.audiences', 'everyone,seats', true), set_config('enable_seqscan', 'off', true)`;
        return JSON.stringify(await tx.run(`explain select id from ${condition}`));
      });
    expect(await explain(`item where collection = 'incidents' and keys && '{zone=5339}'`)).toContain('keys &&');
    expect(await explain(`item where shape && st_makeenvelope(4.3, 50.8, 4.4, 50.9, 4326)`)).toContain('item_shape');
    const past = await explain(`change where collection = 'incidents' and tstzrange(known, until) @> now()`);
    expect(past).toMatch(/change_now_collection_tstzrange_idx.*?"Index Cond[^)]*tstzrange|Index Cond: \(.*tstzrange/);
    expect(await explain(`item where feature -> 'properties' @> '{"severity":"severe"}'::jsonb`)).toContain(
      'item_properties',
    );
  });
});
