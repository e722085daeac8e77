import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { feedTiming } from '../domain/feed/contract.ts';
import type { FeedConnection } from './feed-connection.ts';
import { openLine } from './feed-line.ts';

const beat = { type: 'heartbeat', epoch: 'e', seq: 1, clock: { now: '2026-11-26T12:00:00Z', rate: 1 } };
const streamType = { headers: { 'Content-Type': 'text/event-stream' } };

/** Lets time pass in small steps, and answers come. */
const pass = async (time: number): Promise<void> => {
  for (let part = 0; part < time; part += 250) {
    await vi.advanceTimersByTimeAsync(250);
    await new Promise(setImmediate);
  }
};

/** An API behind a line: what it does with the stream, and how often it was asked. */
const createApi = () => {
  const api = {
    stream: (async () => new Response(null, { status: 502 })) as (signal: AbortSignal) => Promise<Response>,
    streams: 0,
    asked: [] as string[],
    speak: (): void => undefined,
  };
  vi.stubGlobal(
    'fetch',
    async (url: string, { signal, headers }: { signal: AbortSignal; headers: { Authorization: string } }) => {
      if (!new URL(url).pathname.endsWith('/stream')) {
        api.asked.push(headers.Authorization.slice('Bearer '.length));
        return Response.json({ more: false, events: [beat] });
      }
      api.streams += 1;
      signal.addEventListener('abort', () => (api.streams -= 1));
      return api.stream(signal);
    },
  );
  return api;
};
/** A stream that says something when `speak` is called. */
const speaking =
  (api: ReturnType<typeof createApi>) =>
  async (signal: AbortSignal): Promise<Response> => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        api.speak = () => controller.enqueue(new TextEncoder().encode(`data: ${JSON.stringify(beat)}\n\n`));
        signal.addEventListener('abort', () => controller.error(signal.reason));
      },
    });
    return new Response(body, streamType);
  };
/** One whose headers come, and nothing else. */
const mute = async (signal: AbortSignal): Promise<Response> => {
  const start = (controller: ReadableStreamDefaultController<Uint8Array>): void =>
    signal.addEventListener('abort', () => controller.error(signal.reason));
  return new Response(new ReadableStream({ start }), streamType);
};
const held = (signal: AbortSignal): Promise<Response> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

let lines: FeedConnection[] = [];
const open = (seat: string, baseUrl: string) => {
  const line = { states: [] as string[], words: 0, close: (): void => undefined, reconnect: (): void => undefined };
  const { close, reconnect } = openLine({
    baseUrl,
    seat,
    position: () => 'e:1',
    onAsk: () => undefined,
    onData: () => (line.words += 1),
    onState: (state) => line.states.push(state.state === 'open' ? `open ${state.every}` : state.state),
  });
  lines.push({ close, reconnect });
  return Object.assign(line, { close, reconnect });
};

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => {
  for (const line of lines) line.close();
  lines = [];
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a line to the feed', () => {
  it.each([
    ['refuses the stream', 1_000, async () => new Response(null, { status: 502 })],
    [
      'answers it with a page',
      1_000,
      async () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }),
    ],
    ['cuts it', 1_000, async () => Promise.reject(new TypeError('Failed to fetch'))],
    ['holds it back', 11_000, held],
    ['holds back what it says', 21_000, mute],
  ])('asks for the changes where somebody between %s', async (name, within, stream) => {
    const api = createApi();
    api.stream = stream;
    const line = open('operator-1', `http://${name.replaceAll(' ', '-')}.test`);
    await pass(within);
    expect(line.states.at(-1)).toBe('open 5000');
    expect(line.words).toBeGreaterThan(0);
    const { words } = line;
    await pass(4 * feedTiming.pollEvery);
    expect(line.words).toBeGreaterThanOrEqual(words + 3);
    expect(api.streams).toBeLessThanOrEqual(1);
  });

  it('goes back to the stream once that speaks without gaps, and not for one that is buffered', async () => {
    const api = createApi();
    api.stream = held;
    const line = open('operator-1', 'http://back.test');
    await pass(12_000);
    expect(line.states.at(-1)).toBe('open 5000');
    api.stream = speaking(api);
    for (let time = 0; time < 60 && api.streams === 0; time++) await pass(1_000);
    for (let time = 0; time < 6; time++) {
      api.speak();
      await pass(12_000);
    }
    expect(line.states.at(-1)).toBe('open 5000');
    for (let time = 0; time < 5; time++) {
      api.speak();
      await pass(feedTiming.heartbeatEvery);
    }
    expect(line.states.at(-1)).toBe('open null');
    const asked = api.asked.length;
    await pass(2 * feedTiming.pollEvery);
    expect(api.asked.length).toBe(asked);
  });

  it('asks at once when its stream has fallen silent and is given up', async () => {
    const api = createApi();
    api.stream = speaking(api);
    const line = open('operator-1', 'http://silent.test');
    await pass(500);
    api.speak();
    await pass(feedTiming.reconnectAfter);
    expect(line.states).toEqual(['open null']);
    line.reconnect();
    await pass(500);
    expect(line.states.at(-1)).toBe('open 5000');
  });

  it('is the one stream of its browser: other seats ask, at once when there is news, and one of them follows', async () => {
    const api = createApi();
    api.stream = speaking(api);
    const first = open('operator-1', 'http://seats.test');
    await pass(500);
    const others = ['analyst-1', 'commander-5339'].map((seat) => open(seat, 'http://seats.test'));
    await pass(1_000);
    expect(api.streams).toBe(1);
    expect(new Set(api.asked)).toEqual(new Set(['analyst-1', 'commander-5339']));
    const asked = api.asked.length;
    for (let time = 0; time < 8; time++) {
      api.speak();
      await pass(250);
    }
    // Two seconds of news: each of the two asks about once a second.
    expect(api.asked.length - asked).toBeGreaterThanOrEqual(4);
    expect(api.asked.length - asked).toBeLessThanOrEqual(6);
    first.close();
    await pass(1_000);
    expect(api.streams).toBe(1);
    for (let time = 0; time < 6; time++) {
      api.speak();
      await pass(feedTiming.heartbeatEvery);
    }
    expect(new Set(others.map(({ states }) => states.at(-1)))).toEqual(new Set(['open 5000', 'open null']));
    expect(others).toHaveLength(2);
  });

  it('asks where the browser has no locks, so that no tab takes the connections of another', async () => {
    vi.stubGlobal('navigator', {});
    const api = createApi();
    const line = open('operator-1', 'http://plain.test');
    await pass(1_000);
    expect(line.states).toEqual(['open 5000']);
    expect(api.streams).toBe(0);
  });
});
