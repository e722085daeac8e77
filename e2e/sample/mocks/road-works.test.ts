import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { type RoadWorks, roadWorksSchema } from '../src/domain/road-works/contract.ts';
import { buildOpenApi } from './openapi.ts';
import { type TestApi, startTestApi } from './test-api.ts';

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ seed: 3 });
});

const read = async <T>(path: string): Promise<T> => {
  const response = await api.request(path, { headers: { Authorization: 'Bearer operator-1' } });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
};
const list = async (query = ''): Promise<readonly RoadWorks[]> =>
  (await read<{ features: RoadWorks[] }>(`/collections/road-works/items?limit=1000${query}`)).features;
const ongoing = async (): Promise<RoadWorks> => {
  const [works] = await list('&status=ongoing');
  if (!works) throw new Error('There are no road works.');
  return works;
};

interface Sent {
  seat?: string;
  key?: string;
  version?: number;
}
const change = ({ id, properties }: RoadWorks, patch: object, { seat, key, version }: Sent = {}) =>
  api.request(`/collections/road-works/items/${id}`, {
    method: 'PATCH',
    headers: {
      'Content-Type': 'application/merge-patch+json',
      'If-Match': `"${version ?? properties.version}"`,
      'Idempotency-Key': key ?? 'once',
      Authorization: `Bearer ${seat ?? 'operator-1'}`,
    },
    body: JSON.stringify({ properties: patch }),
  });
const told = (id: string) =>
  [...api.host.world().values('log')].filter(({ properties }) => properties.change?.id === id);

describe('road-works are read', () => {
  it('as a collection that is listed, with its items by their contract', async () => {
    const { collections } = await read<{ collections: { id: string }[] }>('/collections');
    expect(collections.map(({ id }) => id)).toContain('road-works');
    const all = await list();
    expect(all.length).toBeGreaterThanOrEqual(12);
    for (const works of all) expect(v.is(roadWorksSchema, works)).toBe(true);
  });

  it('by what can be asked for', async () => {
    const all = await list();
    const { commune } = (await ongoing()).properties.place;
    const there = all.filter(({ properties: { place } }) => place.commune === commune);
    expect(await list(`&commune=${commune}`)).toEqual(there);
    expect(there.length).toBeLessThan(all.length);
    for (const works of await list('&status=planned')) expect(works.properties.status).toBe('planned');
    expect((await api.request('/collections/road-works/items?status=asleep')).status).toBe(400);
  });

  it('as the OpenAPI document says: items by their schema, what can be asked for, and how they are changed', async () => {
    const document = (await buildOpenApi()) as {
      paths: Record<string, Record<string, { parameters: { name: string }[] }>>;
      components: { schemas: object };
    };
    const asked = document.paths['/collections/road-works/items']?.['get']?.parameters.map(({ name }) => name);
    expect(asked).toEqual(expect.arrayContaining(['bbox', 'datetime', 'status', 'commune', 'zone', 'exercise']));
    const item = document.paths['/collections/road-works/items/{featureId}'] ?? {};
    expect(Object.keys(item).filter((method) => ['get', 'put', 'patch'].includes(method))).toEqual(['get', 'patch']);
    const schemas = Object.keys(document.components.schemas);
    expect(schemas.filter((name) => /road-?works/i.test(name)).length).toBeGreaterThan(1);
  });
});

describe('road-works are changed', () => {
  it('once for each key, at the version that was seen, and the log tells it', async () => {
    const works = await ongoing();
    const first = await change(works, { status: 'ended' });
    expect(first.status).toBe(200);
    const ended = (await first.json()) as RoadWorks;
    expect(ended.properties).toMatchObject({ status: 'ended', version: works.properties.version + 1 });
    expect(await (await change(works, { status: 'ended' })).json()).toEqual(ended);
    expect(told(works.id).map(({ properties }) => properties.change?.after)).toEqual([
      { status: 'ended', end: ended.properties.end },
    ]);
    expect((await change(works, { end: ended.properties.end }, { key: 'late' })).status).toBe(412);
    expect((await change(ended, { status: 'ongoing' }, { key: 'back' })).status).toBe(422);
  });

  it('by whoever may change what lies in the zone', async () => {
    const works = await ongoing();
    const { zone } = works.properties.place;
    const other = zone === '5339' ? '5340' : '5339';
    for (const seat of ['observer', 'analyst-1', `commander-${other}`]) {
      expect([seat, (await change(works, { status: 'ended' }, { seat, key: seat })).status]).toEqual([seat, 403]);
    }
    const seat = `commander-${zone}`;
    expect((await change(works, { status: 'ended' }, { seat, key: seat })).status).toBe(200);
  });
});
