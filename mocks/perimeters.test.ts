import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Perimeter, perimeterSchema } from '../src/domain/perimeters/contract.ts';
import { type TestApi, readAnswer, sendAs, startTestApi, testStart } from './test-api.ts';
import { instantOf } from '../src/shared/instant.ts';

const hour = 3_600_000;
let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ seed: 3 });
});

const all = (): Perimeter[] => [...api.host.world().values('perimeters')];
const get = (id: string): Perimeter | undefined => api.host.world().get('perimeters', id);
const at = (hours: number): string => instantOf(testStart + hours * hour);

/** Around the Grand-Place, in the zone 5339. */
const circle = { type: 'circle', centre: [4.3525, 50.8467], radius: 150 };
const ring = (...positions: number[][]) => ({ type: 'polygon', rings: [positions] });
const draft = (more: object = {}) => ({
  title: { fr: 'Ici', nl: 'Hier' },
  kind: 'exclusion',
  shape: circle,
  start: at(-1),
  expectedEnd: at(3),
  incident: null,
  event: null,
  note: '',
  watch: null,
  ...more,
});
const create = (id: string, more: object = {}, seat: string | null = 'operator-1') =>
  sendAs(api, seat, 'PUT', `perimeters/items/${id}`, draft(more));
const patch = (id: string, properties: object, seat: string | null = 'operator-1') =>
  sendAs(api, seat, 'PATCH', `perimeters/items/${id}`, properties, get(id)?.properties.version ?? 1);
const entriesOf = (id: string) =>
  [...api.host.world().values('log')].filter(({ properties: { change } }) => change?.id === id);

describe('who may do what with a perimeter', () => {
  it.each([
    ['operator-1', 201],
    ['commander-5339', 201],
    ['commander-5342', 403],
    ['analyst-1', 403],
    ['observer', 403],
    ['secretariat', 403],
    ['wall', 403],
    [null, 401],
  ] as const)('%s', async (seat, status) => {
    expect((await create('per-theirs', {}, seat)).status).toBe(status);
    await create('per-mine');
    expect((await patch('per-mine', { note: 'Autre' }, seat)).status).toBe(status === 201 ? 200 : status);
    expect((await patch('per-mine', { status: 'lifted' }, seat)).status).toBe(status === 201 ? 200 : status);
  });

  it('a commander moves none to where it is another zone’s, and takes none of another zone', async () => {
    await create('per-mine');
    const elsewhere = { type: 'circle', centre: [4.4095, 50.8238], radius: 100 };
    expect((await patch('per-mine', { shape: elsewhere }, 'commander-5339')).status).toBe(403);
    await create('per-theirs', { shape: elsewhere });
    expect(get('per-theirs')?.properties.zones).not.toContain('5339');
    expect((await patch('per-theirs', { shape: circle }, 'commander-5339')).status).toBe(403);
    expect(get('per-theirs')?.properties.version).toBe(1);
  });

  it('in the exercise it bears the mark, and reality knows nothing of it', async () => {
    expect((await create('per-exercise', {}, 'exercise-operator-1')).status).toBe(201);
    expect(get('per-exercise')?.properties.exercise).toBe(true);
    const list = (seat: string) =>
      api.request('/collections/perimeters/items?limit=100', { headers: { Authorization: `Bearer ${seat}` } });
    expect(await (await list('operator-1')).text()).not.toContain('per-exercise');
    expect(await (await list('exercise-operator-1')).text()).toContain('per-exercise');
    expect((await patch('per-exercise', { note: 'x' })).status).toBe(404);
  });
});

describe('a perimeter that is written', () => {
  it('has a surface, and the zones and communes that it touches, the middle’s first', async () => {
    await create('per-a', { shape: { type: 'circle', centre: [4.3525, 50.8467], radius: 3_000 } });
    const made = get('per-a');
    expect(v.safeParse(perimeterSchema, made).success).toBe(true);
    expect(made?.geometry.type).toBe('Polygon');
    expect(made?.properties.zones[0]).toBe('5339');
    expect(made?.properties.communes[0]).toBe('21004');
    // Saint-Josse lies wholly in it.
    expect(made?.properties.communes).toContain('21014');
    expect(made?.properties.status).toBe('active');
  });

  it('is drawn anew as one change, told once, by its size and not by each corner', async () => {
    await create('per-a');
    const before = entriesOf('per-a').length;
    const shape = ring([4.35, 50.845], [4.355, 50.845], [4.355, 50.849], [4.35, 50.849], [4.35, 50.845]);
    expect((await patch('per-a', { shape, kind: 'isolation' })).status).toBe(200);
    const entries = entriesOf('per-a').slice(before);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.properties.change?.after).toMatchObject({ kind: 'isolation', drawn: { corners: 5 } });
    expect(JSON.stringify(entries[0])).not.toContain('50.849');
    expect(get('per-a')?.geometry).toMatchObject({ type: 'Polygon', coordinates: shape.rings });
  });

  it('stands, is lifted, and can be set up again; nothing else is changed of what is lifted', async () => {
    await create('per-a', { start: at(1) });
    expect(get('per-a')?.properties.status).toBe('planned');
    await patch('per-a', { status: 'active' });
    expect(get('per-a')?.properties).toMatchObject({ status: 'active', start: at(0) });
    expect((await patch('per-a', { start: at(2) })).status).toBe(422);
    await patch('per-a', { status: 'lifted' });
    expect(get('per-a')?.properties).toMatchObject({ status: 'lifted', lifted: at(0) });
    expect((await patch('per-a', { note: 'x' })).status).toBe(422);
    expect((await patch('per-a', { status: 'planned' })).status).toBe(422);
    await patch('per-a', { status: 'active' });
    expect(get('per-a')?.properties).toMatchObject({ status: 'active', lifted: null, expectedEnd: null });
  });

  it('somebody else’s change in between is a conflict', async () => {
    await create('per-a');
    const stale = (properties: object, seat: string) =>
      sendAs(api, seat, 'PATCH', 'perimeters/items/per-a', properties, 1);
    expect((await stale({ note: 'un' }, 'operator-1')).status).toBe(200);
    expect((await stale({ shape: { ...circle, radius: 90 } }, 'operator-2')).status).toBe(412);
  });

  it('is for an incident and an event that there are, and is told with the incident', async () => {
    const incident = [...api.host.world().values('incidents')][0]?.id ?? '';
    const event = [...api.host.world().values('events')][0]?.id ?? '';
    expect(await readAnswer(await create('per-x', { incident: 'inc-none' }))).toMatchObject({ status: 422 });
    expect(await readAnswer(await create('per-y', { event: 'evt-none' }))).toMatchObject({ status: 422 });
    expect((await create('per-a', { incident, event })).status).toBe(201);
    expect(entriesOf('per-a')[0]?.properties.incident).toBe(incident);
  });

  it('is found by kind, status, incident, zone and box', async () => {
    await create('per-a', { kind: 'search', start: at(1) });
    const ids = async (query: string): Promise<string[]> => {
      const response = await api.request(`/collections/perimeters/items?limit=100&${query}`);
      return ((await response.json()) as { features: { id: string }[] }).features.map(({ id }) => id);
    };
    expect(await ids('kind=search')).toEqual(['per-a']);
    expect(await ids('status=planned&zone=5339')).toContain('per-a');
    expect(await ids('bbox=4.352,50.846,4.353,50.847')).toContain('per-a');
    expect(await ids('bbox=4.2,50.7,4.21,50.71')).toEqual([]);
  });
});

describe('what is no perimeter', () => {
  const bow = ring([4.35, 50.84], [4.36, 50.85], [4.36, 50.84], [4.35, 50.85], [4.35, 50.84]);
  const many = Array.from({ length: 1_500 }, (_, index) => {
    const angle = (index / 1_500) * 2 * Math.PI;
    return [4.35 + Math.cos(angle) / 100, 50.84 + Math.sin(angle) / 100];
  });

  it.each([
    ['crosses itself, with the place', { shape: bow }, /crosses itself \(at 4\.355, 50\.845\)/],
    ['has too many vertices', { shape: ring(...many, many[0] as number[]) }, /shape/],
    ['is a point', { shape: { ...circle, radius: 0 } }, /length/],
    ['is as large as the country', { shape: { ...circle, radius: 90_000 } }, /length/],
    ['lies in another country', { shape: { ...circle, centre: [2.35, 48.85] } }, /surroundings/],
    ['lies beside the Region', { shape: { ...circle, centre: [4.7, 50.88] } }, /outside the Brussels-Capital Region/],
    ['is open', { shape: ring([4.35, 50.84], [4.36, 50.84], [4.36, 50.85], [4.35, 50.85]) }, /does not close/],
    ['has no place', { shape: ring([4.35, 50.84], [4.35, 50.84], [4.35, 50.84], [4.35, 50.84]) }, /shape/],
    ['is no number', { shape: { ...circle, centre: ['4.35', 50.84] } }, /centre/],
    ['is not there', { shape: null }, /shape/],
    ['is of no kind', { kind: 'pink' }, /kind/],
    ['ends before it starts', { start: at(2), expectedEnd: at(1) }, /after it starts/],
    ['starts at no time', { start: '2026-02-30T25:00:00Z' }, /start/],
    ['starts in another century', { start: '1900-01-01T00:00:00Z' }, /start/],
    ['has no title', { title: { fr: '', nl: '' } }, /title/],
    ['has a note as long as a book', { note: 'x'.repeat(20_000) }, /note/],
    ['says whose it is', { zones: ['5339'] }, /zones/],
    ['names an item by a script', { incident: '<script>' }, /incident/],
    [
      'surrounds an item by a script',
      {
        shape: {
          type: 'buffer',
          of: { type: 'Point', coordinates: circle.centre },
          distance: 50,
          item: { collection: 'a b', id: '<b>' },
        },
      },
      /item/,
    ],
  ])('one that %s', async (_, more, reason) => {
    const { status, detail } = await readAnswer(await create('per-bad', more));
    expect([status, detail]).toEqual([422, expect.stringMatching(reason)]);
    expect(get('per-bad')).toBeUndefined();
  });

  it('has an id of the server’s own series', async () => {
    expect((await readAnswer(await create('per-000099'))).status).toBe(422);
  });

  it('tells of an alert of the watch by naming somebody', async () => {
    const { status, detail } = await readAnswer(
      await create('per-a', { note: 'alr-000001: Jan Peeters 0470 12 34 56' }),
    );
    expect([status, detail]).toEqual([422, expect.stringMatching(/note/)]);
  });
});

it('an ordinary day has some', () => {
  expect(all().map(({ properties: { kind, status } }) => [kind, status])).toEqual([
    ['filter', 'active'],
    ['isolation', 'active'],
    ['buffer', 'planned'],
  ]);
  expect(all()[0]?.properties.event).toMatch(/^evt-/);
});
