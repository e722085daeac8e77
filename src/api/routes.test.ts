import { beforeEach, describe, expect, it } from 'vitest';
import type { WatchAlert } from '../domain/alerts/contract.ts';
import { reportIncident } from '../domain/incidents/lifecycle.ts';
import { loadNetwork, loadRegion } from '../geo/packs-node.ts';
import { instantOf, timeOf } from '../shared/instant.ts';
import { parseSeat } from '../shared/seats.ts';
import { createPresence } from './presence.ts';
import { createRouter } from './router.ts';
import { defineRoutes } from './routes.ts';
import type { Store } from './store.ts';
import { createMemoryStore } from './testing/memory-store.ts';

/* The API on a store that is no world: nothing here knows the demo. */

const now = timeOf('2026-11-23T12:00:00Z');
const geography = { region: await loadRegion(), network: await loadNetwork() };
const nowhere = { label: { fr: 'Gare', nl: 'Station' }, commune: null, zone: null, stop: null, line: null };

const makeIncident = (id: string, alerts: readonly string[] = []) => {
  const draft = {
    title: { fr: 'Fumée', nl: 'Rook' },
    category: 'fire',
    severity: 'moderate',
    place: nowhere,
    disciplines: [],
    source: 'partner',
  } as const;
  const made = reportIncident(id, { ...draft, disciplines: [] }, null, instantOf(now));
  return { ...made, properties: { ...made.properties, alerts: [...alerts] } };
};

/** What of an alert of the watch decides who may know of it. */
const makeAlert = (id: string, release: 'cell' | 'released'): WatchAlert =>
  ({
    type: 'Feature',
    id,
    geometry: null,
    properties: { origin: 'watch', release, detail: { observed: { fr: 'zz', nl: 'zz' } }, version: 1 },
  }) as unknown as WatchAlert;

const startApi = () => {
  const memory = createMemoryStore(now);
  let { store } = memory;
  const api = createRouter(
    defineRoutes({
      about: { title: 'Rows', description: 'A test.' },
      get store() {
        return store;
      },
      geography,
      presence: createPresence(() => now),
      signIn: async (token) => {
        const seat = parseSeat(token);
        return seat && { seat, lasts: null };
      },
      signInAt: null,
      ticks: () => 0,
      loadOpenApi: async () => ({}),
    }),
  );
  const call = (seat: string | null, path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { ...(init.headers as Record<string, string>), ...(seat && { Authorization: `Bearer ${seat}` }) };
    return api(new Request(`http://rows.test/api${path}`, { ...init, headers }), { root: 'http://rows.test/api' });
  };
  const patch = (key: string, properties: object, version = 1, id = 'one'): Promise<Response> =>
    call('operator-1', `/collections/incidents/items/${id}`, {
      method: 'PATCH',
      headers: {
        'Content-Type': 'application/merge-patch+json',
        'Idempotency-Key': key,
        'If-Match': `"${version}"`,
      },
      body: JSON.stringify({ properties }),
    });
  /** Puts something before what the store does. */
  const wrap = (change: (of: Store) => Partial<Store>): void => {
    store = { ...store, ...change(store) };
  };
  return { ...memory, call, patch, wrap };
};

let api: ReturnType<typeof startApi>;
beforeEach(() => {
  api = startApi();
  for (const id of ['one', 'two', 'three']) api.put('incidents', makeIncident(id, ['hidden', 'shown']));
  api.put('alerts', makeAlert('hidden', 'cell'));
  api.put('alerts', makeAlert('shown', 'released'));
});

const idsOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { features: { id: string }[] }).features.map(({ id }) => id);

describe('the API on any store', () => {
  it('says of a list that somebody has already that it is the same, as long as it is', async () => {
    const { put, call } = startApi();
    put('incidents', makeIncident('one'));
    const path = '/collections/incidents/items';
    const list = await call('operator-1', path);
    const tag = list.headers.get('ETag') ?? '';
    expect(tag).toMatch(/^W\//);
    const again = (seat: string | null) => call(seat, path, { headers: { 'If-None-Match': tag } });
    const same = await again('operator-1');
    expect([same.status, await same.text(), same.headers.get('ETag')]).toEqual([304, '', tag]);
    // Another may know of less.
    expect((await again(null)).status).toBe(200);
    put('incidents', makeIncident('two'));
    expect((await again('operator-1')).status).toBe(200);
  });

  it('answers page by page, with the position and the time of the store', async () => {
    const first = await api.call(null, '/collections/incidents/items?limit=2');
    expect([first.headers.get('Vigie-Epoch'), first.headers.get('Vigie-Seq')]).toEqual(['rows', '5']);
    const page = (await first.json()) as { links: { rel: string; href: string }[] };
    expect(page).toMatchObject({ numberMatched: 3, numberReturned: 2, timeStamp: instantOf(now) });
    const next = page.links.find(({ rel }) => rel === 'next')?.href.replace('http://rows.test/api', '') ?? '';
    expect(await idsOf(await api.call(null, next))).toEqual(['two']);
  });

  it.each([
    [null, [], []],
    ['observer', [], []],
    ['operator-1', ['shown'], ['shown']],
    ['analyst-1', ['hidden', 'shown'], ['hidden', 'shown']],
  ] as const)('tells %s of nothing that it may not know of: lists, names, the feed', async (seat, alerts, named) => {
    expect(await idsOf(await api.call(seat, '/collections/alerts/items'))).toEqual(alerts);
    const incident = await (await api.call(seat, '/collections/incidents/items/one')).json();
    expect(incident).toMatchObject({ properties: { alerts: named } });
    const changes = await (await api.call(seat, '/changes?since=rows:0')).text();
    for (const id of ['hidden', 'shown']) expect(changes.includes(`"${id}"`)).toBe(alerts.some((one) => one === id));
    expect(changes).not.toContain('zz');
  });

  it.each([
    ['operator-1', 1],
    ['analyst-1', 3],
  ] as const)('neither tells nor counts for %s what was known then and may not be known now', async (seat, matched) => {
    // What is in the cell now was released then.
    const before = createMemoryStore(now);
    api.put('alerts', makeAlert('zz-on-another-page', 'cell'));
    for (const id of ['hidden', 'shown', 'zz-on-another-page']) before.put('alerts', makeAlert(id, 'released'));
    api.wrap(() => ({ recall: async () => before.store }));
    for (const query of ['', '&filter=version=1', '&version=1']) {
      const then = await api.call(seat, `/collections/alerts/items?limit=1&as-of=${instantOf(now - 1000)}${query}`);
      expect(await then.json()).toMatchObject({ numberMatched: matched });
    }
  });

  it('hands a filter to the store as a tree, and answers its pages', async () => {
    const filters: unknown[] = [];
    api.wrap(({ query }) => ({
      query: (collection, asked) => {
        filters.push(asked.filter);
        return query(collection, asked);
      },
    }));
    const filter = encodeURIComponent("id LIKE 't%' AND severity = 'moderate'");
    expect(await idsOf(await api.call(null, `/collections/incidents/items?filter=${filter}`))).toEqual([
      'three',
      'two',
    ]);
    const [id, severity] = ['id', 'severity'].map((name) => ({ type: 'property', name, kind: 'text' }));
    const like = { type: 'like', of: id, pattern: { type: 'text', value: 't%' } };
    const equal = { type: 'compare', sign: '=', left: severity, right: { type: 'text', value: 'moderate' } };
    expect(filters).toEqual([{ type: 'and', parts: [like, equal] }]);
  });

  it('writes down who saw the watch, and only who watches over it reads that', async () => {
    expect((await api.call('analyst-1', '/collections/alerts/items/hidden')).status).toBe(200);
    expect((await api.call('operator-1', '/collections/alerts/items/hidden')).status).toBe(404);
    expect((await api.call('analyst-1', '/audit')).status).toBe(403);
    expect(await (await api.call('observer', '/audit')).json()).toMatchObject({
      entries: [{ seat: 'analyst-1', action: 'view', alert: 'hidden' }],
    });
  });

  it('does a change once for its key, and refuses one that is made from another version', async () => {
    for (const _ of [1, 2]) {
      const answer = await api.patch('a', { severity: 'severe' });
      expect([answer.status, answer.headers.get('ETag')]).toEqual([200, '"2"']);
    }
    expect((await api.patch('a', { severity: 'minor' })).status).toBe(422);
    expect((await api.patch('b', { severity: 'minor' })).status).toBe(412);
    expect((await api.patch('c', { status: 'closed' }, 2)).status).toBe(422);
  });

  it('decides again by what came meanwhile', async () => {
    let tries = 0;
    api.wrap(({ change }) => ({
      change: (request, decide) =>
        change(request, async (transaction) => {
          const effects = await decide(transaction);
          tries += 1;
          if (tries === 1) api.put('incidents', makeIncident('one', ['shown']));
          return effects;
        }),
    }));
    expect((await api.patch('a', { severity: 'severe' })).status).toBe(200);
    expect(tries).toBe(2);
    const item = await (await api.call('analyst-1', '/collections/incidents/items/one')).json();
    expect(item).toMatchObject({ properties: { severity: 'severe', alerts: ['shown'], version: 2 } });
  });

  it('streams what comes, from a position on', async () => {
    const leaving = new AbortController();
    const { body } = await api.call('operator-1', '/stream?since=rows:4', { signal: leaving.signal });
    const reader = body?.getReader();
    let said = '';
    const readUntil = async (mark: string): Promise<void> => {
      while (!said.includes(mark)) said += new TextDecoder().decode((await reader?.read())?.value);
    };
    await readUntil('id: rows:5');
    expect(said).toContain('event: heartbeat');
    api.put('incidents', makeIncident('four'));
    await readUntil('id: rows:6');
    leaving.abort();
    expect(said).toContain('"id":"four"');
    expect(said).not.toContain('id: rows:4\n');
  });

  it('sends a client that reads late all that came, when it reads', async () => {
    const leaving = new AbortController();
    const { body } = await api.call('operator-1', '/stream?since=rows:5', { signal: leaving.signal });
    const ids = Array.from({ length: 12 }, (_, number) => `late-${number}`);
    for (const id of ids) {
      api.put('incidents', makeIncident(id));
      await api.store.head();
      await api.store.get('incidents', [id]);
    }
    const reader = body?.getReader();
    let said = '';
    while (!said.includes('id: rows:17')) said += new TextDecoder().decode((await reader?.read())?.value);
    leaving.abort();
    for (const id of ids) expect(said.split(`"id":"${id}"`).length).toBe(2);
  });

  it('says what is wrong with an address', async () => {
    expect((await api.call(null, '/collections/streets/items')).status).toBe(404);
    expect((await api.call(null, '/collections/%E0%A4%A/items')).status).toBe(400);
    expect((await api.call(null, '/nothing')).status).toBe(404);
    expect((await api.call(null, '/demo')).status).toBe(404);
    expect((await api.call(null, '/collections/', { method: 'PUT' })).status).toBe(405);
  });
});
