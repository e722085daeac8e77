import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Incident, IncidentStatus } from '../src/domain/incidents/contract.ts';
import { nextStatuses } from '../src/domain/incidents/lifecycle.ts';
import { type TestApi, startTestApi, testStart } from './test-api.ts';

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ seed: 3 });
});

const incidents = (): Incident[] => [...api.host.world().values('incidents')];
/** Lets time pass until the world has one. */
const waitFor = <F>(find: () => F | undefined): F => {
  for (let minute = 0; minute < 12 * 60; minute++) {
    const found = find();
    if (found !== undefined) return found;
    api.pass(60_000);
  }
  throw new Error('Such a thing does not happen within 12 hours.');
};
const incidentThat = (wanted: (incident: Incident) => boolean): Incident => waitFor(() => incidents().find(wanted));
const isReported = ({ properties: { status, place } }: Incident): boolean =>
  status === 'reported' && place.zone !== null;
const findAlert = (isWatch: boolean) =>
  [...api.host.world().values('alerts')].find(
    ({ properties: { origin, status, area } }) =>
      (origin === 'watch') === isWatch && status === 'new' && area.zones.length < 6,
  );

interface Asked {
  collection?: 'incidents' | 'alerts' | 'deployments';
  seat?: string | null;
  key?: string | null;
  version?: number | null;
  body?: unknown;
}
let keys = 0;
const patch = (
  { id, properties: { version: current } }: { id: string; properties: { version: number } },
  asked: Asked = {},
): Promise<Response> => {
  const { collection = 'incidents', seat = 'operator-1', key = `key-${++keys}`, version = current } = asked;
  return api.request(`/collections/${collection}/items/${id}`, {
    method: 'PATCH',
    headers: {
      'Content-Type': 'application/merge-patch+json',
      ...(seat !== null && { Authorization: `Bearer ${seat}` }),
      ...(key !== null && { 'Idempotency-Key': key }),
      ...(version !== null && { 'If-Match': `"${version}"` }),
    },
    body: JSON.stringify(asked.body ?? { properties: { status: 'confirmed' } }),
  });
};
const read = (id: string): Incident => {
  const incident = api.host.world().get('incidents', id);
  if (!incident) throw new Error(`${id} is gone.`);
  return incident;
};

describe('a change of an item', () => {
  it('counts the version up, is answered with the feature, and goes over the feed', async () => {
    const before = incidentThat(isReported);
    const { seq } = api.host.world();
    const response = await patch(before);
    expect(response.status).toBe(200);
    const after = (await response.json()) as Incident;
    expect(after.properties).toMatchObject({ status: 'confirmed', version: before.properties.version + 1 });
    expect(response.headers.get('ETag')).toBe(`"${after.properties.version}"`);
    const [change, entry, ...others] = api.host.world().changesAfter(seq) ?? [];
    expect(change).toEqual({ seq: seq + 1, collection: 'incidents', type: 'upsert', feature: after });
    expect(entry).toMatchObject({
      collection: 'log',
      feature: {
        properties: {
          kind: 'automatic',
          function: 'operator',
          incident: before.id,
          change: { before: { status: 'reported' }, after: { status: 'confirmed' } },
        },
      },
    });
    expect(others).toEqual([]);
  });

  it('acts once for a key, however often it is sent', async () => {
    const before = incidentThat(isReported);
    const first = await (await patch(before, { key: 'same' })).json();
    api.pass(60_000);
    const second = await patch(before, { key: 'same' });
    expect(second.status).toBe(200);
    expect(await second.json()).toEqual(first);
    expect(read(before.id).properties.version).toBe(before.properties.version + 1);
    const other = await patch(before, { key: 'same', body: { properties: { severity: 'minor' } } });
    expect(other.status).toBe(422);
  });

  it('acts although its answer is lost, and the next try is told so', async () => {
    const before = incidentThat(isReported);
    api.host.control({ action: 'fault', fault: { kind: 'lose', target: 'write' } });
    expect((await patch(before, { key: 'lost' })).type).toBe('error');
    api.host.control({ action: 'clear-faults' });
    expect((await patch(before, { key: 'lost' })).status).toBe(200);
    expect(read(before.id).properties.version).toBe(before.properties.version + 1);
  });

  it('acts once although it comes twice, and although later ones overtake it', async () => {
    const before = incidentThat(isReported);
    api.host.control({ action: 'fault', fault: { kind: 'double', target: 'write' } });
    expect((await patch(before)).status).toBe(200);
    expect(read(before.id).properties.version).toBe(before.properties.version + 1);
    api.host.control({ action: 'clear-faults' });
    api.host.control({ action: 'fault', fault: { kind: 'reorder', target: 'write', delay: 50 } });
    const now = read(before.id);
    const answers = await Promise.all(
      ['minor', 'moderate', 'severe'].map((severity) => patch(now, { body: { properties: { severity } } })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412, 412]);
    expect(read(before.id).properties.version).toBe(now.properties.version + 1);
  });

  it('on an older version is refused, and changes nothing', async () => {
    const before = incidentThat(isReported);
    await patch(before);
    const late = await patch(before, { body: { properties: { severity: 'extreme' } } });
    expect(late.status).toBe(412);
    expect(read(before.id).properties.severity).toBe(before.properties.severity);
  });

  it('is final for the scenario: nothing more happens to it by itself', async () => {
    const before = incidentThat(isReported);
    const after = await (await patch(before)).json();
    api.pass(12 * 3_600_000);
    expect(read(before.id)).toEqual(after);
  });

  it('is the same in a world that is built anew from the journal, and undone by a jump back', async () => {
    const before = incidentThat(isReported);
    api.pass(30_000);
    const after = await (await patch(before)).json();
    api.pass(60_000);
    const forth = new Date(testStart + 3_600_000).toISOString();
    api.host.control({ action: 'jump', to: forth });
    api.host.control({ action: 'jump', to: new Date(testStart + 100_000).toISOString() });
    expect(read(before.id)).toEqual(after);
    api.host.control({ action: 'jump', to: new Date(testStart).toISOString() });
    expect(read(before.id).properties.version).toBe(before.properties.version);
  });

  const statuses: readonly IncidentStatus[] = [
    'reported',
    'confirmed',
    'in-progress',
    'contained',
    'closed',
    'cancelled',
  ];
  it('follows the lifecycle only, with a reason where one is wanted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...statuses), { maxLength: 8 }), fc.boolean(), async (wanted, why) => {
        const { id } = incidentThat(({ properties: { place } }) => place.zone !== null);
        for (const status of wanted) {
          const before = read(id);
          const response = await patch(before, { body: { properties: { status, ...(why && { reason: 'Because' }) } } });
          const from = before.properties.status;
          const isLegal = status === from || nextStatuses(from).includes(status);
          const wantsReason = status !== from && (status === 'cancelled' || from === 'cancelled' || from === 'closed');
          expect(response.status).toBe(isLegal && (why || !wantsReason) ? 200 : 422);
          if (response.status !== 200) expect(read(id)).toEqual(before);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a change that is not as it must be', () => {
  const cases: readonly (readonly [name: string, asked: Asked, status: number])[] = [
    ['without a seat', { seat: null }, 401],
    ['with a seat that is none', { seat: 'mayor' }, 401],
    ['without a key', { key: null }, 400],
    ['without a version', { version: null }, 428],
    ['with an unknown property', { body: { properties: { title: 'x' } } }, 422],
    ['with an unknown value', { body: { properties: { status: 'gone' } } }, 422],
    ['with a reason that is too long', { body: { properties: { reason: 'x'.repeat(10_001) } } }, 422],
    ['that is too long', { body: 'x'.repeat(100_001) }, 413],
    ['that is no deployment', { collection: 'deployments', body: { properties: { status: 'gone' } } }, 422],
  ];
  it.each(cases)('%s is refused, and changes nothing', async (_, asked, status) => {
    const before = incidents();
    const response = await patch(incidentThat(isReported), asked);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { detail: string }).detail.length).toBeGreaterThan(20);
    expect(incidents()).toEqual(before);
  });

  it('names the part of a text of the watch that would point at a person', async () => {
    const response = await patch(
      waitFor(() => findAlert(true)),
      {
        collection: 'alerts',
        body: { properties: { status: 'dismissed', dismissal: 'Seen on @someone' } },
      },
    );
    expect(response.status).toBe(422);
    expect(((await response.json()) as { detail: string }).detail).toContain('@someone');
  });
});

describe('what a seat may change', () => {
  const own = 'commander-own';
  const rights: Readonly<Record<string, readonly [incident: number, warning: number, watch: number]>> = {
    'operator-1': [200, 200, 200],
    [own]: [200, 200, 403],
    'commander-other': [403, 403, 403],
    'analyst-1': [403, 403, 200],
    observer: [403, 403, 404],
  };
  it.each(Object.entries(rights))('%s: incident, warning and watch alert %j', async (seat, expected) => {
    const [incident, warning, watch] = waitFor(() => {
      const [first, second, third] = [incidents().find(isReported), findAlert(false), findAlert(true)] as const;
      return first && second && third ? ([first, second, third] as const) : undefined;
    });
    const targets = [
      { collection: 'incidents' as const, feature: incident, zones: [incident.properties.place.zone ?? ''] },
      { collection: 'alerts' as const, feature: warning, zones: warning.properties.area.zones },
      { collection: 'alerts' as const, feature: watch, zones: watch.properties.area.zones },
    ];
    for (const [index, { collection, feature, zones }] of targets.entries()) {
      const other = ['5339', '5340', '5341', '5342', '5343', '5344'].find((zone) => !zones.includes(zone));
      const id = seat.startsWith('commander') ? `commander-${seat === own ? zones[0] : (other ?? '0000')}` : seat;
      const body = { properties: { status: collection === 'incidents' ? 'confirmed' : 'acknowledged' } };
      const response = await patch(feature, { collection, seat: id, body });
      expect(response.status).toBe(expected[index]);
      const isChanged = api.host.world().get(collection, feature.id)?.properties.version !== feature.properties.version;
      expect(isChanged).toBe(expected[index] === 200);
    }
  });

  it('an acknowledgement says when, and in which function', async () => {
    const alert = waitFor(() => findAlert(true));
    await patch(alert, { collection: 'alerts', seat: 'analyst-1', body: { properties: { status: 'acknowledged' } } });
    expect(api.host.world().get('alerts', alert.id)?.properties.acknowledged).toEqual({
      at: new Date(api.host.world().clock.now).toISOString(),
      by: 'analyst',
    });
  });
});
