import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { changesPage, changesSchema } from '../src/domain/feed/contract.ts';
import { startTestApi } from './test-api.ts';
import { seats, startWatchWorld } from './watch-world.ts';

const read = async (response: Response) => {
  expect(response.status).toBe(200);
  return v.parse(changesSchema, await response.json());
};

describe('the feed as a plain answer', () => {
  it('tells each seat what its stream tells it, and nothing else', async () => {
    const world = await startWatchWorld();
    for (const seat of seats) {
      const said = await world.readFeed(seat);
      const streamed = [...said.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => data);
      const answer = await (await world.call(seat, `/changes?since=${world.before}`)).text();
      const changes = streamed.filter((data) => !/^\{"type":"(heartbeat|presence)"/.test(data));
      expect(changes.length).toBeGreaterThan(3);
      expect(answer).toContain(`"events":[${changes.join(',')},`);
      expect(
        v
          .parse(changesSchema, JSON.parse(answer))
          .events.map(({ type }) => type)
          .slice(changes.length),
      ).toEqual(['presence', 'heartbeat']);
    }
    expect((await world.call('mayor', '/changes')).status).toBe(401);
  });

  it('goes on page by page, without gap or double, up to the head', async () => {
    const api = await startTestApi({ scenario: 'stress', rate: 200, seed: 2 });
    const { epoch, seq: from } = api.host.world();
    api.pass(17_500);
    const head = api.host.world().seq;
    expect(head - from).toBeGreaterThan(3 * changesPage);
    const seen: number[] = [];
    let position = `${epoch}:${from}`;
    for (let more = true; more; ) {
      const page = await read(await api.request(`/changes?since=${position}`));
      const changes = page.events.filter(({ type }) => type !== 'heartbeat' && type !== 'presence');
      expect(changes.length).toBeLessThanOrEqual(changesPage);
      seen.push(...changes.map(({ seq }) => seq));
      expect(page.seq).toBe(seen.at(-1));
      expect(page.events.at(-1)?.type === 'heartbeat').toBe(!page.more);
      position = `${page.epoch}:${page.seq}`;
      ({ more } = page);
    }
    expect(seen).toEqual(Array.from({ length: head - from }, (_, index) => from + 1 + index));
  });

  it('begins at the head without a position, and says reset for one that is too old, to come, or of another epoch', async () => {
    const api = await startTestApi({ scenario: 'stress', rate: 200, seed: 2 });
    const { seq: start } = api.host.world();
    api.pass(60_000);
    const { epoch, seq } = api.host.world();
    expect(seq - start).toBeGreaterThan(6_000);
    const first = await read(await api.request('/changes'));
    expect(first).toMatchObject({ epoch, seq, more: false });
    expect(first.events.map(({ type }) => type)).toEqual(['presence', 'heartbeat']);
    for (const since of [`${epoch}:1`, `${epoch}:${seq + 1}`, 'other:1']) {
      const answer = await read(await api.request(`/changes?since=${since}`));
      expect(answer).toMatchObject({ epoch, seq, more: false });
      expect(answer.events.map(({ type }) => type)).toEqual(['reset', 'presence', 'heartbeat']);
    }
    expect((await api.request('/changes?since=yesterday')).status).toBe(400);
    expect((await api.request('/changes?until=1')).status).toBe(400);
    expect((await api.request('/changes', { method: 'POST' })).status).toBe(405);
  });

  it('is struck by the faults of the feed', async () => {
    const api = await startTestApi();
    api.host.control({ action: 'fault', fault: { kind: 'close', target: 'stream' } });
    expect((await api.request('/changes')).status).toBe(503);
  });
});
