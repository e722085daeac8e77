import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LogEntry } from '../src/domain/log/contract.ts';
import { instantOf } from '../src/shared/instant.ts';
import { makeItemId } from '../src/shared/item-id.ts';
import { createHost } from './host.ts';
import { createMemoryStore } from './journal-store.ts';
import type { Geography } from './places.ts';
import { answerAt, loadGeography, testStart } from './test-api.ts';

let geography: Geography;
beforeAll(async () => {
  geography = await loadGeography();
});

/** How many new items were taken: a test that is refused everything proves nothing. */
let taken = 0;

/** A world under test, and what its log is known to hold. */
const startRecord = (scenario: 'ordinary-day' | 'metro-exercise') => {
  let wall = testStart;
  let keys = 0;
  const store = createMemoryStore();
  const startHost = () => createHost(geography, store, { scenario, seed: 3 }, () => wall);
  const host = startHost();
  const answer = answerAt(host);
  const write = async (method: 'PUT' | 'PATCH', path: string, version: number, body: object): Promise<void> => {
    const headers = {
      Authorization: 'Bearer operator-1',
      'Idempotency-Key': `key-${++keys}`,
      ...(method === 'PUT'
        ? { 'Content-Type': 'application/geo+json', 'If-None-Match': '*' }
        : { 'Content-Type': 'application/merge-patch+json', 'If-Match': `"${version}"` }),
    };
    const url = `http://vigie.test/api/collections/${path}`;
    const { status } = await answer(new Request(url, { method, headers, body: JSON.stringify(body) }));
    if (status === 201) taken += 1;
  };
  const pass = (milliseconds: number): void => {
    wall += milliseconds;
  };
  return { host, startHost, write, pass, now: () => host.world().clock.now };
};
type RecordWorld = ReturnType<typeof startRecord>;

interface Known {
  epoch: string;
  /** In the order of their numbers, as they were first seen: the very objects, and what they said. */
  entries: readonly LogEntry[];
  texts: string[];
}

/** Nothing of the log has changed or gone, and its numbers have no gap. */
const checkLog = (known: Known, { host }: RecordWorld): void => {
  const world = host.world();
  const log = [...world.values('log')];
  expect(log.findIndex(({ properties }, index) => properties.number !== index + 1)).toBe(-1);
  expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
  // A world that went back has another past.
  if (world.epoch !== known.epoch) Object.assign(known, { epoch: world.epoch, texts: [] });
  else expect(known.entries.findIndex((entry, index) => entry !== log[index])).toBe(-1);
  for (const entry of log.slice(known.texts.length)) known.texts.push(JSON.stringify(entry));
  known.entries = log;
};
/** Word for word, also in a world that was made anew from the journal. */
const checkTexts = ({ texts }: Known, { world }: Pick<RecordWorld['host'], 'world'>): void =>
  expect([...world().values('log')].map((entry) => JSON.stringify(entry))).toEqual(texts);

type Step = (record: RecordWorld) => Promise<void>;
interface Act {
  name: string;
  do: Step;
}

const incidentDraft = {
  title: { fr: 'Fumée', nl: 'Rook' },
  category: 'fire',
  severity: 'minor',
  source: 'emergency-call',
  disciplines: ['D1'],
  place: { label: { fr: 'Bourse', nl: 'Beurs' }, commune: '21004', zone: null, stop: null, line: null },
};
const entryDraft = (now: number, corrects: number | null) => ({
  text: 'Cordon en place',
  occurred: instantOf(now),
  discipline: null,
  zone: null,
  commune: null,
  incident: null,
  corrects,
});
const deploymentDraft = (now: number) => ({
  operator: 'stib-security',
  kind: 'metro',
  level: 'underground',
  place: incidentDraft.place,
  strength: 2,
  shift: { start: instantOf(now), end: instantOf(now + 8 * 3_600_000) },
  objective: { fr: 'Présence', nl: 'Aanwezigheid' },
  contact: '',
  operation: '',
});

/** Ids that a client may try, of which many are the server's own: of now, or of what is to come. */
const anyId = (prefix: string): fc.Arbitrary<(next: number) => string> =>
  fc.oneof(
    fc.integer({ min: -3, max: 30 }).map((ahead) => (next: number) => {
      return `${prefix}-${String(Math.max(1, next + ahead)).padStart(6, '0')}`;
    }),
    fc.constantFrom(`${prefix}-1`, `${prefix}-0000012`, `${prefix.toUpperCase()}-000009`, `${prefix}000004`).map(fixed),
    fc.constantFrom('7', '__proto__', 'constructor', `${prefix}-`, `${prefix}_000003`, `${prefix}-000001-`).map(fixed),
    fc.constant(() => makeItemId(prefix)),
    fc.integer({ min: 1, max: 4 }).map((same) => () => `${prefix}-device-${'abcd'[same - 1]}`),
  );
function fixed(id: string): () => string {
  return () => id;
}

const sizeOf = ({ host }: RecordWorld): number => [...host.world().values('log')].length;
const lastOf = (record: RecordWorld, collection: 'incidents' | 'deployments'): number =>
  Math.max(0, ...[...record.host.world().values(collection)].map(({ id }) => Number(/-(\d{6})$/.exec(id)?.[1] ?? 0)));

const act: fc.Arbitrary<Act> = fc.oneof(
  anyId('log').map(
    (id): Act => ({
      name: `enter ${id(100)}`,
      do: (record) =>
        record.write('PUT', `log/items/${id(sizeOf(record) + 1)}`, 0, { properties: entryDraft(record.now(), null) }),
    }),
  ),
  fc.tuple(anyId('log'), fc.integer({ min: 1, max: 400 })).map(
    ([id, corrects]): Act => ({
      name: `correct ${corrects}`,
      do: (record) =>
        record.write('PUT', `log/items/${id(sizeOf(record) + 1)}`, 0, {
          properties: entryDraft(record.now(), corrects),
        }),
    }),
  ),
  anyId('inc').map(
    (id): Act => ({
      name: `report ${id(100)}`,
      do: (record) =>
        record.write('PUT', `incidents/items/${id(lastOf(record, 'incidents') + 1)}`, 0, {
          geometry: null,
          properties: incidentDraft,
        }),
    }),
  ),
  fc.array(anyId('dep'), { minLength: 2, maxLength: 5 }).map(
    (ids): Act => ({
      name: `import ${ids.length}`,
      do: async (record) => {
        for (const id of ids)
          await record.write('PUT', `deployments/items/${id(lastOf(record, 'deployments') + 1)}`, 0, {
            geometry: null,
            properties: deploymentDraft(record.now()),
          });
      },
    }),
  ),
  fc.tuple(fc.nat(), fc.constantFrom('minor', 'severe', 'extreme')).map(
    ([which, severity]): Act => ({
      name: `change ${which}`,
      do: async (record) => {
        const all = [...record.host.world().values('incidents')];
        const one = all[which % all.length];
        if (!one) return;
        const { version } = one.properties;
        await record.write('PATCH', `incidents/items/${one.id}`, version, { properties: { severity } });
      },
    }),
  ),
  anyId('log').map(
    (id): Act => ({
      name: `overwrite ${id(100)} as a journal may say`,
      do: async ({ host }) => {
        const [first] = host.world().values('log');
        if (!first) return;
        const feature = { ...first, id: id(1) };
        const write = { seat: 'operator-1', role: 'operator', collection: 'log', id: feature.id, asked: {} } as const;
        await host.write(() => ({
          ...write,
          key: `forged-${id(1)}`,
          effects: [{ type: 'create', collection: 'log', feature }],
        })).kept;
        const change = { type: 'change', collection: 'log', id: first.id, properties: { text: 'x' } } as const;
        await host.write(() => ({ ...write, key: `changed-${id(1)}`, effects: [change] })).kept;
      },
    }),
  ),
  fc.integer({ min: 1, max: 900_000 }).map(
    (time): Act => ({
      name: `wait ${time}`,
      do: async ({ pass }) => pass(time),
    }),
  ),
  fc.integer({ min: -1_200, max: 3_600 }).map(
    (by): Act => ({
      name: `skip ${by}`,
      do: ({ host }) => host.control({ action: 'skip', by }).kept,
    }),
  ),
);

describe.each([
  ['ordinary-day', 6],
  ['metro-exercise', 30],
] as const)('the record of %s', (scenario, numRuns) => {
  it('keeps every entry as it was and counts on without a gap, whatever is written in whichever order', async () => {
    taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 20 }), async (acts) => {
        const record = startRecord(scenario);
        const known: Known = { epoch: '', entries: [], texts: [] };
        checkLog(known, record);
        for (const { do: step } of acts) {
          await step(record);
          checkLog(known, record);
        }
        record.pass(1_200_000);
        // Whatever was tried before, an honest entry is taken.
        await record.write('PUT', `log/items/${makeItemId('log')}`, 0, { properties: entryDraft(record.now(), null) });
        checkLog(known, record);
        checkTexts(known, record.host);
        checkTexts(known, record.startHost());
      }),
      { numRuns },
    );
    expect(taken).toBeGreaterThanOrEqual(numRuns);
  }, 120_000);
});
