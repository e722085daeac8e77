import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Incident } from '../src/domain/incidents/contract.ts';
import { nextStatuses, reportIncident } from '../src/domain/incidents/lifecycle.ts';
import { createFeatureStore } from '../src/live/feature-store.ts';
import { createOutbox } from '../src/live/outbox/outbox.ts';
import { createPendingStore } from '../src/live/outbox/pending-store.ts';
import { type Row, type VersionedFeature, pickPatched } from '../src/live/outbox/row.ts';
import { createSender } from '../src/live/outbox/sender.ts';
import { type TestApi, startTestApi, testStart } from './test-api.ts';

const root = 'http://vigie.test/api';

/** What happens to the next request. `late`: it is taken for lost, and comes to the server after others. */
type Luck = 'pass' | 'lose-request' | 'lose-answer' | 'double' | 'late' | 'server-error' | 'rate-limited';

let api: TestApi;
/** Requests that are still somewhere on their way. */
let late: (() => Promise<unknown>)[] = [];
/** Of the client whose request is made next. */
let luck: Luck[] = [];

let inFlight = 0;
/** Until nobody waits for an answer any more. */
const settled = async (): Promise<void> => {
  for (let quiet = 0; quiet < 3; ) {
    await new Promise((resolve) => setImmediate(resolve));
    quiet = inFlight === 0 ? quiet + 1 : 0;
  }
};

beforeEach(() => {
  const answer = async (url: string, init: RequestInit | undefined): Promise<Response> => {
    const deliver = () => api.request(url.replace(root, ''), { ...init, signal: null });
    const fate = init?.method === undefined ? 'pass' : (luck.shift() ?? 'pass');
    if (fate === 'late') late.push(deliver);
    if (fate === 'lose-request' || fate === 'late') throw new TypeError('The request was lost');
    if (fate === 'server-error') return new Response('', { status: 500 });
    if (fate === 'rate-limited') return new Response('', { status: 429, headers: { 'Retry-After': '1' } });
    if (fate === 'double') await deliver();
    const response = await deliver();
    if (fate === 'lose-answer') throw new TypeError('The answer was lost');
    return response;
  };
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    inFlight += 1;
    return answer(url, init).finally(() => (inFlight -= 1));
  });
});

const serverIncidents = (): Map<string, Incident> =>
  new Map([...api.host.world().values('incidents')].map((incident) => [incident.id, incident]));

let runs = 0;
/** What many runs leave behind makes the world slow: after so many it is another. */
const runsOfWorld = 100;
const renewWorld = async (): Promise<void> => {
  if (runs % runsOfWorld === 0) api = await startTestApi({ seed: 3 });
};

const createClient = (seat: string) => {
  const kept = new Map<string, Row>();
  const base = createFeatureStore<{ id: string }>();
  const store = createPendingStore(base);
  const ownLuck: Luck[] = [];
  let made = 0;
  let generation = 0;
  let waiting: (() => void) | null = null;
  const send = createSender('http://vigie.test', (_, feature) => feature as VersionedFeature);
  const open = () => {
    const mine = ++generation;
    const outbox = createOutbox({
      storage: {
        load: async () => [...kept.values()].sort((a, b) => a.made - b.made),
        put: async (rows) => rows.forEach((row) => kept.set(row.key, row)),
        remove: async (key) => void kept.delete(key),
        probe: async () => undefined,
      },
      send: (row) => {
        luck = ownLuck;
        return send(row);
      },
      seat: () => seat,
      delay: (act) => {
        if (mine === generation) waiting = act;
        return () => (waiting = null);
      },
      backOff: () => 0,
      onDone: ({ collection }, feature) => {
        if (collection === 'incidents') base.apply([{ type: 'upsert', feature }]);
      },
      onChange: () => undefined,
    });
    outbox.subscribe(() => store.setRows(outbox.rows().filter(({ collection }) => collection === 'incidents')));
    outbox.lead();
    return outbox;
  };
  let outbox = open();
  const add = async (row: Pick<Row, 'collection' | 'id' | 'patch' | 'create' | 'before' | 'base'>): Promise<string> => {
    made += 1;
    const key = `${seat}-${runs}-${made}`;
    await outbox.add({ ...row, key, made, seat, state: 'waiting', problem: null, theirs: null });
    return key;
  };
  return {
    luck: ownLuck,
    store,
    rows: () => outbox.rows(),
    incident: (id: string) => store.get(id) as Incident | undefined,
    change: (incident: Incident, patch: Row['patch']) =>
      add({
        collection: 'incidents',
        id: incident.id,
        patch,
        create: null,
        before: pickPatched(incident, patch),
        base: incident.properties.version,
      }),
    make: (id: string) => {
      const draft = {
        title: { fr: 'Test', nl: 'Test' },
        category: 'other' as const,
        severity: 'minor' as const,
        source: 'partner' as const,
        disciplines: [],
        place: { label: { fr: 'Ici', nl: 'Hier' }, commune: '21004', zone: '5339', stop: null, line: null },
      };
      const feature = reportIncident(id, draft, null, new Date(testStart).toISOString());
      return add({
        collection: 'incidents',
        id,
        patch: { ...draft, geometry: null },
        create: feature,
        before: {},
        base: 0,
      });
    },
    note: (id: string) => {
      const occurred = new Date(testStart).toISOString();
      const patch = { text: id, occurred, discipline: null, zone: null, commune: null, incident: null, corrects: null };
      return add({ collection: 'log', id, patch, create: { id, properties: { version: 1 } }, before: {}, base: 0 });
    },
    look: () => base.replace([...serverIncidents().values()]),
    reload: async () => {
      waiting = null;
      outbox = open();
      await outbox.reload();
    },
    /** The person decides on everything that waits for them. Answers the keys that they gave up. */
    decide: async (keepsOwn: boolean): Promise<string[]> => {
      const given: string[] = [];
      for (const { key, state } of outbox.rows()) {
        if (state === 'conflict' && keepsOwn) await outbox.retry(key);
        else if (state !== 'waiting') {
          given.push(key);
          await outbox.discard(key);
        }
      }
      return given;
    },
    tick: async () => {
      const act = waiting;
      waiting = null;
      act?.();
      await settled();
    },
  };
};

const step = fc.record({
  client: fc.constantFrom(0, 1),
  act: fc.constantFrom('status', 'severity', 'assign', 'make', 'note', 'look', 'reload', 'tick', 'deliver', 'decide'),
  pick: fc.nat(5),
  luck: fc.constantFrom<Luck>(
    'pass',
    'pass',
    'lose-request',
    'lose-answer',
    'double',
    'late',
    'server-error',
    'rate-limited',
  ),
});

describe('two operators and the API, whatever goes wrong between them', () => {
  it('in the end all agree: each action took effect once or was reported, and the log counts without gap or double', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        await renewWorld();
        const deployments = [...api.host.world().values('deployments')].map(({ id }) => id).slice(0, 6);
        runs += 1;
        late = [];
        const shared = `inc-shared-${runs}`;
        const clients = ['operator-1', 'operator-2'].map(createClient) as [
          ReturnType<typeof createClient>,
          ReturnType<typeof createClient>,
        ];
        const keys = new Set<string>();
        const given = new Set<string>();
        keys.add(await clients[0].make(shared));
        await clients[0].tick();
        for (const client of clients) client.look();

        for (const [index, { client, act, pick, luck: fate }] of steps.entries()) {
          const one = clients[client === 0 ? 0 : 1];
          one.luck.push(fate);
          const incident = one.incident(shared);
          const [deployment = ''] = deployments.slice(pick);
          const next = incident && nextStatuses(incident.properties.status);
          if (act === 'status' && incident && next) {
            const status = next[pick % next.length];
            keys.add(await one.change(incident, { status, reason: `Because ${index}` }));
          } else if (act === 'severity' && incident) {
            keys.add(await one.change(incident, { severity: (['minor', 'severe', 'extreme'] as const)[pick % 3] }));
          } else if (act === 'assign' && incident) {
            const before = incident.properties.deployments;
            if (!before.includes(deployment)) {
              keys.add(await one.change(incident, { deployments: [...before, deployment] }));
            }
          } else if (act === 'make') keys.add(await one.make(`inc-${runs}-${client}-${index}`));
          else if (act === 'note') keys.add(await one.note(`log-${runs}-${client}-${index}`));
          else if (act === 'look') one.look();
          else if (act === 'reload') await one.reload();
          else if (act === 'deliver') await late.shift()?.();
          else if (act === 'decide') for (const key of await one.decide(pick > 2)) given.add(key);
          await one.tick();
        }
        for (const one of clients) one.luck.length = 0;
        for (const deliver of late) await deliver();
        for (let turn = 0; turn < 30 && clients.some((one) => one.rows().length > 0); turn++) {
          for (const one of clients) {
            await one.tick();
            for (const key of await one.decide(turn < 5)) given.add(key);
          }
        }

        const done = api.host
          .history()
          .writes.filter(({ key }) => keys.has(key))
          .map(({ key }) => key);
        expect(new Set(done).size).toBe(done.length);
        for (const one of clients) expect(one.rows()).toEqual([]);
        for (const key of keys) {
          expect({ key, isDone: done.includes(key), isReported: given.has(key) }).toEqual({
            key,
            isDone: !given.has(key),
            isReported: given.has(key),
          });
        }
        for (const one of clients) {
          one.look();
          expect(new Map([...one.store.values()].map((feature) => [feature.id, feature]))).toEqual(serverIncidents());
        }
        const numbers = [...api.host.world().values('log')].map(({ properties }) => properties.number);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }),
      { numRuns: 1_000 },
    );
  });
});
