import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Circular, Receipt } from '../src/domain/circulars/contract.ts';
import { receiptId } from '../src/domain/circulars/lifecycle.ts';
import { seats, zones } from './watch-world.ts';
import { type TestApi, startTestApi, sendAs, readAnswer } from './test-api.ts';

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ seed: 3 });
});

const send = async (seat: string | null, method: 'PUT' | 'PATCH', path: string, version: number, properties: object) =>
  readAnswer(await sendAs(api, seat, method, path, properties, version));

const text = (word: string) => ({ fr: word, nl: word });
const draft = {
  reference: 'TEST 1',
  kind: 'circular',
  issuers: [text('An authority')],
  subject: text('A subject'),
  summary: text('A summary'),
  to: [text('Chiefs')],
  info: [],
  signed: '2026-11-01',
  published: null,
  inForce: null,
  replaces: null,
  text: text('The first words'),
  asked: [...zones],
};
const id = 'cir-test-one';
const circular = (): Circular => {
  const found = api.host.world().get('circulars', id);
  if (!found) throw new Error('The circular is not there.');
  return found;
};
const receipt = (zone: string, edition = circular().properties.edition): Receipt => {
  const found = api.host.world().get('receipts', receiptId(id, edition, zone));
  if (!found) throw new Error(`The zone ${zone} is not asked.`);
  return found;
};
const register = () => send('secretariat', 'PUT', `circulars/items/${id}`, 0, draft);
const change = (patch: object, seat: string | null = 'secretariat') =>
  send(seat, 'PATCH', `circulars/items/${id}`, circular().properties.version, patch);
const confirm = (
  zone: string,
  seat: string | null = `commander-${zone}`,
  hash = circular().properties.document.hash,
) => {
  const { id: own, properties } = receipt(zone);
  return send(seat, 'PATCH', `receipts/items/${own}`, properties.version, { status: 'confirmed', hash });
};

describe('what each seat may do with circulars', () => {
  it('the secretariat registers and changes; a commander confirms for the own zone only', async () => {
    for (const seat of seats) {
      const { status } = await send(seat, 'PUT', `circulars/items/cir-by-${seat}`, 0, draft);
      expect({ seat, status }).toEqual({ seat, status: seat === 'secretariat' ? 201 : seat === null ? 401 : 403 });
    }
    await register();
    for (const seat of seats) {
      const { status } = await change({ reminded: true }, seat);
      expect({ seat, status }).toEqual({ seat, status: seat === 'secretariat' ? 200 : seat === null ? 401 : 403 });
    }
    for (const zone of zones) {
      for (const seat of seats) {
        const may = seat === `commander-${zone}`;
        const { status } = await confirm(zone, seat);
        expect({ zone, seat, status }).toEqual({ zone, seat, status: may ? 200 : seat === null ? 401 : 403 });
      }
      expect(receipt(zone).properties.confirmed?.function).toBe('commander');
    }
  });

  it('nobody makes a receipt', async () => {
    expect((await send('commander-5339', 'PUT', 'receipts/items/rcp-of-my-own', 0, {})).status).toBe(405);
  });
});

/** What may happen to a circular. */
type Act = { type: 'confirm'; zone: string } | { type: 'editorial'; word: string } | { type: 'version'; word: string };
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...zones).map((zone): Act => ({ type: 'confirm', zone })) },
    { weight: 1, arbitrary: fc.constantFrom('a', 'b').map((word): Act => ({ type: 'editorial', word })) },
    { weight: 1, arbitrary: fc.constantFrom('c', 'd').map((word): Act => ({ type: 'version', word })) },
  ),
  { maxLength: 14 },
);

it('a new version asks every zone again, an editorial change none; what is confirmed is never changed', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      api = await startTestApi({ seed: 3 });
      await register();
      let confirmed = new Set<string>();
      let edition = 1;
      const kept = new Map<string, string>();
      for (const [index, act] of list.entries()) {
        if (act.type === 'confirm') {
          const { status } = await confirm(act.zone);
          expect(status).toBe(confirmed.has(act.zone) ? 422 : 200);
          confirmed.add(act.zone);
          const { id: own, properties } = receipt(act.zone);
          if (!kept.has(own)) kept.set(own, JSON.stringify(properties));
        } else if (act.type === 'editorial') {
          expect((await change({ text: text(`${act.word} ${index}`) })).status).toBe(200);
        } else {
          const signed = `2026-12-${String(index + 1).padStart(2, '0')}`;
          const asked = { text: text(`${act.word} ${index}`), edition: { signed, published: null, inForce: null } };
          expect((await change(asked)).status).toBe(200);
          edition += 1;
          confirmed = new Set();
        }
        expect(circular().properties.edition).toBe(edition);
        expect(circular().properties.editions).toHaveLength(edition);
        expect(circular().properties.editions.at(-1)?.hash).toBe(circular().properties.document.hash);
        const missing = zones.filter((zone) => receipt(zone).properties.status === 'asked');
        expect(missing).toEqual(zones.filter((zone) => !confirmed.has(zone)));
        for (const [own, before] of kept)
          expect(JSON.stringify(api.host.world().get('receipts', own)?.properties)).toBe(before);
        // Of an earlier version nobody is asked any more.
        for (let old = 1; old < edition; old++) {
          for (const zone of zones) expect(receipt(zone, old).properties.status).not.toBe('asked');
        }
      }
    }),
    { numRuns: 12 },
  );
});

it('whoever read another document is told to read it again, and a version follows the one before', async () => {
  await register();
  const read = circular().properties.document.hash;
  await change({ text: text('Other words') });
  const { status, detail } = await confirm('5339', 'commander-5339', read);
  expect(status).toBe(422);
  expect(detail).toContain('read it again');
  const earlier = { text: text('x'), edition: { signed: '2026-10-01', published: null, inForce: null } };
  expect((await change(earlier)).detail).toContain('after the one before');
  expect((await change({ edition: earlier.edition })).detail).toContain('has a text');
});

it('the register of the demo has the versions of its day, and says who is missing', async () => {
  const all = [...api.host.world().values('circulars')];
  const versions = all.find(({ properties }) => properties.reference === 'MFO-2')?.properties.editions;
  expect(versions?.map(({ signed }) => signed)).toEqual(['2007-05-29', '2012-04-13', '2017-11-23']);
  const late = [...api.host.world().values('receipts')].filter(({ properties }) => properties.status === 'asked');
  expect(late.length).toBe(4);
  api.host.control({ action: 'scenario', scenario: '2017-11-15' });
  const then = [...api.host.world().values('circulars')].map(({ properties }) => [
    properties.reference,
    properties.edition,
  ]);
  expect(then).toEqual([
    ['FTF', 2],
    ['CP 4', 1],
    ['OOP 41', 1],
    ['MFO-2', 2],
  ]);
});

describe('what comes along with a circular', () => {
  const write = (name: string, more: object = {}) =>
    send('secretariat', 'PUT', `circulars/items/${name}`, 0, { ...draft, ...more });

  it('has an id that can be, or nothing of it is done and kept', async () => {
    const name = 'c'.repeat(100);
    const { status, detail } = await write(name);
    expect([status, detail]).toEqual([422, expect.stringContaining('3 to 100 letters')]);
    expect(api.host.history().writes).toEqual([]);
    expect((await write('c'.repeat(80))).status).toBe(201);
  });

  it('is asked of each zone once', async () => {
    expect((await write('cir-twice', { asked: ['5339', '5339'] })).status).toBe(422);
  });
});
