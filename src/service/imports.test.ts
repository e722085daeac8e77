import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPresence } from '../api/presence.ts';
import { type Api, createRouter } from '../api/router.ts';
import { defineRoutes } from '../api/routes.ts';
import type { ImportRow } from '../domain/imports/drafts.ts';
import { loadNetwork, loadRegion } from '../geo/packs-node.ts';
import { parseSeat } from '../shared/seats.ts';
import { describeService } from './testing/describe-service.ts';
import { type TestService, startTestService } from './testing/test-service.ts';

const both = (text: string) => ({ fr: text, nl: text });
const place = { label: both('Bourse'), commune: null, zone: null, stop: null, line: null };
const rowOf = (id: string, severity = 'minor'): ImportRow => ({
  id,
  external: `file:${id}`,
  base: null,
  properties: { title: both(id), category: 'fire', severity, source: 'partner', disciplines: ['D1'], place },
  geometry: { type: 'Point', coordinates: [4.3493, 50.8482] },
});

describeService('an import', (cluster) => {
  let service: TestService;
  let api: Api;
  beforeAll(async () => {
    service = await startTestService(cluster());
    api = createRouter(
      defineRoutes({
        about: { title: 'Test', description: 'A test.' },
        store: service.store,
        geography: { region: await loadRegion(), network: await loadNetwork() },
        presence: createPresence(Date.now),
        signIn: async (token) => {
          const seat = parseSeat(token);
          return seat && { seat, lasts: null };
        },
        signInAt: null,
        ticks: () => 0,
        loadOpenApi: async () => ({}),
      }),
    );
  });
  afterAll(() => service?.close());

  const bring = async (id: string, rows: readonly ImportRow[]): Promise<number> => {
    const request = new Request(`http://api.test/api/collections/imports/items/${id}`, {
      method: 'PUT',
      headers: {
        Authorization: 'Bearer operator-1',
        'Content-Type': 'application/geo+json',
        'Idempotency-Key': id,
        'If-None-Match': '*',
      },
      body: JSON.stringify({ type: 'Feature', properties: { file: 'calls.csv', target: 'incidents', rows } }),
    });
    return (await api(request, { root: 'http://api.test/api' })).status;
  };
  const count = async (table: 'item' | 'change' | 'done'): Promise<number> =>
    (await service.owner.run(`select from ${table}`)).length;

  it('comes in whole, in one transaction with one entry of the log, or not at all', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => rowOf(`inc-brought${index}`));
    expect(await bring('imp-bad', [...rows, rowOf('inc-wrong', 'enormous')])).toBe(422);
    expect(await bring('imp-twice', [...rows, rows[0] ?? rowOf('inc-none')])).toBe(422);
    expect([await count('item'), await count('change'), await count('done')]).toEqual([0, 0, 0]);

    expect(await bring('imp-good', rows)).toBe(201);
    // With the import itself, and what the log tells of it.
    expect([await count('item'), await count('change'), await count('done')]).toEqual([202, 202, 1]);
    expect((await service.owner`select distinct known from change`).length).toBe(1);
    expect(await bring('imp-good', rows)).toBe(201);
    expect(await count('change')).toBe(202);
  });
});
