import { beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../src/shared/instant.ts';
import { type LiveCollection, type LiveFeature, liveIds } from '../src/domain/collections.ts';
import { mayRead } from '../src/api/views.ts';
import { parseSeat } from '../src/shared/seats.ts';
import { testStart } from './test-api.ts';
import { type WatchWorld, seats, startWatchWorld } from './watch-world.ts';

let world: WatchWorld;
beforeAll(async () => {
  world = await startWatchWorld();
});

/** An id as long as another, of the same look, that nothing has. */
const absentLike = (id: string): string => id.replace(/[a-z0-9]{2}$/, 'qq');

/** One item of each collection that the seat may not know of. */
const hiddenFrom = (seat: string | null): (readonly [LiveCollection, LiveFeature])[] => {
  const all = world.api.host.world();
  const reader = seat === null ? null : parseSeat(seat);
  return liveIds.flatMap((collection) => {
    const found = [...all.values(collection)].find((feature) => !mayRead(reader, collection, feature));
    return found ? [[collection, found] as const] : [];
  });
};

/** All that a client can tell one answer from another by, the id aside. */
const told = async (response: Response, id: string): Promise<object> => ({
  status: response.status,
  headers: [...response.headers].filter(([name]) => name !== 'date').sort(([a], [b]) => (a < b ? -1 : 1)),
  body: (await response.text()).replaceAll(id, 'ID'),
});

const patches: Readonly<Partial<Record<LiveCollection, object>>> = {
  alerts: { status: 'acknowledged' },
  incidents: { severity: 'minor' },
  log: { text: 'x' },
};
let keys = 0;
const ways: Readonly<Record<string, (seat: string | null, c: LiveCollection, id: string) => Promise<Response>>> = {
  get: (seat, c, id) => world.call(seat, `/collections/${c}/items/${id}`),
  head: (seat, c, id) => world.call(seat, `/collections/${c}/items/${id}`, { method: 'HEAD' }),
  'get, if it has changed': (seat, c, id) =>
    world.call(seat, `/collections/${c}/items/${id}`, { headers: { 'If-None-Match': '*' } }),
  'get, if it has not changed': (seat, c, id) =>
    world.call(seat, `/collections/${c}/items/${id}`, { headers: { 'If-Match': '"1"' } }),
  patch: (seat, c, id) =>
    world.write(seat, 'PATCH', `/collections/${c}/items/${id}`, { properties: patches[c] ?? {} }, 1),
  'patch that is none': (seat, c, id) =>
    world.write(seat, 'PATCH', `/collections/${c}/items/${id}`, { properties: { nothing: 1 } }, 1),
  put: (seat, c, id) => world.write(seat, 'PUT', `/collections/${c}/items/${id}`, { properties: {} }),
  delete: (seat, c, id) => world.call(seat, `/collections/${c}/items/${id}`, { method: 'DELETE' }),
  export: (seat, c, id) => world.post(seat, `/collections/${c}/export`, { ids: [id] }),
  'what the log tells of it': (seat, c, id) => world.call(seat, `/collections/log/items?about=${c}:${id}`),
  'alerts of it': (seat, _, id) => world.call(seat, `/collections/alerts/items?incident=${id}`),
};

describe('what one may not see answers as what is not there', () => {
  it.each(seats)('%s, in every way', async (seat) => {
    const hidden = hiddenFrom(seat);
    // What belongs to the exercise is hidden from every seat of reality.
    expect(hidden).not.toEqual([]);
    for (const [collection, { id }] of hidden) {
      const absent = absentLike(id);
      for (const [name, ask] of Object.entries(ways)) {
        const expected = await told(await ask(seat, collection, absent), absent);
        const answer = await told(await ask(seat, collection, id), id);
        expect({ name, collection, answer }).toEqual({ name, collection, answer: expected });
      }
    }
  });

  it.each(seats)('%s, as the presence of somebody', async (seat) => {
    const before = await world.readFeed(seat);
    for (const [index, [collection, { id }]] of hiddenFrom(seat).entries()) {
      const said = { page: `page-${seat}-${index}`, isEditing: true };
      const answer = await world.post(seat, '/presence', { ...said, item: `${collection}:${id}` });
      const absent = await world.post(seat, '/presence', { ...said, item: `${collection}:${absentLike(id)}` });
      expect(answer.status).toBe(absent.status);
      expect(Object.keys((await answer.json()) as object)).toEqual(Object.keys((await absent.json()) as object));
      expect(await world.readFeed(seat)).not.toContain(id);
    }
    expect(before).toContain('heartbeat');
  });

  it.each(seats)('%s, in what others say of it', async (seat) => {
    const all = world.api.host.world();
    const hiddenAlerts = new Set(
      [...all.values('alerts')]
        .filter((alert) => !mayRead(seat === null ? null : parseSeat(seat), 'alerts', alert))
        .map(({ id }) => id),
    );
    const { id } = world.incident;
    const properties = all.get('incidents', id)?.properties ?? world.incident.properties;
    Object.assign(properties, { alerts: [...new Set([...properties.alerts, ...hiddenAlerts])] });
    for (const collection of liveIds) {
      const text = await (await world.call(seat, `/collections/${collection}/items?limit=100000`)).text();
      for (const alert of hiddenAlerts) expect(text).not.toContain(alert);
    }
    const incident = await (await world.call(seat, `/collections/incidents/items/${id}`)).text();
    for (const alert of hiddenAlerts) expect(incident).not.toContain(alert);
  });

  it.each(seats)('%s, in every count', async (seat) => {
    const all = world.api.host.world();
    const reader = seat === null ? null : parseSeat(seat);
    for (const collection of liveIds) {
      const page = await (await world.call(seat, `/collections/${collection}/items?limit=1`)).json();
      const seen = [...all.values(collection)].filter((feature) => mayRead(reader, collection, feature));
      expect(page).toMatchObject({ numberMatched: seen.length, numberReturned: Math.min(1, seen.length) });
    }
  });

  it('to who only looks on, whatever an entry would correct or tell of', async () => {
    const entries = [...world.api.host.world().values('log')];
    const centre = entries.find(({ properties }) => properties.audience === 'centre');
    expect(centre).toBeDefined();
    const draft = { text: 'x', occurred: instantOf(testStart), discipline: null, zone: null, commune: null };
    const answers = await Promise.all(
      [centre?.properties.number, entries.length + 1_000].map(async (corrects) => {
        const path = `/collections/log/items/log-looks-on`;
        const answer = await world.write('observer', 'PUT', path, {
          properties: { ...draft, incident: null, corrects },
        });
        return told(answer, 'none');
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  it('not even by the key that another seat used', async () => {
    const path = `/collections/incidents/items/${world.incident.id}`;
    const patch = (seat: string, key: string, severity: string): Promise<Response> =>
      world.call(seat, path, {
        method: 'PATCH',
        headers: {
          'Content-Type': 'application/merge-patch+json',
          'Idempotency-Key': key,
          'If-Match': `"${world.versionOf('incidents', world.incident.id)}"`,
        },
        body: JSON.stringify({ properties: { severity } }),
      });
    const key = `shared-${++keys}`;
    expect((await patch('operator-1', key, 'minor')).status).toBe(200);
    expect((await patch('operator-2', key, 'extreme')).status).toBe(200);
    expect((await patch('operator-1', key, 'extreme')).status).toBe(422);
  });
});

describe('the seat of a zone that is not there', () => {
  it.each(['commander-9999', 'commander-0000', 'commander-5345', 'commander-', 'commander-533'])(
    '%s is no seat, for whatever is asked',
    async (seat) => {
      const { id } = world.incident;
      const asked = [
        world.call(seat, '/collections/incidents/items'),
        world.call(seat, `/collections/incidents/items/${id}`),
        world.call(seat, '/collections/log/items'),
        world.call(seat, '/audit'),
        world.call(seat, '/changes'),
        world.call(seat, '/stream'),
        world.post(seat, '/collections/incidents/export', { ids: [id] }),
        world.post(seat, '/presence', { page: 'page-of-nobody', item: null, isEditing: false }),
        world.post(seat, '/demo', { action: 'pause' }),
        world.patch(seat, 'incidents', id, { severity: 'minor' }),
      ];
      for (const answer of await Promise.all(asked)) expect(answer.status).toBe(401);
    },
  );
});
