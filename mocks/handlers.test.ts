import { beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, startTestApi } from './test-api.ts';

interface Item {
  id: string;
  geometry: { type: string; coordinates: number[] } | null;
  properties: Record<string, unknown>;
}
interface Page {
  features: Item[];
  numberMatched: number;
  numberReturned: number;
  links: { rel: string; href: string }[];
}

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
const page = async (path: string): Promise<Page> => (await api.request(path)).json() as Promise<Page>;
const all = () => page('/collections/incidents/items?limit=100000');

/** Reads server-sent events until enough have come. */
const readEvents = async (response: Response, count: number): Promise<Record<string, unknown>[]> => {
  if (!response.body) throw new Error('The feed has no body.');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (text.split('\n\n').length <= count) text += (await reader.read()).value ?? '';
  await reader.cancel();
  return [...text.matchAll(/^data: (.*)$/gm)].slice(0, count).map(([, data]) => JSON.parse(data ?? ''));
};

describe('items', () => {
  it('come in pages that together are all of them, each once, whatever ids devices made', async () => {
    const draft = { text: 'x', occurred: '2026-11-23T12:00:00Z', discipline: null, zone: null, commune: null };
    for (const id of ['zzz-last', 'AAA-first', 'log-zz', 'log-000000a', 'log-b', 'log-1x']) {
      const made = await api.request(`/collections/log/items/${id}`, {
        method: 'PUT',
        headers: {
          Authorization: 'Bearer operator-1',
          'Content-Type': 'application/geo+json',
          'If-None-Match': '*',
          'Idempotency-Key': id,
        },
        body: JSON.stringify({ properties: { ...draft, incident: null, corrects: null } }),
      });
      expect(made.status).toBe(201);
      api.pass(600_000);
    }
    const entries = [...api.host.world().values('log')].map(({ id }) => id);
    const found: string[] = [];
    let path: string | undefined = `/collections/log/items?limit=${Math.ceil(entries.length / 9)}`;
    while (path) {
      const answer = await api.request(path, { headers: { Authorization: 'Bearer operator-1' } });
      const { features, links } = (await answer.json()) as Awaited<ReturnType<typeof page>>;
      found.push(...features.map(({ id }) => id));
      path = links.find(({ rel }) => rel === 'next')?.href.replace('http://vigie.test/api', '');
    }
    expect(found.toSorted()).toEqual(entries.toSorted());
  });

  it('of a quiet collection come in pages as well', async () => {
    const { features, numberMatched } = await all();
    const ids: string[] = [];
    let path: string | undefined = '/collections/incidents/items?limit=7';
    while (path) {
      const { features: some, links, numberMatched: matched } = await page(path);
      expect(matched).toBe(numberMatched);
      ids.push(...some.map(({ id }) => id));
      path = links.find(({ rel }) => rel === 'next')?.href.replace('http://vigie.test/api', '');
    }
    expect(ids.toSorted()).toEqual(features.map(({ id }) => id).toSorted());
  });

  it('can be asked for by box', async () => {
    const [west, south, east, north] = [4.33, 50.83, 4.37, 50.86];
    const { features } = await all();
    const inside = features.filter(({ geometry }) => {
      const [x = 0, y = 0] = geometry?.coordinates ?? [];
      return geometry !== null && x >= west && x <= east && y >= south && y <= north;
    });
    const found = await page(`/collections/incidents/items?limit=100000&bbox=${west},${south},${east},${north}`);
    expect(found.features.map(({ id }) => id)).toEqual(inside.map(({ id }) => id));
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.length).toBeLessThan(features.length);
  });

  it('can be asked for by property, one value or several', async () => {
    const { features } = await all();
    const wanted = features.filter(({ properties }) => ['severe', 'extreme'].includes(String(properties['severity'])));
    const found = await page('/collections/incidents/items?limit=100000&severity=severe,extreme');
    expect(found.numberMatched).toBe(wanted.length);
  });

  it('carry the position in the feed, and their version as entity tag', async () => {
    const response = await api.request('/collections/incidents/items?limit=1');
    const { epoch, seq } = api.host.world();
    expect(response.headers.get('Vigie-Epoch')).toBe(epoch);
    expect(response.headers.get('Vigie-Seq')).toBe(String(seq));
    const [item] = ((await response.json()) as Page).features;
    const one = await api.request(`/collections/incidents/items/${item?.id}`);
    const etag = one.headers.get('ETag') ?? '';
    expect(etag).toBe(`"${String(item?.properties['version'])}"`);
    const again = await api.request(`/collections/incidents/items/${item?.id}`, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });

  it('of the network are those of the date that is asked for', async () => {
    const refs = async (query: string) =>
      (await page(`/collections/lines/items${query}`)).features.map(({ properties }) => String(properties['ref']));
    const today = await refs('');
    const then = await refs('?datetime=2017-11-25T12:00:00Z');
    expect(today).toContain('10');
    expect(today).not.toContain('3');
    expect(then).toContain('3');
    expect(then).not.toContain('10');
  });

  it('are refused with a reason that says what is wanted', async () => {
    const response = await api.request('/collections/incidents/items?bbox=1,2');
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    expect(((await response.json()) as { detail: string }).detail).toContain('west,south,east,north');
  });
});

describe('the feed', () => {
  it('begins with a heartbeat that tells the head and the clock', async () => {
    const response = await api.request('/stream');
    const { epoch, seq } = api.host.world();
    expect(await readEvents(response, 1)).toEqual([
      { type: 'heartbeat', epoch, seq, clock: { now: expect.any(String), rate: 1 }, exercise: false },
    ]);
  });

  it('resumes after a position, without gap or double', async () => {
    api.pass(10 * 60_000);
    const { epoch, seq } = api.host.world();
    const events = await readEvents(await api.request(`/stream?since=${epoch}:${seq - 3}`), 4);
    expect(events.map((event) => event['seq'])).toEqual([seq - 2, seq - 1, seq, seq]);
    expect(events.at(-1)?.['type']).toBe('heartbeat');
    const header = await api.request('/stream', { headers: { 'Last-Event-ID': `${epoch}:${seq - 1}` } });
    expect((await readEvents(header, 1))[0]?.['seq']).toBe(seq);
  });

  it('answers a position of another epoch with a reset', async () => {
    const { epoch, seq } = api.host.world();
    const [event] = await readEvents(await api.request('/stream?since=other:1'), 1);
    expect(event).toMatchObject({ type: 'reset', epoch, seq });
  });
});
