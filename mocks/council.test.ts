import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LiveCollection } from '../src/domain/collections.ts';
import type { AgendaItem, Decision, Session } from '../src/domain/council/contract.ts';
import type { LogEntry } from '../src/domain/log/contract.ts';
import { seats } from './watch-world.ts';
import { type TestApi, startTestApi, sendAs, readAnswer } from './test-api.ts';

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ seed: 3 });
});

const send = async (
  seat: string | null,
  method: 'PUT' | 'PATCH',
  collection: LiveCollection,
  id: string,
  properties: object,
): Promise<{ status: number; detail: string }> => {
  const version = api.host.world().get(collection, id)?.properties.version ?? 0;
  return readAnswer(await sendAs(api, seat, method, `${collection}/items/${id}`, properties, version));
};

const all = <C extends LiveCollection>(collection: C) => [...api.host.world().values(collection)];
const sessionOf = (status: string): Session => {
  const found = all('sessions').find(({ properties }) => properties.status === status);
  if (!found) throw new Error(`There is no session that is ${status}.`);
  return found;
};
const itemsOf = (session: string): AgendaItem[] =>
  all('agenda-items').filter(({ properties }) => properties.session === session);
const decisionsOf = (session: string): Decision[] =>
  all('decisions').filter(({ properties }) => properties.session === session);

const text = (word: string) => ({ fr: word, nl: word });
const draft = { title: text('Title'), cause: text('Cause'), date: '2027-01-20', time: '10:00', venue: text('Venue') };
const decided = {
  kind: 'mandate',
  text: text('What is decided'),
  owner: text('A body'),
  zones: ['5339'],
  deadline: '2027-03-01',
  isPublic: true,
  corrects: null,
};

describe('what each seat may do with the council', () => {
  const isSecretariat = (seat: string | null): boolean => seat === 'secretariat';
  const table: readonly (readonly [
    name: string,
    act: (seat: string | null) => Promise<{ status: number }>,
    may: (seat: string | null) => boolean,
  ])[] = [
    ['convene', (seat) => send(seat, 'PUT', 'sessions', `ses-new-${seat}`, draft), isSecretariat],
    [
      'open the session',
      (seat) => send(seat, 'PATCH', 'sessions', sessionOf('convened').id, { present: { mayors: 12 } }),
      isSecretariat,
    ],
    [
      'put an item on the agenda',
      (seat) =>
        send(seat, 'PUT', 'agenda-items', `agi-new-${seat}`, {
          session: sessionOf('convened').id,
          order: 9,
          title: text('An item'),
          note: '',
          follows: null,
        }),
      isSecretariat,
    ],
    [
      'decide',
      (seat) =>
        send(seat, 'PUT', 'decisions', `dcs-new-${seat}`, {
          ...decided,
          item: itemsOf(sessionOf('convened').id)[0]?.id,
        }),
      isSecretariat,
    ],
    [
      'say how far a decision is',
      (seat) => {
        const late = all('decisions').find(({ properties: { zones } }) => zones.length === 1 && zones[0] === '5339');
        return send(seat, 'PATCH', 'decisions', late?.id ?? '', { note: `Said by ${seat}` });
      },
      (seat) => isSecretariat(seat) || seat === 'commander-5339',
    ],
  ];
  it.each(table)('%s', async (_, act, may) => {
    for (const seat of seats) {
      const { status } = await act(seat);
      expect({ seat, status }).toEqual({
        seat,
        status: may(seat) ? (status === 201 ? 201 : 200) : seat === null ? 401 : 403,
      });
    }
  });

  it('whoever has not signed in reads sessions and public decisions, and no agenda', async () => {
    const read = async (seat: string | null, path: string): Promise<string> =>
      (
        await api.request(`/collections/${path}`, seat === null ? {} : { headers: { Authorization: `Bearer ${seat}` } })
      ).text();
    const secret = all('decisions').filter(({ properties }) => !properties.isPublic);
    expect(secret.length).toBeGreaterThan(0);
    const open = await read(null, 'decisions/items?limit=1000');
    for (const { id } of secret) expect(open).not.toContain(`"${id}"`);
    expect(await read(null, 'agenda-items/items')).toContain('"numberMatched":0');
    expect(await read('observer', 'decisions/items?limit=1000')).toContain(secret[0]?.id);
  });
});

describe('a session', () => {
  it('is closed when all of its agenda is dealt with; a postponed item goes on as a new one', async () => {
    const { id } = sessionOf('convened');
    const other = 'ses-other-one';
    expect((await send('secretariat', 'PUT', 'sessions', other, draft)).status).toBe(201);
    const made = api.host.world().get('sessions', other)?.properties.attendance;
    expect(made?.map(({ seats: count }) => count)).toEqual([1, 1, 19, 6, 1, 1, 1]);
    expect((await send('secretariat', 'PATCH', 'sessions', id, { status: 'closed' })).detail).toContain(
      'held or cancelled',
    );
    await send('secretariat', 'PATCH', 'sessions', id, { status: 'held' });
    expect((await send('secretariat', 'PATCH', 'sessions', id, { present: { mayors: 20 } })).detail).toContain('19');
    expect((await send('secretariat', 'PATCH', 'sessions', id, { status: 'closed' })).detail).toContain(
      'still planned',
    );
    const video = itemsOf(id).find(({ properties }) => properties.postponements === 2);
    if (!video) throw new Error('No item was postponed twice.');
    const postpone = (to: object) =>
      send('secretariat', 'PATCH', 'agenda-items', video.id, { status: 'postponed', ...to });
    expect((await postpone({})).detail).toContain('to which session');
    expect((await postpone({ to: { session: id, item: 'agi-next-one' } })).detail).toContain('another session');
    expect((await postpone({ to: { session: other, item: 'agi-next-one' } })).status).toBe(200);
    expect(api.host.world().get('agenda-items', 'agi-next-one')?.properties).toMatchObject({
      session: other,
      status: 'planned',
      postponedFrom: video.id,
      postponements: 3,
      subject: video.properties.subject,
    });
    for (const item of itemsOf(id)) {
      if (item.properties.status === 'planned')
        await send('secretariat', 'PATCH', 'agenda-items', item.id, { status: 'handled' });
    }
    expect((await send('secretariat', 'PATCH', 'sessions', id, { status: 'closed' })).status).toBe(200);
    expect((await postpone({ to: { session: other, item: 'agi-again' } })).status).toBe(422);
    const told = all('log').filter((entry: LogEntry) => entry.properties.change?.id === id);
    expect(told.map(({ properties }) => properties.change?.after['status'])).toEqual(['held', 'closed']);
  });

  it('that is closed is never changed, whatever is asked; only how far its decisions are', async () => {
    const { id } = sessionOf('closed');
    const frozen = (): string =>
      JSON.stringify([
        api.host.world().get('sessions', id),
        itemsOf(id),
        decisionsOf(id).map(
          ({
            properties: { status: _, moved: __, evidence: ___, note: ____, updated: _____, version: ______, ...rest },
          }) => rest,
        ),
      ]);
    const before = frozen();
    const anyPatch: fc.Arbitrary<readonly [LiveCollection, object]> = fc.oneof(
      fc
        .record(
          {
            title: fc.constant(text('Other')),
            date: fc.constantFrom('2026-01-01', '2027-01-01'),
            time: fc.constant('11:00'),
            status: fc.constantFrom('convened', 'held', 'closed', 'cancelled'),
            present: fc.constant({ mayors: 3 }),
          },
          { requiredKeys: [] },
        )
        .map((patch) => ['sessions', patch] as const),
      fc
        .record(
          {
            title: fc.constant(text('Other')),
            status: fc.constantFrom('planned', 'handled', 'withdrawn', 'postponed'),
            note: fc.string(),
            order: fc.integer({ min: 1, max: 9 }),
          },
          { requiredKeys: [] },
        )
        .map((patch) => ['agenda-items', patch] as const),
      fc
        .record(
          {
            text: fc.constant(text('Other')),
            owner: fc.constant(text('Another')),
            deadline: fc.constantFrom(null, '2027-05-05'),
            isPublic: fc.boolean(),
            zones: fc.constantFrom([], ['5341']),
            kind: fc.constant('report'),
            status: fc.constantFrom('open', 'under-way', 'done'),
            note: fc.constant('Something'),
          },
          { requiredKeys: [] },
        )
        .map((patch) => ['decisions', patch] as const),
    );
    await fc.assert(
      fc.asyncProperty(anyPatch, fc.nat(), async ([collection, patch], pick) => {
        const targets =
          collection === 'sessions' ? [{ id }] : collection === 'decisions' ? decisionsOf(id) : itemsOf(id);
        const target = targets[pick % targets.length];
        if (target) await send('secretariat', 'PATCH', collection, target.id, patch);
        expect(frozen()).toBe(before);
      }),
      { numRuns: 60 },
    );
    // Nothing is added to it either: a correction is decided at another session.
    const [item] = itemsOf(id);
    const [old] = decisionsOf(id);
    expect((await send('secretariat', 'PUT', 'decisions', 'dcs-too-late', { ...decided, item: item?.id })).status).toBe(
      422,
    );
    const open = itemsOf(sessionOf('convened').id)[0]?.id;
    expect(
      (await send('secretariat', 'PUT', 'decisions', 'dcs-correction', { ...decided, item: open, corrects: old?.id }))
        .status,
    ).toBe(201);
    expect(frozen()).toBe(before);
  });
});

it('the scenario of 28 November 2017 plays its session: convened, item after item, closed at noon', async () => {
  const world = await startTestApi({ scenario: '2017-11-28', seed: 1 });
  const look = (to: string) => {
    world.host.control({ action: 'jump', to });
    const { values } = world.host.world();
    const handled = [...values('agenda-items')].filter(({ properties }) => properties.status === 'handled');
    const [session] = values('sessions');
    return [session?.properties.status, handled.length, [...values('decisions')].length];
  };
  expect(look('2017-11-28T09:45:00+01:00')).toEqual(['convened', 0, 0]);
  expect(look('2017-11-28T10:45:00+01:00')).toEqual(['held', 2, 2]);
  expect(look('2017-11-28T12:05:00+01:00')).toEqual(['closed', 5, 6]);
});

describe('what cannot be', () => {
  it.each([
    ['2027-03-28', '02:30', 422],
    ['2027-03-28', '03:00', 201],
    // Shown twice: the first of them.
    ['2026-10-25', '02:30', 201],
  ])('a session of %s at %s is answered by the clocks of Brussels', async (date, time, status) => {
    expect((await send('secretariat', 'PUT', 'sessions', 'ses-at-night', { ...draft, date, time })).status).toBe(
      status,
    );
  });

  it('a session is not put into the hour that is left out either', async () => {
    await send('secretariat', 'PUT', 'sessions', 'ses-at-night', { ...draft, date: '2027-03-28', time: '10:00' });
    const { status, detail } = await send('secretariat', 'PATCH', 'sessions', 'ses-at-night', { time: '02:00' });
    expect([status, detail]).toEqual([422, expect.stringContaining('do not show 02:00 on 2027-03-28')]);
  });

  it('a zone or what shows it stands in a decision once', async () => {
    const [item] = itemsOf(sessionOf('convened').id);
    const twice = { ...decided, item: item?.id, zones: ['5339', '5339'] };
    expect((await send('secretariat', 'PUT', 'decisions', 'dcs-twice', twice)).status).toBe(422);
    const once = { ...twice, zones: ['5339'] };
    expect((await send('secretariat', 'PUT', 'decisions', 'dcs-twice', once)).status).toBe(201);
    const shown = { collection: 'events', id: 'evt-000001' };
    const evidence = [shown, shown];
    expect((await send('secretariat', 'PATCH', 'decisions', 'dcs-twice', { evidence })).status).toBe(422);
  });
});
