import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Drawing, drawingSchema } from '../src/domain/drawings/contract.ts';
import { scenarioIds } from './contract.ts';
import { type TestApi, readAnswer, sendAs, startTestApi } from './test-api.ts';

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ seed: 3 });
});

const all = (): Drawing[] => [...api.host.world().values('drawings')];
const get = (id: string): Drawing | undefined => api.host.world().get('drawings', id);

/** At the Grand-Place, in the zone 5339; and at Boitsfort. */
const here = { type: 'Point', coordinates: [4.3525, 50.8467] };
const elsewhere = { type: 'Point', coordinates: [4.4095, 50.8238] };
const line = (...coordinates: number[][]) => ({ type: 'LineString', coordinates });
const draft = (more: object = {}) => ({
  kind: 'command-post',
  text: 'CP-Ops',
  discipline: 'D1',
  incident: null,
  event: null,
  note: '',
  ...more,
});
const create = (id: string, more: object = {}, geometry: object | null = here, seat: string | null = 'operator-1') =>
  sendAs(api, seat, 'PUT', `drawings/items/${id}`, draft(more), undefined, geometry);
const patch = (id: string, properties: object, seat: string | null = 'operator-1', geometry?: object | null) =>
  sendAs(api, seat, 'PATCH', `drawings/items/${id}`, properties, get(id)?.properties.version ?? 1, geometry);
const entriesOf = (id: string) =>
  [...api.host.world().values('log')].filter(({ properties: { change } }) => change?.id === id);

describe('who may draw', () => {
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
    expect((await create('drw-theirs', {}, here, seat)).status).toBe(status);
    await create('drw-mine');
    expect((await patch('drw-mine', { text: 'PC' }, seat)).status).toBe(status === 201 ? 200 : status);
    expect((await patch('drw-mine', { status: 'erased' }, seat)).status).toBe(status === 201 ? 200 : status);
  });

  it('a commander moves none to where it is another zone’s, and takes none of another zone', async () => {
    await create('drw-mine');
    expect((await patch('drw-mine', {}, 'commander-5339', elsewhere)).status).toBe(403);
    await create('drw-theirs', {}, elsewhere);
    expect((await patch('drw-theirs', {}, 'commander-5339', here)).status).toBe(403);
    expect(get('drw-theirs')?.properties.version).toBe(1);
  });

  it('in the exercise it bears the mark, and reality knows nothing of it', async () => {
    expect((await create('drw-exercise', {}, here, 'exercise-operator-1')).status).toBe(201);
    expect(get('drw-exercise')?.properties.exercise).toBe(true);
    expect((await patch('drw-exercise', { note: 'x' })).status).toBe(404);
  });
});

describe('something drawn', () => {
  it('lies where its places are, to the centimetre', async () => {
    const path = line([4.352500049, 50.8467], [4.345, 50.835], [4.345, 50.825]);
    expect((await create('drw-a', { kind: 'movement' }, path)).status).toBe(201);
    const made = get('drw-a');
    expect(v.safeParse(drawingSchema, made).success).toBe(true);
    expect(made?.geometry.coordinates[0]).toEqual([4.3525, 50.8467]);
    expect(made?.properties).toMatchObject({ zones: ['5339', '5341'], status: 'drawn', version: 1 });
  });

  it('is told once for each action, without its places', async () => {
    await create('drw-a');
    expect(entriesOf('drw-a')).toHaveLength(1);
    expect(
      (await patch('drw-a', { text: 'CP 2' }, 'operator-1', { ...here, coordinates: [4.3533, 50.8467] })).status,
    ).toBe(200);
    const [, told, ...others] = entriesOf('drw-a');
    expect(others).toEqual([]);
    expect(told?.properties.change?.after).toMatchObject({ text: 'CP 2', print: expect.any(Number) });
    expect(JSON.stringify(told)).not.toContain('4.3533');
  });

  it('is erased and drawn again as it was; what is erased is not changed', async () => {
    await create('drw-a');
    await patch('drw-a', { status: 'erased' });
    expect(get('drw-a')?.properties).toMatchObject({ status: 'erased', erased: expect.any(String) });
    expect((await patch('drw-a', { text: 'x' })).status).toBe(422);
    await patch('drw-a', { status: 'drawn' });
    expect(get('drw-a')?.properties).toMatchObject({ status: 'drawn', erased: null, text: 'CP-Ops' });
  });

  it('somebody else’s change in between is a conflict', async () => {
    await create('drw-a');
    const stale = (text: string) => sendAs(api, 'operator-2', 'PATCH', 'drawings/items/drw-a', { text }, 1);
    expect((await stale('un')).status).toBe(200);
    expect((await stale('deux')).status).toBe(412);
  });

  it('is for an incident and an event that there are, and is told with the incident', async () => {
    const incident = [...api.host.world().values('incidents')][0]?.id ?? '';
    const event = [...api.host.world().values('events')][0]?.id ?? '';
    expect((await create('drw-x', { incident: 'inc-none' })).status).toBe(422);
    expect((await create('drw-y', { event: 'evt-none' })).status).toBe(422);
    expect((await create('drw-a', { incident, event })).status).toBe(201);
    expect(entriesOf('drw-a')[0]?.properties.incident).toBe(incident);
  });

  it('is found by kind, discipline, status, zone and box', async () => {
    await create('drw-a', { kind: 'assembly', discipline: 'D2' });
    const ids = async (query: string): Promise<string[]> => {
      const response = await api.request(`/collections/drawings/items?limit=100&${query}`);
      return ((await response.json()) as { features: { id: string }[] }).features.map(({ id }) => id);
    };
    expect(await ids('kind=assembly&discipline=D2')).toEqual(['drw-a']);
    expect(await ids('status=drawn&zone=5339')).toContain('drw-a');
    expect(await ids('bbox=4.352,50.846,4.353,50.847')).toContain('drw-a');
    expect(await ids('status=erased')).toEqual([]);
  });
});

describe('what cannot be drawn', () => {
  const bow = [
    [4.35, 50.84],
    [4.36, 50.85],
    [4.36, 50.84],
    [4.35, 50.85],
    [4.35, 50.84],
  ];
  const far = Array.from({ length: 1_500 }, (_, index) => [4.35 + index / 1e6, 50.84]);

  it.each([
    ['nowhere', {}, null, /somewhere/],
    ['a post as a line', {}, line([4.35, 50.84], [4.36, 50.84]), /not drawn as a LineString/],
    ['a movement as a place', { kind: 'movement' }, here, /not drawn as a Point/],
    ['what crosses itself', { kind: 'area' }, { type: 'Polygon', coordinates: [bow] }, /crosses itself \(at 4\.355/],
    ['a line of one place', { kind: 'line' }, line([4.35, 50.84]), /too few places/],
    ['a line of too many', { kind: 'line' }, line(...far), /too many places/],
    ['in another country', {}, { type: 'Point', coordinates: [2.35, 48.85] }, /surroundings/],
    ['beside the Region', {}, { type: 'Point', coordinates: [4.7, 50.88] }, /outside the Brussels-Capital Region/],
    ['beyond the Earth', {}, { type: 'Point', coordinates: [400, 50] }, /geometry/],
    ['no number', {}, { type: 'Point', coordinates: ['4.35', 50.84] }, /geometry/],
    ['of another geometry', {}, { type: 'MultiPoint', coordinates: [[4.35, 50.84]] }, /geometry/],
    ['of no kind', { kind: 'dragon' }, here, /kind/],
    ['an empty text', { kind: 'text', text: '' }, here, /says something/],
    ['a text as long as a letter', { text: 'x'.repeat(81) }, here, /text/],
    ['a text of two lines', { text: 'a\nb' }, here, /text/],
    ['a text that nobody sees', { text: '\u200B' }, here, /text/],
    ['whose it is', { zones: ['5339'] }, here, /zones/],
  ])('%s', async (_, more, geometry, reason) => {
    const answer = await readAnswer(await create('drw-a', more, geometry));
    expect(answer.status).toBe(422);
    expect(answer.detail).toMatch(reason);
    expect(get('drw-a')).toBeUndefined();
  });
});

describe.each(scenarioIds.filter((id) => id !== 'stress'))('the drawings of %s', (scenario) => {
  it('hold what the contract says', async () => {
    api.host.control({ action: 'scenario', scenario });
    await api.request('/collections/drawings/items?limit=1');
    for (const drawing of all()) expect(v.safeParse(drawingSchema, drawing).issues).toBeUndefined();
  });
});
