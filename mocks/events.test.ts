import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { type PublicEvent, publicEventSchema } from '../src/domain/events/contract.ts';
import { officersBy } from '../src/domain/events/strength.ts';
import { instantOf } from '../src/shared/instant.ts';
import { type TestApi, startTestApi, testStart } from './test-api.ts';

const hour = 3_600_000;
let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ seed: 3 });
});

const events = (): PublicEvent[] => [...api.host.world().values('events')];
const march = (): PublicEvent => {
  const found = events().find(({ properties: { kind, status } }) => kind === 'march' && status !== 'ended');
  if (!found) throw new Error('There is no march.');
  return found;
};
let keys = 0;
const headersOf = (seat: string | null, more: Record<string, string>) => ({
  'Idempotency-Key': `key-${++keys}`,
  ...(seat !== null && { Authorization: `Bearer ${seat}` }),
  ...more,
});
const patch = (event: PublicEvent, properties: object, seat: string | null = 'operator-1') =>
  api.request(`/collections/events/items/${event.id}`, {
    method: 'PATCH',
    headers: headersOf(seat, {
      'Content-Type': 'application/merge-patch+json',
      'If-Match': `"${event.properties.version}"`,
    }),
    body: JSON.stringify({ properties }),
  });
const span = (from: number, to: number) => ({
  start: instantOf(testStart + from * hour),
  end: instantOf(testStart + to * hour),
});
const draft = (more: object = {}) => ({
  title: { fr: 'Veillée', nl: 'Wake' },
  kind: 'commemoration',
  organiser: 'association',
  place: { label: { fr: 'Ici', nl: 'Hier' }, commune: null, zone: null, stop: null, line: null },
  gathering: [4.3525, 50.8467],
  stages: [],
  radius: 100,
  lead: '5339',
  involved: ['5341'],
  windows: { 'set-up': null, event: span(24, 26), dispersal: null, 'take-down': null },
  request: { received: '2017-01-02', subject: '', transport: '', stewards: null },
  expected: { from: 100, to: 200 },
  assessment: null,
  closures: [],
  previous: null,
  note: '',
  ...more,
});
const create = (id: string, properties: object, seat: string | null = 'operator-1') =>
  api.request(`/collections/events/items/${id}`, {
    method: 'PUT',
    headers: headersOf(seat, { 'Content-Type': 'application/geo+json', 'If-None-Match': '*' }),
    body: JSON.stringify({ type: 'Feature', properties }),
  });
const detailOf = async (response: Response): Promise<string> => ((await response.json()) as { detail: string }).detail;

describe('who may do what with an event', () => {
  /** Of an event that 5339 leads and 5341 is involved in. */
  const table = [
    ['operator-1', true],
    ['commander-5339', true],
    ['commander-5341', true],
    ['commander-5342', false],
    ['analyst-1', false],
    ['observer', false],
    ['secretariat', false],
    [null, false],
  ] as const;
  const actions: Record<string, (event: PublicEvent) => object> = {
    'change its words': () => ({ note: 'Other words' }),
    'declare it under way': () => ({ status: 'under-way' }),
    'transfer command': () => ({
      command: [
        { level: 'gold', function: 'Gold', sector: '', post: 'RCC', service: 'zone-5339', since: instantOf(testStart) },
      ],
    }),
    'engage a unit': ({ properties }) => ({
      units: properties.units.map((unit) => ({ ...unit, state: 'engaged', engaged: instantOf(testStart) })),
    }),
    'count the crowd': () => ({
      estimates: [{ at: instantOf(testStart), count: 9, source: 'police', method: 'rows' }],
    }),
    'put closures into traffic': ({ properties }) => ({
      closures: properties.closures.map((closure) => ({ ...closure, item: 'new' })),
    }),
  };

  it.each(table)('%s', async (seat, isAllowed) => {
    for (const [name, patchOf] of Object.entries(actions)) {
      // Traffic lies in the zone of the street: only who works there may close it.
      if (name === 'put closures into traffic' && seat === 'commander-5341') continue;
      const event = march();
      const response = await patch(event, patchOf(event), seat);
      const expected = isAllowed ? 200 : seat === null ? 401 : 403;
      expect([name, response.status, isAllowed ? '' : await detailOf(response)]).toEqual([
        name,
        expected,
        isAllowed ? '' : expect.stringMatching(/.{10}/),
      ]);
    }
    const made = await create(`evt-${seat ?? 'nobody'}-new`, draft(), seat);
    expect(made.status).toBe(isAllowed ? 201 : seat === null ? 401 : 403);
  });

  it('nobody gives an event to a zone that they have no part in', async () => {
    const response = await patch(march(), { lead: '5342', involved: [] }, 'commander-5339');
    expect(response.status).toBe(403);
  });
});

describe('an event that is written', () => {
  it('knows what it touches by geometry, and the log tells that it came', async () => {
    const stages = [
      { label: { fr: 'A', nl: 'A' }, position: [4.3525, 50.8467] },
      { label: { fr: 'B', nl: 'B' }, position: [4.3369, 50.8358] },
    ];
    const made = (await (await create('evt-way-new', draft({ stages, involved: [] }))).json()) as PublicEvent;
    expect(made.geometry?.type).toBe('MultiLineString');
    expect(made.properties.communes).toEqual(expect.arrayContaining(['21004', '21013']));
    expect(made.properties.zones).toEqual(expect.arrayContaining(['5339', '5341']));
    const told = [...api.host.world().values('log')].find(({ properties }) => properties.change?.id === made.id);
    expect(told?.properties.change?.after).toMatchObject({ status: 'announced' });
    const elsewhere = await create('evt-far-new', draft({ gathering: [4.9, 50.5] }));
    expect([elsewhere.status, await detailOf(elsewhere)]).toEqual([422, expect.stringContaining('outside')]);
  });

  it('is authorised by a decision, and not without one', async () => {
    const made = (await (await create('evt-dec-new', draft())).json()) as PublicEvent;
    const without = await patch(made, { status: 'authorised' });
    expect([without.status, await detailOf(without)]).toEqual([422, expect.stringContaining('decision of the mayor')]);
    const decision = { outcome: 'forbidden', reference: 'BXL-1', date: '2017-11-20', conditions: '' };
    expect((await patch(made, { status: 'authorised', decision })).status).toBe(422);
    expect((await patch(made, { status: 'forbidden', decision })).status).toBe(200);
  });

  it('has its phases one after the other', async () => {
    const windows = { 'set-up': span(25, 26), event: span(24, 26), dispersal: null, 'take-down': null };
    const response = await create('evt-win-new', draft({ windows }));
    expect([response.status, await detailOf(response)]).toEqual([422, expect.stringContaining('starts once')]);
  });

  it('asks for reinforcement with a risk analysis and exhausted own means only', async () => {
    const asked = {
      id: 'ask-1',
      channel: 'hycap',
      from: 'federal-reserve',
      strength: 20,
      analysis: '',
      exhaustion: 'All engaged',
      status: 'asked',
      asked: instantOf(testStart),
      moved: instantOf(testStart),
    };
    expect((await patch(march(), { reinforcements: [asked] })).status).toBe(422);
    expect((await patch(march(), { reinforcements: [{ ...asked, analysis: 'AR 1' }] })).status).toBe(200);
  });

  it('closes streets and stops of traffic in one step, each with its own hours, and once', async () => {
    const event = march();
    const closures = event.properties.closures.map((closure) => ({ ...closure, item: 'new' }));
    const after = (await (await patch(event, { closures })).json()) as PublicEvent;
    const [street, stop] = after.properties.closures;
    const road = api.host.world().get('road-safety', street?.item ?? '');
    expect(road?.geometry?.type).toBe('MultiLineString');
    expect(road?.properties).toMatchObject({ kind: 'closure', start: street?.start, expectedEnd: street?.end });
    const disruption = api.host.world().get('disruptions', stop?.item ?? '');
    expect(disruption?.properties).toMatchObject({
      cause: 'demonstration',
      start: stop?.start,
      expectedEnd: stop?.end,
    });
    const again = (await (await patch(after, { closures: after.properties.closures })).json()) as PublicEvent;
    expect(again.properties.closures).toEqual(after.properties.closures);
    const stolen = after.properties.closures.map((closure) => ({ ...closure, item: 'road-000001' }));
    expect((await patch(again, { closures: stolen })).status).toBe(422);
    const nowhere = [{ ...closures[1], id: 'x', target: 'metro-nowhere' }];
    expect((await patch(again, { closures: nowhere })).status).toBe(422);
  });

  it('that is over takes counts, and nothing else', async () => {
    const ended = events().find(({ properties }) => properties.status === 'ended');
    if (!ended) throw new Error('Nothing is over.');
    expect((await patch(ended, { title: { fr: 'x', nl: 'x' } })).status).toBe(422);
    expect((await patch(ended, { estimates: [] })).status).toBe(200);
  });
});

describe('/api/events.ics', () => {
  const read = async (query = '') => {
    const response = await api.request(`/events.ics${query}`);
    return { status: response.status, type: response.headers.get('Content-Type'), text: await response.text() };
  };

  it('is a calendar of what the lens leaves, in the language that is asked for, without what is not for everybody', async () => {
    const { status, type, text } = await read('?lang=nl');
    expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(events().length);
    expect(text).toContain('SUMMARY:Internationale wedstrijd');
    expect(text).not.toContain('FERES');
    const zone = await read('?zone=5342');
    expect(zone.text.match(/BEGIN:VEVENT/g)).toBeNull();
  });

  it('says what it does not understand', async () => {
    expect((await read('?lang=de')).status).toBe(400);
    expect((await read('?colour=red')).status).toBe(400);
  });
});

describe('the days that are told', () => {
  it.each([
    ['2017-11-11', 1.7, 'under-way', 60],
    ['2017-11-25', 2.9, 'under-way', 0],
    ['new-year', 5, 'under-way', 0],
  ] as const)(
    '%s has its event, by the contract, and its units as they stood',
    async (scenario, hours, status, ready) => {
      const told = await startTestApi({ scenario, seed: 3 });
      const all = () => [...told.host.world().values('events')];
      // Its clock begins when somebody first looks.
      expect(all()).not.toEqual([]);
      told.pass(hours * hour);
      for (const event of all()) expect(v.is(publicEventSchema, event)).toBe(true);
      const [event] = all();
      expect(event?.properties.status).toBe(status);
      const units = event?.properties.units ?? [];
      expect(officersBy(units).ready).toBe(ready);
      told.pass(12 * hour);
      expect(all().map(({ properties }) => properties.status)).toEqual(all().map(() => 'ended'));
      const commands = [...told.host.world().values('log')].filter(
        ({ properties: { change } }) => change?.collection === 'events' && 'command' in change.after,
      );
      expect(commands.length).toBeGreaterThanOrEqual(scenario === 'new-year' ? 0 : 1);
    },
  );
});

describe('what cannot be in an event', () => {
  const unit = (more: object = {}) => ({
    id: 'unit-of-test',
    name: 'Unit',
    service: 'zone-5339',
    strength: 20,
    planned: span(24, 26),
    state: 'planned',
    sector: '',
    engaged: null,
    released: null,
    deployment: null,
    ...more,
  });
  const closure = (more: object = {}) => ({
    id: 'clo-of-test',
    kind: 'segment',
    name: { fr: 'Rue', nl: 'Straat' },
    path: [
      [4.35, 50.84],
      [4.351, 50.841],
    ],
    target: null,
    ...span(24, 26),
    item: null,
    ...more,
  });

  it.each<[string, object, string]>([
    ['a lead that is no zone', { lead: '9999' }, 'no zone 9999'],
    ['an involved zone that is none', { involved: ['9999'] }, 'no zone 9999'],
    ['a zone that is involved twice', { involved: ['5341', '5341'] }, 'twice'],
    ['a unit of a zone that is none', { units: [unit({ service: 'zone-9999' })] }, 'no zone 9999'],
    ['two units of one id', { units: [unit(), unit()] }, 'twice'],
    ['a unit that ends before it starts', { units: [unit({ planned: span(26, 24) })] }, 'ends after it starts'],
    ['two closures of one id', { closures: [closure(), closure()] }, 'twice'],
    ['a closure that ends before it starts', { closures: [closure(span(26, 24))] }, 'ends after it starts'],
  ])('%s is refused, in words', async (_, properties, words) => {
    const event = march();
    const response = await patch(event, properties);
    expect([Math.floor(response.status / 100), await detailOf(response)]).toEqual([4, expect.stringContaining(words)]);
    expect(api.host.world().get('events', event.id)).toEqual(event);
  });

  it('the place goes with where people gather, also when only its words change', async () => {
    expect((await create('evt-of-test', draft())).status).toBe(201);
    const made = () => api.host.world().get('events', 'evt-of-test') as PublicEvent;
    const { commune, zone } = made().properties.place;
    expect([commune, zone]).toEqual(['21004', '5339']);
    const place = { label: { fr: 'Là', nl: 'Daar' }, commune: '21001', zone: null, stop: null, line: null };
    expect((await patch(made(), { place })).status).toBe(200);
    expect(made().properties.place).toEqual({ ...place, commune, zone });
  });
});
