import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Alert } from '../src/domain/alerts/contract.ts';
import type { Incident } from '../src/domain/incidents/contract.ts';
import type { LogEntry } from '../src/domain/log/contract.ts';
import { type TestApi, startTestApi, testStart } from './test-api.ts';

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ seed: 3 });
});

let keys = 0;
const write = (
  path: string,
  body: unknown,
  { method = 'PUT', version = 0, seat = 'operator-1', ifNoneMatch = '*' } = {},
) =>
  api.request(path, {
    method,
    headers: {
      Authorization: `Bearer ${seat}`,
      'Idempotency-Key': `desk-${++keys}`,
      'Content-Type': method === 'PUT' ? 'application/geo+json' : 'application/merge-patch+json',
      ...(method === 'PUT' ? { 'If-None-Match': ifNoneMatch } : { 'If-Match': `"${version}"` }),
    },
    body: JSON.stringify(body),
  });
const reasonOf = async (response: Response): Promise<string> => ((await response.json()) as { detail: string }).detail;

const label = { fr: 'Grand-Place', nl: 'Grote Markt' };
const draft = {
  title: { fr: 'Fumée', nl: 'Rook' },
  category: 'fire',
  severity: 'severe',
  source: 'emergency-call',
  disciplines: ['D3', 'D1', 'D3'],
  place: { label, commune: null, zone: null, stop: null, line: null },
};
const here = { type: 'Point', coordinates: [4.3525, 50.8467] };
const incidents = (): Incident[] => [...api.host.world().values('incidents')];
const incident = (id: string): Incident | undefined => api.host.world().get('incidents', id);
const log = (): LogEntry[] => [...api.host.world().values('log')];
const change = (id: string, properties: object, more: object = {}) =>
  write(
    `/collections/incidents/items/${id}`,
    { properties, ...more },
    { method: 'PATCH', version: incident(id)?.properties.version ?? 0 },
  );

describe('a new incident', () => {
  const path = '/collections/incidents/items/inc-mine';
  it('is reported now, in the commune and zone of its position, and in the log', async () => {
    const response = await write(path, { geometry: here, properties: draft });
    expect(response.status).toBe(201);
    expect(response.headers.get('ETag')).toBe('"1"');
    expect(incident('inc-mine')).toEqual(await response.json());
    expect(incident('inc-mine')?.properties).toMatchObject({
      status: 'reported',
      reported: new Date(testStart).toISOString(),
      disciplines: ['D1', 'D3'],
      place: { label, commune: '21004', zone: '5339' },
    });
    expect(log().at(-1)?.properties).toMatchObject({
      kind: 'automatic',
      incident: 'inc-mine',
      zone: '5339',
      change: { before: null, after: { status: 'reported', severity: 'severe' } },
    });
  });

  const elsewhere = (coordinates: unknown) => ({ geometry: { type: 'Point', coordinates }, properties: draft });
  const broken: readonly (readonly [name: string, body: unknown, status: number, reason: string])[] = [
    ['outside the region', elsewhere([4.4025, 51.2194]), 422, 'outside the Brussels-Capital Region'],
    ['at a position that is none', elsewhere([500, 51]), 422, 'geometry'],
    ['without a title', { properties: { ...draft, title: { fr: ' ', nl: ' ' } } }, 422, 'title'],
    ['with too long a title', { properties: { ...draft, title: { fr: 'x'.repeat(10_001), nl: 'x' } } }, 422, '10000'],
    ['of an unknown category', { properties: { ...draft, category: 'party' } }, 422, 'category'],
    ['with a status of its own', { properties: { ...draft, status: 'closed' } }, 422, 'status'],
    [
      'with an unknown field of its place',
      { properties: { ...draft, place: { ...draft.place, floor: 3 } } },
      422,
      'place.floor',
    ],
    ['in an unknown commune', { properties: { ...draft, place: { ...draft.place, commune: '99999' } } }, 422, '99999'],
  ];
  it.each(broken)('%s is refused with the reason, and is not there', async (_, body, status, reason) => {
    const before = incidents().length;
    const response = await write(path, body);
    expect(response.status).toBe(status);
    expect(await reasonOf(response)).toContain(reason);
    expect(incidents()).toHaveLength(before);
  });

  it('replaces none, and needs to say so', async () => {
    const [known] = incidents();
    const other = await write(`/collections/incidents/items/${known?.id}`, { properties: draft });
    expect(other.status).toBe(412);
    expect((await write(path, { properties: draft }, { ifNoneMatch: '"1"' })).status).toBe(428);
    expect(incidents()).toContainEqual(known);
  });

  it.each(['inc-999999', 'inc-1', 'INC-000042', 'log-000123', '0007'])(
    'cannot be called %s, which the server may call another',
    async (id) => {
      const before = incidents().length;
      const response = await write(`/collections/incidents/items/${id}`, { properties: draft });
      expect({ status: response.status, reason: await reasonOf(response) }).toEqual({
        status: 422,
        reason: expect.stringContaining('numbers that the server gives'),
      });
      expect(incidents()).toHaveLength(before);
    },
  );

  it('keeps every text as it was typed, composed, up to 10,000 characters of any script', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter((typed) => typed.trim() !== ''),
        async (typed) => {
          const id = `inc-text-${count++}`;
          const title = { fr: typed, nl: `<script>alert(1)</script>${typed}` };
          const response = await write(`/collections/incidents/items/${id}`, { properties: { ...draft, title } });
          expect(response.status).toBe(201);
          expect(incident(id)?.properties.title).toEqual({
            fr: title.fr.normalize('NFC'),
            nl: title.nl.normalize('NFC'),
          });
        },
      ),
      { numRuns: 50 },
    );
    const long = 'م'.repeat(10_000);
    await write('/collections/incidents/items/inc-long', { properties: { ...draft, title: { fr: long, nl: long } } });
    expect(incident('inc-long')?.properties.title.fr).toBe(long);
  });
});

describe('a change of an incident', () => {
  it('moves it, and says where it was before', async () => {
    await write('/collections/incidents/items/inc-mine', { geometry: null, properties: draft });
    expect(incident('inc-mine')?.properties.place.zone).toBeNull();
    expect((await change('inc-mine', {}, { geometry: here })).status).toBe(422);
    expect((await change('inc-mine', { place: draft.place }, { geometry: here })).status).toBe(200);
    expect(incident('inc-mine')).toMatchObject({ geometry: here, properties: { place: { zone: '5339' } } });
    expect(log().at(-1)?.properties.change).toMatchObject({
      before: { place: { zone: null } },
      after: { place: { zone: '5339' } },
    });
  });

  it('links incidents to each other, and unlinks them, on both sides', async () => {
    const [one, two] = incidents();
    if (!one || !two) throw new Error('There are too few incidents.');
    expect((await change(one.id, { incidents: [one.id] })).status).toBe(422);
    expect((await change(one.id, { incidents: ['inc-nowhere'] })).status).toBe(422);
    expect((await change(one.id, { incidents: [two.id] })).status).toBe(200);
    expect(incident(two.id)?.properties.incidents).toEqual([one.id]);
    expect((await change(two.id, { incidents: [] })).status).toBe(200);
    expect(incident(one.id)?.properties.incidents).toEqual([]);
  });

  it('assigns teams that there are, and releases them', async () => {
    const [one] = incidents();
    const [team] = [...api.host.world().values('deployments')];
    if (!one || !team) throw new Error('There is too little.');
    expect((await change(one.id, { deployments: ['dep-nowhere'] })).status).toBe(422);
    expect((await change(one.id, { deployments: [team.id, team.id] })).status).toBe(200);
    expect(incident(one.id)?.properties.deployments).toEqual([team.id]);
    expect((await change(one.id, { deployments: [] })).status).toBe(200);
    expect(incident(one.id)?.properties.deployments).toEqual([]);
  });
});

describe('triage of an alert', () => {
  const waitForAlert = (): Alert => {
    for (let minute = 0; minute < 12 * 60; minute++) {
      for (const alert of api.host.world().values('alerts')) {
        if (alert.properties.status === 'new' && alert.properties.origin !== 'watch') return alert;
      }
      api.pass(60_000);
    }
    throw new Error('No alert comes within 12 hours.');
  };
  const triage = (alert: Alert, properties: object) =>
    write(
      `/collections/alerts/items/${alert.id}`,
      { properties },
      { method: 'PATCH', version: api.host.world().get('alerts', alert.id)?.properties.version ?? 0 },
    );

  it('links it to an incident: each names the other, both in the log', async () => {
    const alert = waitForAlert();
    const [one] = incidents();
    expect((await triage(alert, { status: 'linked', incident: 'inc-nowhere' })).status).toBe(422);
    expect((await triage(alert, { status: 'linked', incident: one?.id })).status).toBe(200);
    expect(api.host.world().get('alerts', alert.id)?.properties).toMatchObject({
      status: 'linked',
      incident: one?.id,
      acknowledged: { by: 'operator' },
    });
    expect(incident(one?.id ?? '')?.properties.alerts).toContain(alert.id);
    expect(log().some(({ properties }) => properties.change?.id === alert.id)).toBe(true);
  });

  it('sets it aside for a time, with a reason; it is still new then', async () => {
    const alert = waitForAlert();
    expect((await triage(alert, { shelf: { minutes: 7, reason: 'Odd' } })).status).toBe(422);
    expect((await triage(alert, { shelf: { minutes: 15, reason: ' ' } })).status).toBe(422);
    const { now } = api.host.world().clock;
    expect((await triage(alert, { shelf: { minutes: 15, reason: 'Known works' } })).status).toBe(200);
    const { status, shelved } = api.host.world().get('alerts', alert.id)?.properties ?? {};
    expect({ status, shelved }).toEqual({
      status: 'new',
      shelved: { until: new Date(now + 15 * 60_000).toISOString(), reason: 'Known works', by: 'operator' },
    });
    expect(log().at(-1)?.properties.change?.after).toHaveProperty('shelved');
  });
});

describe('the log', () => {
  const entry = {
    text: 'Perimeter set up',
    occurred: new Date(testStart - 60_000).toISOString(),
    discipline: 'D3',
    zone: null,
    commune: null,
    incident: null,
    corrects: null,
  };
  const enter = (id: string, properties: object, seat?: string) =>
    write(`/collections/log/items/${id}`, { properties }, seat === undefined ? {} : { seat });

  it('is numbered by the server, without gaps, in the order of entry', async () => {
    const numbers = () => log().map(({ properties }) => properties.number);
    const before = numbers().length;
    await enter('log-first', entry);
    api.pass(30_000);
    await enter('log-second', { ...entry, text: '=HYPERLINK("x")' });
    api.pass(3_600_000);
    expect(numbers()).toEqual(numbers().map((_, index) => index + 1));
    const own = log().filter(({ properties }) => properties.kind === 'note' && properties.number > before);
    expect(own.map(({ id }) => id)).toEqual(['log-first', 'log-second']);
    expect(own[0]?.properties.number).toBe(before + 1);
    expect(own[0]?.properties).toMatchObject({ ...entry, function: 'operator', kind: 'note' });
  });

  it('belongs to the place of its incident', async () => {
    const placed = incidents().find(({ properties }) => properties.place.commune !== null);
    await enter('log-placed', { ...entry, incident: placed?.id, zone: '5344' });
    const { zone, commune } = placed?.properties.place ?? {};
    expect(api.host.world().get('log', 'log-placed')?.properties).toMatchObject({ zone, commune });
  });

  it('a correction is a new entry that points back; what was entered stays', async () => {
    await enter('log-wrong', { ...entry, text: '12 people' });
    const wrong = api.host.world().get('log', 'log-wrong');
    expect((await enter('log-right', { ...entry, corrects: wrong?.properties.number })).status).toBe(201);
    expect(api.host.world().get('log', 'log-wrong')).toEqual(wrong);
    expect(api.host.world().get('log', 'log-right')?.properties).toMatchObject({
      kind: 'correction',
      corrects: wrong?.properties.number,
    });
    expect((await enter('log-odd', { ...entry, corrects: 1_000_000 })).status).toBe(422);
  });

  it('nobody changes or replaces an entry', async () => {
    await enter('log-kept', entry);
    const before = log();
    const version = { method: 'PATCH', version: 1 };
    expect((await write('/collections/log/items/log-kept', { properties: { text: 'x' } }, version)).status).toBe(405);
    expect((await enter('log-kept', { ...entry, text: 'x' })).status).toBe(412);
    const erase = { method: 'DELETE', headers: { Authorization: 'Bearer operator-1' } };
    expect((await api.request('/collections/log/items/log-kept', erase)).status).toBe(405);
    expect(log()).toEqual(before);
  });

  it.each([
    ['that says nothing', { text: ' \n' }, 'text'],
    ['of the future', { occurred: new Date(testStart + 3_600_000).toISOString() }, 'future'],
    ['of an unknown incident', { incident: 'inc-nowhere' }, 'inc-nowhere'],
    ['of an unknown zone', { zone: '0000' }, '0000'],
    ['that is too long', { text: 'x'.repeat(10_001) }, '10000'],
  ])('an entry %s is refused with the reason', async (_, wrong, reason) => {
    const before = log().length;
    const response = await enter('log-bad', { ...entry, ...wrong });
    expect(response.status).toBe(422);
    expect(await reasonOf(response)).toContain(reason);
    expect(log()).toHaveLength(before);
  });
});
