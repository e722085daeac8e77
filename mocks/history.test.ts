import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { datedLookups } from '../src/domain/collections.ts';
import { type HistoryLine, historyLineSchema } from '../src/domain/feed/history.ts';
import { scenarioIds } from './contract.ts';
import { instantOf } from '../src/shared/instant.ts';
import { type TestApi, startTestApi, testStart } from './test-api.ts';
import { startWatchWorld, marks } from './watch-world.ts';
import { type Item, type Items, confirmOne, plain, readItems, seat, without } from './history-looks.ts';

const readHistory = async (api: TestApi, from: string, to: string, who: HeadersInit = seat): Promise<HistoryLine[]> => {
  const response = await api.request(`/history?${new URLSearchParams({ from, to })}`, { headers: who });
  expect(response.status).toBe(200);
  const lines = (await response.text()).trimEnd().split('\n');
  return lines.map((line) => v.parse(historyLineSchema, JSON.parse(line)));
};

/** The items after changes, by nothing but what the lines say. */
const fold = (start: Items, lines: readonly HistoryLine[]): Items => {
  const all = new Map([...start].map(([id, items]) => [id, new Map(items)]));
  for (const line of lines) {
    if (line.type === 'upsert') all.get(line.collection)?.set(line.feature.id, line.feature as unknown as Item);
    if (line.type === 'remove') all.get(line.collection)?.delete(line.id);
  }
  return all;
};

describe('the history', () => {
  it('is at every moment what was live then, over writes, jumps and resets, and its changes lead from one to the other', async () => {
    const step = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({ type: fc.constant('pass' as const), by: fc.integer({ min: 1, max: 1_500_000 }) }),
      },
      { weight: 4, arbitrary: fc.record({ type: fc.constant('write' as const), which: fc.nat(50) }) },
      {
        weight: 1,
        arbitrary: fc.record({ type: fc.constant('back' as const), by: fc.integer({ min: 1000, max: 900_000 }) }),
      },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('reset' as const) }) },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1000 }),
        fc.array(step, { minLength: 4, maxLength: 12 }),
        async (seed, steps) => {
          const api = await startTestApi({ seed });
          let key = 0;
          let seen: { at: number; items: Items }[] = [];
          const now = (): number => api.host.world().clock.now;
          const note = async (): Promise<void> => {
            const at = now();
            seen = [...seen.filter((one) => one.at < at), { at, items: await readItems(api, null) }];
          };
          await note();
          for (const todo of steps) {
            if (todo.type === 'pass') api.pass(todo.by);
            else if (todo.type === 'reset') {
              await api.host.control({ action: 'reset' }).kept;
              seen = [];
            } else if (todo.type === 'back') {
              const to = Math.max(testStart, now() - todo.by);
              await api.host.control({ action: 'jump', to: instantOf(to) }).kept;
              // What was to come after that has not happened.
              seen = seen.filter(({ at }) => at < to);
            } else {
              key += 1;
              if (!(await confirmOne(api, todo.which, key))) continue;
            }
            await note();
          }
          const gone = new Set(
            api.host
              .world()
              .deletions()
              .map(({ id }) => id),
          );
          for (const { at, items } of seen) {
            expect(plain(await readItems(api, instantOf(at)))).toEqual(plain(without(items, gone)));
          }
          const [first, last] = [seen.at(0), seen.at(-1)];
          if (!first || !last || first.at === last.at) return;
          const lines = await readHistory(api, instantOf(first.at), instantOf(last.at));
          expect(lines.at(-1)).toEqual({ type: 'end', count: lines.length - 2 });
          const start = await readItems(api, instantOf(first.at));
          for (const { at, items } of seen) {
            const until = lines.filter((line) => !('known' in line) || Date.parse(line.known) <= at);
            expect(plain(fold(start, until))).toEqual(plain(without(items, gone)));
          }
          for (const line of lines) {
            if ('happened' in line) expect(line.happened <= line.known).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('reaches back before the start of a world, and tells where it begins and ends', async () => {
    const api = await startTestApi({ seed: 1 });
    const before = await api.request(`/collections/incidents/items?as-of=${instantOf(testStart - 3_600_000)}`);
    expect(before.status).toBe(200);
    expect(before.headers.get('Memento-Datetime')).toBe(new Date(testStart - 3_600_000).toUTCString());
    for (const [query, reason] of [
      [`as-of=${instantOf(testStart - 5 * 3_600_000)}`, /begins at 2026-11-23T08:00/],
      [`as-of=${instantOf(testStart + 1000)}`, /what comes after is not known/],
      ['as-of=yesterday', /RFC 3339/],
    ] as const) {
      const refused = await api.request(`/collections/incidents/items?${query}`);
      expect(refused.status).toBe(400);
      expect(((await refused.json()) as { detail: string }).detail).toMatch(reason);
    }
    const byHeader = await api.request('/collections/incidents/items', {
      headers: { 'Accept-Datetime': new Date(testStart - 3_600_000).toUTCString() },
    });
    expect(await byHeader.text()).toBe((await before.text()).replace(/\?as-of=[^"]*/, ''));
    expect((await api.request('/collections/zones/items?as-of=2026-11-23T12:00:00Z')).status).toBe(400);
  });

  it('tells what changed and the named moments of every scenario', async () => {
    for (const scenario of scenarioIds) {
      const api = await startTestApi({ scenario, seed: 1, features: 300, rate: 1 });
      const start = api.host.world().clock.now;
      api.pass(2 * 3_600_000);
      const end = api.host.world().clock.now;
      const [header, ...lines] = await readHistory(api, instantOf(start), instantOf(end));
      const first = await readItems(api, instantOf(start));
      expect([scenario, lines.length > 20]).toEqual([scenario, true]);
      expect([scenario, plain(fold(first, lines))]).toEqual([scenario, plain(await readItems(api, null))]);
      const told = api.host.state().moments.filter(({ at }) => at >= instantOf(start) && at <= instantOf(end));
      expect(header).toMatchObject({
        type: 'history',
        bookmarks: told.map(({ at, label }) => ({ at, label })),
      });
    }
  });

  it('has what does not stream as it was, too', async () => {
    const api = await startTestApi({ seed: 1 });
    const count = async (id: string, query: string, who = seat): Promise<string> => {
      const response = await api.request(`/collections/${id}/items?limit=100000${query}`, { headers: who });
      expect(response.status).toBe(200);
      return JSON.stringify(((await response.json()) as { features: unknown }).features);
    };
    const then = instantOf(api.host.world().clock.now);
    const before = await Promise.all(datedLookups.map((id) => count(id, '')));
    for (let day = 0; day < 2; day++) api.pass(24 * 3_600_000);
    const after = await Promise.all(datedLookups.map((id) => count(id, '')));
    const recalled = await Promise.all(datedLookups.map((id) => count(id, `&as-of=${then}`)));
    for (const [index, id] of datedLookups.entries()) {
      // An alert that has been deleted since is counted no more.
      if (id !== 'watch-counts') expect([id, recalled[index]]).toEqual([id, before[index]]);
      if (id.startsWith('past-') || id === 'watch-counts')
        expect([id, recalled[index]]).not.toEqual([id, after[index]]);
    }
    const hidden = await api.request(`/collections/watch-counts/items?as-of=${then}`, {
      headers: { Authorization: 'Bearer observer' },
    });
    expect(((await hidden.json()) as { features: unknown[] }).features).toEqual([]);
  });

  it('hands out what is taken along as it was', async () => {
    const api = await startTestApi({ seed: 1 });
    const then = instantOf(api.host.world().clock.now);
    const all = await readItems(api, null);
    api.pass(3_600_000);
    const ids = [...(all.get('incidents')?.keys() ?? [])];
    const response = await api.request('/collections/incidents/export', {
      method: 'POST',
      headers: { ...seat, 'Content-Type': 'application/json' },
      body: JSON.stringify({ ids, 'as-of': then }),
    });
    const { features } = (await response.json()) as { features: readonly Item[] };
    expect(features).toEqual([...(all.get('incidents')?.values() ?? [])]);
  });

  it.each([
    ['from=yesterday', /RFC 3339/],
    ['from=2026-11-23T11:00:00Z&to=2026-11-23T10:00:00Z', /ends before/],
    ['from=2026-11-21T11:00:00Z', /longer than a day/],
    ['from=2026-11-23T02:00:00Z', /begins at/],
    ['from=2026-11-23T11:00:00Z&to=2026-11-23T12:00:01Z', /not known/],
  ])('is refused for %s, with what to do', async (query, reason) => {
    const api = await startTestApi({ seed: 1 });
    const refused = await api.request(`/history?${query}`);
    expect(refused.status).toBe(400);
    expect(((await refused.json()) as { detail: string }).detail).toMatch(reason);
  });
});

describe('rights in the past', () => {
  let world: Awaited<ReturnType<typeof startWatchWorld>>;
  beforeAll(async () => {
    world = await startWatchWorld();
  });
  const everything = async (who: string | null, moment: number): Promise<string> => {
    const asOf = instantOf(moment);
    const from = instantOf(testStart - 60_000);
    const paths = [
      ...['alerts', 'incidents', 'log'].map((id) => `/collections/${id}/items?limit=100000&as-of=${asOf}`),
      `/collections/alerts/items/alr-zzopen?as-of=${asOf}`,
      `/collections/alerts/items/alr-zzcell?as-of=${asOf}`,
      `/history?from=${from}`,
    ];
    const texts = await Promise.all(paths.map(async (path) => (await world.call(who, path)).text()));
    // A problem names what was asked for.
    return texts.filter((text) => !text.includes('"status":404')).join('\n');
  };

  it('are those of now: nobody sees then what they may not see', async () => {
    world.api.pass(1000);
    const now = world.api.host.world().clock.now;
    for (const [who, seesOpen, seesCell] of [
      [null, false, false],
      ['observer', false, false],
      ['operator-1', true, false],
      ['analyst-1', true, true],
    ] as const) {
      const text = await everything(who, now);
      expect(text.includes(marks.open)).toBe(seesOpen);
      expect(text.includes(marks.cell)).toBe(seesCell);
      expect(text.includes('alr-zzcell')).toBe(seesCell);
    }
  });

  it('end with the deletion: what has expired is gone from every moment', async () => {
    const then = world.api.host.world().clock.now;
    for (let day = 0; day < 3; day++) world.api.pass(24 * 3_600_000);
    expect(world.api.host.world().get('alerts', 'alr-zzopen')).toBeUndefined();
    const text = await everything('analyst-1', then);
    for (const mark of Object.values(marks)) expect(text).not.toContain(mark);
  });
});
