import { beforeEach, describe, expect, it } from 'vitest';
import type { Deployment } from '../src/domain/deployments/contract.ts';
import type { LogEntry } from '../src/domain/log/contract.ts';
import { type TestApi, startTestApi, testStart } from './test-api.ts';

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ seed: 3 });
});

let keys = 0;
const send = (id: string, body: object, seat = 'operator-1', version: number | null = null): Promise<Response> =>
  api.request(`/collections/deployments/items/${id}`, {
    method: version === null ? 'PUT' : 'PATCH',
    headers: {
      Authorization: `Bearer ${seat}`,
      'Idempotency-Key': `dep-${++keys}`,
      'Content-Type': version === null ? 'application/geo+json' : 'application/merge-patch+json',
      ...(version === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${version}"` }),
    },
    body: JSON.stringify(body),
  });
const at = (id: string): Deployment | undefined => api.host.world().get('deployments', id);
const change = (id: string, properties: object, seat?: string, more: object = {}) =>
  send(id, { properties, ...more }, seat, at(id)?.properties.version ?? 0);
const log = (): LogEntry[] => [...api.host.world().values('log')];
const hour = 3_600_000;

const draft = {
  operator: 'stib-security',
  kind: 'metro',
  level: 'underground',
  place: { label: { fr: 'Station', nl: 'Station' }, commune: null, zone: null, stop: 'metro-de-brouckere', line: null },
  strength: 4,
  shift: { start: new Date(testStart).toISOString(), end: new Date(testStart + 8 * hour).toISOString() },
  objective: { fr: 'Présence', nl: 'Aanwezigheid' },
  contact: 'ASTRID STIB-1',
  operation: '',
};
const here = { type: 'Point', coordinates: [4.3525, 50.8505] };
const planned = { geometry: here, properties: draft };

describe('a deployment', () => {
  it('is planned, started, moved, paused, handed over and ended; the log tells each step', async () => {
    const before = log().length;
    expect((await send('dep-mine', planned)).status).toBe(201);
    expect(at('dep-mine')?.properties).toMatchObject({ status: 'planned', place: { commune: '21004', zone: '5339' } });
    for (const status of ['en-route', 'on-site', 'paused', 'on-site']) {
      expect((await change('dep-mine', { status })).status).toBe(200);
    }
    const there = { ...draft.place, label: { fr: 'Ailleurs', nl: 'Elders' }, stop: null };
    const geometry = { type: 'Point', coordinates: [4.3119, 50.8359] };
    expect((await change('dep-mine', { place: there }, 'operator-1', { geometry })).status).toBe(200);
    expect(at('dep-mine')?.properties.place).toMatchObject({ zone: '5341', commune: '21001' });
    const shift = { start: draft.shift.end, end: new Date(testStart + 16 * hour).toISOString() };
    expect((await change('dep-mine', { shift, strength: 6 })).status).toBe(200);
    expect((await change('dep-mine', { status: 'ended' })).status).toBe(200);
    expect((await change('dep-mine', { strength: 2 })).status).toBe(422);
    const told = log()
      .slice(before)
      .map(({ properties }) => properties.change?.id);
    expect(told).toEqual(Array.from({ length: 8 }, () => 'dep-mine'));
  });

  const wrong: readonly (readonly [string, object, RegExp])[] = [
    ['of a service where it has no competence', { ...draft, operator: 'securail' }, /does not work in metro/],
    ['of a zone underground', { ...draft, operator: 'zone-5339', kind: 'tram' }, /surface/],
    [
      'whose shift ends before it starts',
      { ...draft, shift: { start: draft.shift.end, end: draft.shift.start } },
      /shift/i,
    ],
    ['without officers', { ...draft, strength: 0 }, /strength/],
  ];
  it.each(wrong)('%s is refused with the reason', async (_, properties, reason) => {
    const response = await send('dep-mine', { geometry: here, properties });
    expect(response.status).toBe(422);
    expect(((await response.json()) as { detail: string }).detail).toMatch(reason);
    expect(at('dep-mine')).toBeUndefined();
  });

  it('outside the region is refused', async () => {
    const response = await send('dep-mine', { ...planned, geometry: { type: 'Point', coordinates: [4.4, 51.2] } });
    expect(response.status).toBe(422);
  });

  it('is led by operators, and by the commander of its zone', async () => {
    const expected = { observer: 403, 'analyst-1': 403, 'commander-5341': 403, 'commander-5339': 201 };
    for (const [seat, status] of Object.entries(expected)) {
      expect((await send('dep-mine', planned, seat)).status).toBe(status);
    }
    expect((await change('dep-mine', { status: 'en-route' }, 'commander-5341')).status).toBe(403);
    expect((await change('dep-mine', { status: 'en-route' }, 'commander-5339')).status).toBe(200);
  });

  it('of the demo works where its service is competent, and stays as somebody left it', async () => {
    const own = [...api.host.world().values('deployments')].find(({ properties }) => properties.status === 'on-site');
    const id = own?.id ?? '';
    expect((await change(id, { operation: 'Joint check' })).status).toBe(200);
    const kept = at(id);
    api.pass(6 * hour);
    expect(at(id)).toEqual(kept);
  });
});
