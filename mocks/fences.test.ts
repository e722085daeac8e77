import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Perimeter, perimeterSchema } from '../src/domain/perimeters/contract.ts';
import { keyOfCrossing } from '../src/domain/perimeters/crossings.ts';
import { instantOf } from '../src/shared/instant.ts';
import { scenarioIds } from './contract.ts';
import { type TestApi, readAnswer, sendAs, startTestApi, testStart } from './test-api.ts';

const hour = 3_600_000;
let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ seed: 3 });
});

const get = (id: string): Perimeter | undefined => api.host.world().get('perimeters', id);
const circle = { type: 'circle', centre: [4.3525, 50.8467], radius: 150 } as const;
const create = (id: string, more: object) =>
  sendAs(api, 'operator-1', 'PUT', `perimeters/items/${id}`, {
    title: { fr: 'Ici', nl: 'Hier' },
    kind: 'exclusion',
    shape: circle,
    start: instantOf(testStart - hour),
    expectedEnd: null,
    incident: null,
    event: null,
    note: '',
    ...more,
  });
const patch = (id: string, properties: object, seat = 'operator-1') =>
  sendAs(api, seat, 'PATCH', `perimeters/items/${id}`, properties, get(id)?.properties.version ?? 1);
const entriesOf = (id: string) =>
  [...api.host.world().values('log')].filter(({ properties: { change } }) => change?.id === id);

describe('a perimeter that watches', () => {
  const watch = { of: ['incidents'], when: 'inside', minutes: 0, delay: 60, margin: 10, fastest: 130 };
  const report = (id: string, position: readonly number[], seat = 'operator-1') =>
    api.request(`/collections/incidents/items/${id}`, {
      method: 'PUT',
      headers: {
        Authorization: `Bearer ${seat}`,
        'Idempotency-Key': `report-${id}`,
        'Content-Type': 'application/geo+json',
        'If-None-Match': '*',
      },
      body: JSON.stringify({
        geometry: { type: 'Point', coordinates: position },
        properties: {
          title: { fr: 'Fumée', nl: 'Rook' },
          category: 'fire',
          severity: 'minor',
          source: 'emergency-call',
          disciplines: ['D1'],
          place: { label: { fr: 'Ici', nl: 'Hier' }, commune: null, zone: null, stop: null, line: null },
        },
      }),
    });
  const pass = async (seconds: number): Promise<void> => {
    api.pass(seconds * 1_000);
    await api.request('/collections/perimeters/items?limit=1');
  };
  const crossings = () => get('per-a')?.properties.crossings ?? [];
  const ofMine = () => crossings().filter(({ id }) => id === 'inc-mine');

  it('tells once of what comes in, after the delay, and of who has seen that', async () => {
    await create('per-a', { watch });
    await pass(70);
    await report('inc-mine', circle.centre);
    await pass(30);
    expect(ofMine()).toEqual([]);
    await pass(60);
    expect(ofMine()).toMatchObject([{ collection: 'incidents', when: 'inside', name: { fr: 'Fumée' }, seen: null }]);
    await pass(3_600);
    expect(ofMine()).toHaveLength(1);
    const entries = () => entriesOf('per-a').filter((entry) => JSON.stringify(entry).includes('inc-mine'));
    expect(entries()).toHaveLength(1);
    expect(entries()[0]?.properties.kind).toBe('automatic');
    const [one] = ofMine();
    const key = one ? keyOfCrossing(one) : '';
    expect((await patch('per-a', { seen: [key] }, 'observer')).status).toBe(403);
    expect((await patch('per-a', { seen: [key] })).status).toBe(200);
    expect((await patch('per-a', { seen: [key, 'incidents:inc-none:inside:2026'] }, 'operator-2')).status).toBe(200);
    expect(ofMine()[0]?.seen).not.toBeNull();
    expect(entries()).toHaveLength(2);
  });

  it('says nothing of the exercise to reality, nor once it is lifted', async () => {
    await create('per-a', { watch });
    await report('inc-mine', circle.centre, 'exercise-operator-1');
    await pass(600);
    expect(ofMine()).toEqual([]);
    await patch('per-a', { status: 'lifted' });
    const before = crossings().length;
    await report('inc-late', circle.centre);
    await pass(600);
    expect(crossings()).toHaveLength(before);
  });

  it('knows at once what is inside already, by where it was last seen', async () => {
    await report('inc-mine', circle.centre);
    await pass(600);
    await create('per-a', { watch });
    await pass(1);
    expect(ofMine()).toHaveLength(1);
  });

  it.each([
    ['a negative delay', { delay: -1 }, /delay/],
    ['a stay of a year', { minutes: 525_600 }, /minutes/],
    ['nothing', { of: [] }, /of/],
    ['persons', { of: ['persons'] }, /of/],
    ['half a metre', { margin: 0.5 }, /margin/],
  ])('not with %s', async (_, wrong, reason) => {
    const { status, detail } = await readAnswer(await create('per-bad', { watch: { ...watch, ...wrong } }));
    expect([status, detail]).toEqual([422, expect.stringMatching(reason)]);
  });
});

describe.each(scenarioIds.filter((id) => id !== 'stress'))('the perimeters of %s', (scenario) => {
  it('are right, whole and in the Region', async () => {
    const { host, pass } = await startTestApi({ scenario, seed: 1 });
    pass(8 * hour);
    for (const perimeter of host.world().values('perimeters')) {
      expect(v.safeParse(perimeterSchema, perimeter).issues).toBeUndefined();
      expect(perimeter.properties.zones.length).toBeGreaterThan(0);
      expect(perimeter.properties.exercise).toBe(scenario === 'metro-exercise');
    }
  });
});
