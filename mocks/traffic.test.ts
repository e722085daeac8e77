import { beforeEach, describe, expect, it } from 'vitest';
import { networkAt } from '../src/geo/network.ts';
import type { LogEntry } from '../src/domain/log/contract.ts';
import { announceDisruption } from '../src/domain/traffic/lifecycle.ts';
import { placeDisruption } from '../src/domain/traffic/placing.ts';
import { type TestApi, startTestApi, testStart } from './test-api.ts';

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ seed: 3 });
});

type Collection = 'disruptions' | 'road-safety';
let keys = 0;
const send = (collection: Collection, id: string, body: object, seat = 'operator-1', version: number | null = null) =>
  api.request(`/collections/${collection}/items/${id}`, {
    method: version === null ? 'PUT' : 'PATCH',
    headers: {
      Authorization: `Bearer ${seat}`,
      'Idempotency-Key': `traffic-${++keys}`,
      'Content-Type': version === null ? 'application/geo+json' : 'application/merge-patch+json',
      ...(version === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${version}"` }),
    },
    body: JSON.stringify(body),
  });
const at = <C extends Collection>(collection: C, id: string) => api.host.world().get(collection, id);
const change = (collection: Collection, id: string, properties: object, seat?: string) =>
  send(collection, id, { properties }, seat, at(collection, id)?.properties.version ?? 0);
const told = (id: string): LogEntry[] =>
  [...api.host.world().values('log')].filter(({ properties }) => properties.change?.id === id);
const moment = (minutes: number): string => new Date(testStart + minutes * 60_000).toISOString();

const station = {
  kind: 'station-closed',
  cause: 'police-activity',
  stop: 'metro-de-brouckere',
  line: null,
  section: null,
  start: moment(0),
  expectedEnd: moment(60),
  note: 'Passengers walk to Bourse.',
} as const;
const section = {
  ...station,
  kind: 'section-closed',
  stop: null,
  line: 'metro-5',
  section: { from: 'metro-de-brouckere', to: 'metro-arts-loi' },
} as const;

describe('a disruption', () => {
  it('of a section is drawn on the line, and touches the stops between and their zones', async () => {
    const response = await send('disruptions', 'dis-mine', { properties: section });
    expect(await response.text()).toContain('dis-mine');
    const made = at('disruptions', 'dis-mine');
    expect(made?.geometry.type).toBe('MultiLineString');
    expect(made?.properties).toMatchObject({ status: 'ongoing', zones: ['5339'], place: { line: 'metro-5' } });
    expect(made?.properties.title.fr).toBe('Métro 5\u00a0: De Brouckère – Arts-Loi interrompu');
    expect(made?.properties.stops).toEqual(
      expect.arrayContaining(['metro-de-brouckere', 'metro-gare-centrale', 'metro-parc', 'metro-arts-loi']),
    );
    expect(made?.properties.stops).toHaveLength(4);
  });

  it('is put off and ended, which the log tells; what has ended is not changed', async () => {
    expect((await send('disruptions', 'dis-mine', { properties: station })).status).toBe(201);
    expect((await change('disruptions', 'dis-mine', { expectedEnd: moment(90) })).status).toBe(200);
    expect((await change('disruptions', 'dis-mine', { status: 'ended' })).status).toBe(200);
    expect(at('disruptions', 'dis-mine')?.properties).toMatchObject({ status: 'ended', expectedEnd: moment(90) });
    expect(at('disruptions', 'dis-mine')?.properties.ended).not.toBeNull();
    const late = await change('disruptions', 'dis-mine', { note: 'Too late' });
    expect(late.status).toBe(422);
    expect(told('dis-mine').map(({ properties }) => Object.keys(properties.change?.after ?? {}))).toEqual([
      ['status', 'place'],
      ['expectedEnd'],
      ['status'],
    ]);
  });

  it('that starts later is planned', async () => {
    await send('disruptions', 'dis-later', { properties: { ...station, start: moment(30) } });
    expect(at('disruptions', 'dis-later')?.properties.status).toBe('planned');
  });

  it('is on the device what it will be on the server', async () => {
    await send('disruptions', 'dis-mine', { properties: section });
    const made = at('disruptions', 'dis-mine');
    const placed = placeDisruption(section, networkAt(api.host.geography.network, new Date(testStart)));
    if (!made || typeof placed === 'string') throw new Error('It was not placed.');
    expect(announceDisruption('dis-mine', section, placed, made.properties.updated)).toEqual(made);
  });

  const wrong: readonly (readonly [string, object, RegExp])[] = [
    ['without a station', { ...station, stop: null }, /station has to be named/],
    ['of a line that does not run', { ...section, line: 'metro-99' }, /line has to be named/],
    ['between a stop and itself', { ...section, section: { from: 'metro-parc', to: 'metro-parc' } }, /two stops/],
    ['that ends before it starts', { ...station, expectedEnd: moment(-5) }, /after it starts/],
    ['with a position of its own', { ...station, place: {} }, /place/],
    ['for no known reason', { ...station, cause: 'aliens' }, /cause/],
  ];
  it.each(wrong)('%s is refused with the reason', async (_, properties, reason) => {
    const response = await send('disruptions', 'dis-wrong', { properties });
    expect(response.status).toBe(422);
    expect(((await response.json()) as { detail: string }).detail).toMatch(reason);
    expect(at('disruptions', 'dis-wrong')).toBeUndefined();
  });
});

const control = {
  kind: 'speed-control',
  operator: 'road-police',
  place: { label: { fr: 'Boulevard', nl: 'Laan' }, commune: null, zone: null, stop: null, line: null },
  start: moment(-10),
  expectedEnd: moment(60),
  note: '',
};
const here = { type: 'Point', coordinates: [4.3119, 50.8359] };

describe('a control on the road', () => {
  it('is planned where it stands, counts, and ends', async () => {
    const body = { geometry: here, properties: control };
    expect((await send('road-safety', 'road-mine', body)).status).toBe(201);
    expect(at('road-safety', 'road-mine')?.properties).toMatchObject({
      status: 'ongoing',
      zones: ['5341'],
      title: { fr: 'Contrôle de vitesse – Boulevard', nl: 'Snelheidscontrole – Laan' },
    });
    expect((await change('road-safety', 'road-mine', { tally: { checked: 40, found: 3 } })).status).toBe(200);
    expect((await change('road-safety', 'road-mine', { tally: { checked: -1, found: 3 } })).status).toBe(422);
    expect((await change('road-safety', 'road-mine', { status: 'planned' })).status).toBe(422);
    expect((await change('road-safety', 'road-mine', { status: 'ended' })).status).toBe(200);
    expect(told('road-mine')).toHaveLength(3);
  });

  it('outside the Region is refused', async () => {
    const body = { geometry: { type: 'Point', coordinates: [4.7, 50.88] }, properties: control };
    const response = await send('road-safety', 'road-out', body);
    expect(response.status).toBe(422);
    expect(((await response.json()) as { detail: string }).detail).toContain('outside');
  });
});

describe('who may', () => {
  const seats = ['observer', 'analyst-1', 'commander-5341', 'commander-5339', 'operator-1'] as const;
  const cases = [
    ['disruptions', { properties: station }, ['commander-5339', 'operator-1']],
    ['road-safety', { geometry: here, properties: control }, ['commander-5341', 'operator-1']],
  ] as const;

  it.each(cases)('make and change %s', async (collection, body, allowed) => {
    for (const seat of seats) {
      const id = `who-${seat}`;
      const isAllowed = (allowed as readonly string[]).includes(seat);
      expect({ seat, status: (await send(collection, id, body, seat)).status }).toEqual({
        seat,
        status: isAllowed ? 201 : 403,
      });
      expect(at(collection, id) !== undefined).toBe(isAllowed);
    }
    for (const seat of seats) {
      const isAllowed = (allowed as readonly string[]).includes(seat);
      const before = JSON.stringify(at(collection, 'who-operator-1'));
      const { status } = await change(collection, 'who-operator-1', { note: seat }, seat);
      expect({ seat, status }).toEqual({ seat, status: isAllowed ? 200 : 403 });
      if (!isAllowed) expect(JSON.stringify(at(collection, 'who-operator-1'))).toBe(before);
    }
  });
});
