import { afterAll, beforeAll, expect, it } from 'vitest';
import * as v from 'valibot';
import { collections, definitionOf, isLive } from '../domain/collections.ts';
import type { AnyItem, LiveItem } from '../domain/item.ts';
import { makeItemId } from '../shared/item-id.ts';
import { newKey } from '../shared/new-key.ts';
import { type Both, startBoth } from './testing/both.ts';
import { describeService } from './testing/describe-service.ts';

const seats = [
  null,
  'operator-1',
  'commander-5339',
  'analyst-1',
  'secretariat',
  'observer',
  'wall',
  'director',
  'exercise-operator-1',
  'exercise-observer',
] as const;
type SeatId = (typeof seats)[number];

interface Asked {
  name: string;
  method: string;
  path: string;
  body?: object;
}

/** One property as it is: a change that is as it should be, whoever may make it. */
const patchOf = (schema: v.GenericSchema<object> | undefined, item: AnyItem): object => {
  const found = Object.entries(item.properties).find(([name, value]) => schema && v.is(schema, { [name]: value }));
  return found ? { [found[0]]: found[1] } : {};
};
/** What somebody would have sent to make such an item. */
const draftOf = (schema: v.GenericSchema<object> | undefined, item: AnyItem): object => {
  const names = schema && 'entries' in schema ? Object.keys(schema.entries as object) : [];
  return Object.fromEntries(Object.entries(item.properties).filter(([name]) => names.includes(name)));
};

/** Every method on every kind of address of a collection. */
const askAll = async (collection: string, items: readonly AnyItem[]): Promise<readonly Asked[]> => {
  const base = `/collections/${collection}`;
  const writing = await definitionOf(collection)?.writing?.();
  const [first] = items;
  const one = `${base}/items/${first?.id ?? 'nothing-here'}`;
  const geometry = first?.geometry?.type === 'Point' ? { geometry: first.geometry } : {};
  const draft = first ? draftOf(writing?.create?.schema, first) : {};
  return [
    { name: 'describe', method: 'GET', path: base },
    { name: 'list', method: 'GET', path: `${base}/items?limit=1` },
    ...items.map(({ id }) => ({ name: 'read', method: 'GET', path: `${base}/items/${id}` })),
    { name: 'read nothing', method: 'GET', path: `${base}/items/nothing-here` },
    ...items.map((item) => ({
      name: 'change',
      method: 'PATCH',
      path: `${base}/items/${item.id}`,
      body: { properties: patchOf(writing?.change?.schema, item) },
    })),
    { name: 'change nothing', method: 'PATCH', path: `${base}/items/nothing-here`, body: { properties: {} } },
    {
      name: 'make',
      method: 'PUT',
      path: `${base}/items/${makeItemId('new')}`,
      body: { ...geometry, properties: draft },
    },
    { name: 'make again', method: 'PUT', path: one, body: { ...geometry, properties: draft } },
    { name: 'post', method: 'POST', path: `${base}/items`, body: {} },
    { name: 'delete', method: 'DELETE', path: one },
    { name: 'export', method: 'POST', path: `${base}/export`, body: { ids: items.map(({ id }) => id) } },
    { name: 'export by reading', method: 'GET', path: `${base}/export` },
  ];
};

const typeOf: Readonly<Record<string, string>> = {
  PATCH: 'application/merge-patch+json',
  PUT: 'application/geo+json',
  POST: 'application/json',
};

describeService('who may do what, over HTTP, in the service as in the mock', (cluster) => {
  let both: Both;
  const tokens = new Map<SeatId, string>();
  beforeAll(async () => {
    both = await startBoth(cluster());
    for (const seat of seats)
      if (seat) tokens.set(seat, await both.issuer.sign({ vigie_seat: seat, exp: 4_000_000_000 }));
  });
  afterAll(() => both?.stop());

  /** One item of each audience that there is in a collection. */
  const samplesOf = (collection: string): readonly AnyItem[] => {
    const definition = definitionOf(collection);
    const own = both.items.filter(([id]) => id === collection).map(([, item]) => item);
    return [...new Map(own.map((item) => [definition?.audienceOf(item as never), item])).values()];
  };

  /** What a server answers, as far as both have to say the same. */
  const answerOf = async (root: string, seat: SeatId, { method, path, body }: Asked, key: string) => {
    const token = tokens.get(seat);
    const response = await fetch(root + path, {
      method,
      headers: {
        'Idempotency-Key': key,
        ...(method === 'PATCH' && { 'If-Match': '*' }),
        ...(method === 'PUT' && { 'If-None-Match': '*' }),
        ...(body && { 'Content-Type': typeOf[method] ?? '' }),
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { detail, numberMatched } = (await response.json()) as { detail?: string; numberMatched?: number };
    const [, , collection = ''] = path.split('/');
    // What was put there is told of in the service's own log; what is looked up, a demonstration makes up.
    const isSame = isLive(collection) && collection !== 'log';
    const count = isSame ? numberMatched : isLive(collection) && (numberMatched ?? 0) > 0;
    return {
      status: response.status,
      ...(response.ok ? { count } : { detail, asks: response.headers.get('WWW-Authenticate') }),
    };
  };

  it.each(seats)('%s', async (seat) => {
    const seen = new Map<string, number[]>();
    const look = async (collection: string): Promise<void> => {
      for (const asked of await askAll(collection, isLive(collection) ? samplesOf(collection) : [])) {
        const key = newKey();
        const [mock, service] = await Promise.all(
          [both.addresses.mock, both.addresses.service].map((root) => answerOf(root, seat, asked, key)),
        );
        const { name, method, path } = asked;
        expect({ seat, name, method, path, ...service }).toEqual({ seat, name, method, path, ...mock });
        seen.set(name, [...(seen.get(name) ?? []), service?.status ?? 0]);
      }
    };
    await Promise.all([...collections.keys()].map(look));
    const writes = ['change', 'make', 'make again'].flatMap((name) => seen.get(name) ?? []);
    const isDone = (status: number): boolean => status < 300;
    if (seat === null) expect(new Set([...writes, ...(seen.get('export') ?? [])])).toEqual(new Set([401, 405]));
    if (seat === 'observer' || seat === 'wall') expect(writes.filter(isDone)).toEqual([]);
    // The test has teeth: somebody may do something, and reads what others do not.
    if (seat === 'operator-1') expect(writes.filter(isDone).length).toBeGreaterThan(3);
    expect(new Set(seen.get('delete'))).toEqual(new Set([405]));
    expect(new Set(seen.get('read nothing'))).toEqual(new Set([404]));
  });

  it('the samples are of every audience', () => {
    const audiences = new Set(
      [...collections.keys()]
        .filter(isLive)
        .flatMap((id) => samplesOf(id).map((item) => definitionOf(id)?.audienceOf(item as LiveItem as never))),
    );
    expect([...audiences]).toEqual(expect.arrayContaining(['everyone', 'seats', 'centre', 'cell']));
  });
});
