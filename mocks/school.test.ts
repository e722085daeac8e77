import { beforeEach, describe, expect, it } from 'vitest';
import { type Intake, peopleTables } from '../src/domain/school/contract.ts';
import { seats } from './watch-world.ts';
import { type TestApi, startTestApi } from './test-api.ts';

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ seed: 3 });
});

const id = 'int-2025';
const path = `/collections/intakes/items/${id}`;
const row = 'prg-inspector';
const as = (seat: string | null): Record<string, string> => (seat === null ? {} : { Authorization: `Bearer ${seat}` });
const call = (seat: string | null, to: string, init: RequestInit = {}): Promise<Response> =>
  api.request(to, { ...init, headers: { ...(init.headers as Record<string, string>), ...as(seat) } });
const stored = (): Intake => {
  const intake = api.host.world().get('intakes', id);
  if (!intake) throw new Error('There is no such year.');
  return intake;
};
let keys = 0;
const type = (seat: string | null, properties: object, version = stored().properties.version): Promise<Response> =>
  call(seat, path, {
    method: 'PATCH',
    headers: {
      'Content-Type': 'application/merge-patch+json',
      'Idempotency-Key': `school-${++keys}`,
      'If-Match': `"${version}"`,
    },
    body: JSON.stringify({ properties }),
  });
const edit = (cells: object, why = 'Counted again') => ({ edit: { table: 'started', row, cells }, why });

/** Numbers that occur nowhere else: where they are found, exact figures are. */
const marked = { '21001': 3, '21004': 77_701, '21009': 88_803 };

/** Everything that a seat can ask of the figures, but one item by itself. */
const everything = async (seat: string | null): Promise<string> => {
  const leaving = new AbortController();
  const stream = await call(seat, `/stream?since=${api.host.world().epoch}:0`, { signal: leaving.signal });
  const reader = stream.body?.getReader();
  let said = '';
  if (!reader) throw new Error('The feed has no body.');
  while (!said.includes('event: heartbeat')) said += new TextDecoder().decode((await reader.read()).value);
  leaving.abort();
  const texts = [said];
  for (const to of ['/collections/intakes/items?limit=100000', '/collections/log/items?limit=100000', '/changes']) {
    texts.push(await (await call(seat, to)).text());
  }
  const exported = await call(seat, '/collections/intakes/export', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ids: [id] }),
  });
  texts.push(await exported.text());
  return texts.join('\n');
};

describe('the figures of the school', () => {
  it('are told without numbers under 5, on every way, to every seat; the exact ones to who keeps them, one by one', async () => {
    const typed = await type('secretariat', edit(marked));
    expect(typed.status).toBe(200);
    expect(await typed.text()).not.toContain('"figures"');
    for (const seat of seats) {
      const text = await everything(seat);
      expect(text).not.toMatch(/"figures"|"before":\{"21/);
      const one = await (await call(seat, path)).text();
      expect(one.includes('"figures"')).toBe(seat === 'secretariat');
      const page = (await (await call(seat, '/collections/intakes/items')).json()) as { features: Intake[] };
      expect(page.features).toHaveLength(5);
      for (const { properties } of page.features) {
        for (const table of peopleTables) {
          const told = properties.people?.[table];
          const cells = told
            ? [
                ...Object.values(told.cells).flatMap((own) => Object.values(own)),
                ...Object.values(told.rows),
                told.total,
              ]
            : [];
          expect(cells.length).toBeGreaterThan(80);
          for (const cell of cells) if (typeof cell === 'number') expect(cell).toBeGreaterThanOrEqual(5);
        }
      }
    }
    expect(stored().properties.figures?.started[row]).toMatchObject(marked);
  });

  it('tell nothing by the order of what was typed: neither a version nor the log holds a number', async () => {
    await type('secretariat', edit({ '21001': 3 }));
    await type('secretariat', edit({ '21001': 2 }, 'One left'));
    const [feature] = (
      (await (await call('operator-1', '/collections/intakes/items?year=2025')).json()) as {
        features: Intake[];
      }
    ).features;
    expect(feature?.properties.history.map((one) => Object.keys(one).sort())).toEqual([
      ['at', 'revision', 'row', 'table', 'why'],
      ['at', 'revision', 'row', 'table', 'why'],
    ]);
    const entries = [...api.host.world().values('log')].filter(({ properties }) => properties.change?.id === id);
    expect(entries.map(({ properties }) => properties.change?.after)).toEqual([
      { revision: 2, table: 'started', row, why: 'Counted again' },
      { revision: 3, why: 'One left' },
    ]);
    // Whoever keeps them finds what they were.
    const whole = (await (await call('secretariat', path)).json()) as Intake;
    expect(whole.properties.history[1]?.before).toMatchObject({ '21001': 3 });
  });

  it('tell no former state of theirs, whatever moment is asked for', async () => {
    const before = new Date(api.host.world().clock.now).toISOString();
    const first = await (await call(null, path)).json();
    api.pass(60_000);
    await type('secretariat', edit({ elsewhere: 77 }));
    api.pass(60_000);
    const now = (await (await call(null, path)).json()) as Intake;
    expect(now.properties.people).not.toEqual((first as Intake).properties.people);
    const then = await call(null, '/collections/intakes/items?year=2025', {
      headers: { 'Accept-Datetime': new Date(before).toUTCString() },
    });
    const [told] = ((await then.json()) as { features: Intake[] }).features;
    expect(told?.properties.people).toEqual(now.properties.people);
    const history = await (await call(null, `/history?from=${before}`)).text();
    const lines = history
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { collection?: string; feature?: Intake })
      .filter(({ collection }) => collection === 'intakes');
    expect(lines.length).toBeGreaterThan(0);
    for (const { feature } of lines) expect(feature?.properties.people).toEqual(now.properties.people);
  });

  it.each(seats)('%s types them in, as the secretariat alone may', async (seat) => {
    const answer = await type(seat, edit({ '21004': 40 }));
    expect(answer.status).toBe(seat === 'secretariat' ? 200 : seat === null ? 401 : 403);
    expect(stored().properties.history).toHaveLength(seat === 'secretariat' ? 1 : 0);
  });

  it('are refused with what to do where they are none', async () => {
    const refusals: readonly (readonly [object, RegExp])[] = [
      [{ edit: { table: 'started', row: 'prg-cook', cells: { '21004': 1 } }, why: 'x' }, /has no row “prg-cook”, only/],
      [edit({ '99999': 1 }), /has no column “99999”/],
      [edit({ '21004': -1 }), /cells/],
      [edit({ '21004': 1.5 }), /cells/],
      [edit({}), /Type at least one number/],
      [edit({ '21004': 1 }, ' '), /./],
      [edit({ '21004': 1 }, 'Told by 0470 12 34 56'), /phone number/],
      [{ ...edit({ '21004': 1 }), name: 'Somebody' }, /name/],
    ];
    for (const [properties, reason] of refusals) {
      const answer = await type('secretariat', properties);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toMatch(reason);
    }
    expect((await type('secretariat', edit({ '21004': 1 }), 99)).status).toBe(412);
    expect(stored().properties.history).toEqual([]);
  });

  it('have no field for a person', async () => {
    const text = JSON.stringify(Object.keys(stored().properties).concat(Object.keys(stored().properties.plain)));
    expect(text).not.toMatch(/name|birth|person|address|mail|phone/i);
    const programmes = await (await call(null, '/collections/programmes/items?kind=police')).json();
    expect((programmes as { numberMatched: number }).numberMatched).toBe(3);
  });
});

it.each(['__proto__', 'constructor'])(
  'a column called %s is refused, and not left out without a word',
  async (name) => {
    const cells = JSON.parse(`{"21001":3,"${name}":5}`) as object;
    const response = await type('secretariat', edit(cells));
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining(name)]);
    expect(stored().properties.version).toBe(1);
  },
);
