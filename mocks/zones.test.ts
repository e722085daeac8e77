import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Incident } from '../src/domain/incidents/contract.ts';
import { instantOf } from '../src/shared/instant.ts';
import { type LiveFeature, liveIds } from '../src/domain/collections.ts';
import { type TestApi, startTestApi, testStart } from './test-api.ts';

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ seed: 3 });
});

const own = '5339';
let keys = 0;
const send = (method: 'PUT' | 'PATCH', path: string, version: number, body: object): Promise<Response> =>
  api.request(`/collections/${path}`, {
    method,
    headers: {
      Authorization: `Bearer commander-${own}`,
      'Idempotency-Key': `zone-${++keys}`,
      ...(method === 'PUT'
        ? { 'Content-Type': 'application/geo+json', 'If-None-Match': '*' }
        : { 'Content-Type': 'application/merge-patch+json', 'If-Match': `"${version}"` }),
    },
    body: JSON.stringify(body),
  });
const patch = (collection: string, { id, properties: { version } }: LiveFeature, properties: object) =>
  send('PATCH', `${collection}/items/${id}`, version, { properties });

/** The zones of an item by what it says of itself. */
const zonesIn = ({ properties }: LiveFeature): readonly (string | null)[] => {
  if ('zones' in properties) return properties.zones;
  if ('area' in properties) return properties.area.zones;
  if ('place' in properties) return [properties.place?.zone ?? null];
  // The council and its circulars are nobody's zone.
  return ['zone' in properties ? properties.zone : null];
};
/** Everything that is not of the own zone, as JSON. */
const elsewhere = (): Map<string, string> => {
  const kept = new Map<string, string>();
  for (const collection of liveIds) {
    for (const feature of api.host.world().values(collection))
      if (!zonesIn(feature).includes(own)) kept.set(`${collection}:${feature.id}`, JSON.stringify(feature));
  }
  return kept;
};
const incidentsOf = (isOwn: boolean): Incident[] =>
  [...api.host.world().values('incidents')].filter(
    ({ properties: { place, status } }) => (place.zone === own) === isOwn && status !== 'closed',
  );
const entry = (more: object) => ({
  text: 'x',
  occurred: instantOf(testStart),
  discipline: null,
  zone: own,
  commune: null,
  incident: null,
  corrects: null,
  ...more,
});

describe('a commander', () => {
  it('links and unlinks no incident of another zone, from either side', async () => {
    const [mine, other] = [incidentsOf(true)[0], incidentsOf(false)[0]];
    if (!mine || !other) throw new Error('There are no such incidents.');
    const before = elsewhere();
    const linked = await patch('incidents', mine, { incidents: [other.id] });
    expect(linked.status).toBe(403);
    expect(((await linked.json()) as { detail: string }).detail).toContain('own zone');
    expect((await patch('incidents', other, { incidents: [mine.id] })).status).toBe(403);
    expect(elsewhere()).toEqual(before);
    const both = incidentsOf(true).slice(0, 2);
    expect((await patch('incidents', mine, { incidents: [both[1]?.id] })).status).toBe(200);
  });

  it('takes away no link that somebody else made to another zone', async () => {
    const [mine, other] = [incidentsOf(true)[0], incidentsOf(false)[0]];
    if (!mine || !other) throw new Error('There are no such incidents.');
    const operator = await api.request(`/collections/incidents/items/${mine.id}`, {
      method: 'PATCH',
      headers: {
        Authorization: 'Bearer operator-1',
        'Idempotency-Key': 'link',
        'If-Match': '*',
        'Content-Type': 'application/merge-patch+json',
      },
      body: JSON.stringify({ properties: { incidents: [other.id] } }),
    });
    expect(operator.status).toBe(200);
    const before = elsewhere();
    const now = api.host.world().get('incidents', mine.id);
    if (!now) throw new Error('It is gone.');
    expect((await patch('incidents', now, { incidents: [] })).status).toBe(403);
    // The rest of it is the commander's as before.
    expect((await patch('incidents', now, { severity: 'minor', incidents: [other.id] })).status).toBe(200);
    expect(elsewhere()).toEqual(before);
  });

  it('corrects no entry of another zone, nor of the whole Region', async () => {
    const entries = [...api.host.world().values('log')];
    const [mine, other] = [true, false].map((isOwn) =>
      entries.find(({ properties: { zone } }) => (zone === own) === isOwn && zone !== null),
    );
    const correct = (corrects: number | undefined) =>
      send('PUT', `log/items/log-correct-${++keys}k`, 0, { properties: entry({ corrects }) });
    expect((await correct(other?.properties.number)).status).toBe(403);
    const region = entries.find(({ properties: { zone } }) => zone === null);
    if (region) expect((await correct(region.properties.number)).status).toBe(403);
    expect((await correct(mine?.properties.number)).status).toBe(201);
  });

  it('changes nothing of another zone, whatever is asked', async () => {
    const collection = fc.oneof(fc.constant('incidents' as const), fc.constantFrom(...liveIds));
    const changes = fc.constantFrom<object>(
      { severity: 'extreme' },
      { status: 'confirmed' },
      { status: 'acknowledged' },
      { status: 'ended' },
      { status: 'paused' },
      { note: 'x' },
      { strength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(collection, fc.nat(), fc.nat(), fc.nat(), changes, async (name, which, a, b, change) => {
        const all = [...api.host.world().values(name)];
        const near = all.filter((feature) => zonesIn(feature).includes(own));
        const some = which % 2 === 0 && near.length > 0 ? near : all;
        const feature = some[(which >> 1) % Math.max(1, some.length)];
        const incidents = [...api.host.world().values('incidents')];
        const [first, second] = [incidents[a % incidents.length]?.id, incidents[b % incidents.length]?.id];
        if (!feature) return;
        const before = elsewhere();
        await patch(name, feature, change);
        await patch(name, feature, { ...change, incidents: [first, second] });
        await patch(name, feature, { status: 'linked', incident: first });
        await send('PUT', `log/items/log-any-${++keys}k`, 0, {
          properties: entry({ incident: first, corrects: a + 1 }),
        });
        const after = elsewhere();
        for (const [item, text] of before) expect(after.get(item)).toBe(text);
        // What touches several zones is told in the log where its place is.
        const made = [...after.keys()].filter((item) => !before.has(item) && !item.startsWith('log:'));
        expect(made).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
