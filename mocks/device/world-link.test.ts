import { expect, it, vi } from 'vitest';
import { keepWorld, type StartHome } from './keep-world.ts';
import type { FromWorld, ToWorld, WorldAsked } from './protocol.ts';
import { serveWorld } from './serve-world.ts';
import { createWorldLink } from './world-link.ts';

type Answer = (request: Request) => Promise<Response>;

/** A world at the other end of a channel, as in a worker. */
const connect = (answer: Answer) => {
  const { port1, port2 } = new MessageChannel();
  const link = createWorldLink((message, transfer) => port1.postMessage(message, transfer));
  port1.addEventListener('message', ({ data }: MessageEvent<FromWorld>) => link.take(data));
  port1.start();
  serveWorld(port2, async () => answer);
  port2.start();
  const asked: WorldAsked = { search: '', legacy: null };
  port1.postMessage({ type: 'open', asked } satisfies ToWorld);
  return { link, close: () => port1.close() };
};
const address = 'http://vigie.test/api/thing';

it('carries a request and its answer whole', async () => {
  const { link, close } = connect(async (request) => {
    const heard = `${request.method} ${request.url} ${request.headers.get('If-Match')} ${await request.text()}`;
    return new Response(heard, { status: 201, headers: { ETag: '"2"' } });
  });
  const request = new Request(address, { method: 'PATCH', headers: { 'If-Match': '"1"' }, body: 'é' });
  const response = await link.ask(request);
  expect([response.status, response.headers.get('ETag')]).toEqual([201, '"2"']);
  expect(await response.text()).toBe(`PATCH ${address} "1" é`);
  close();
});

it('carries answers without a body, and those that are none', async () => {
  const { link, close } = connect(async ({ url }) =>
    url.endsWith('lost') ? Response.error() : new Response(null, { status: 304 }),
  );
  const unchanged = await link.ask(new Request(address));
  expect([unchanged.status, unchanged.body]).toEqual([304, null]);
  expect((await link.ask(new Request(`${address}/lost`))).type).toBe('error');
  close();
});

it('carries a stream as it comes, no faster than it is read, until the page leaves it', async () => {
  let sent = 0;
  const left = Promise.withResolvers<boolean>();
  const { link, close } = connect(async ({ signal }) => {
    signal.addEventListener('abort', () => left.resolve(true));
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          sent += 1;
          controller.enqueue(new TextEncoder().encode(`${sent}\n`));
        },
      },
      { highWaterMark: 0 },
    );
    return new Response(body);
  });
  const { body } = await link.ask(new Request(address));
  const reader = (body as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
  const heard: string[] = [];
  for (let count = 0; count < 6; count++) heard.push(new TextDecoder().decode((await reader.read()).value));
  expect(heard.join('')).toBe('1\n2\n3\n4\n5\n6\n');
  expect(sent).toBeLessThanOrEqual(heard.length + 3);
  await reader.cancel();
  expect(await left.promise).toBe(true);
  close();
});

it('a request that is given up rejects with its reason, and the world hears of it', async () => {
  const left = Promise.withResolvers<boolean>();
  const asked = Promise.withResolvers<void>();
  const { link, close } = connect(
    ({ signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          left.resolve(true);
          reject(new Error('left'));
        });
        asked.resolve();
      }),
  );
  const giveUp = new AbortController();
  const answer = link.ask(new Request(address, { signal: giveUp.signal }));
  await asked.promise;
  giveUp.abort(new Error('enough'));
  await expect(answer).rejects.toThrow('enough');
  expect(await left.promise).toBe(true);
  close();
});

it('a line that is cut ends what is open: answers fail, bodies break off', async () => {
  const { link, close } = connect(async ({ url }) =>
    url.endsWith('never') ? new Promise(() => undefined) : new Response(new ReadableStream()),
  );
  const never = link.ask(new Request(`${address}/never`));
  const { body } = await link.ask(new Request(address));
  const reading = (body as ReadableStream).getReader().read();
  link.cut();
  expect((await never).type).toBe('error');
  await expect(reading).rejects.toThrow('cut');
  close();
});

/** Homes of a world that the test plays itself. */
const createHomes = () => {
  const homes: { receive(message: FromWorld): void; fail(reason: string): void; said: ToWorld[]; place: string }[] = [];
  const start =
    (place: string): StartHome =>
    (receive, fail) => {
      const said: ToWorld[] = [];
      homes.push({ receive, fail, said, place });
      return { post: (message) => said.push(message), stop: () => undefined };
    };
  return { homes, starts: { startInWorker: start('worker'), startInPage: start('page') } };
};
const asked: WorldAsked = { search: '?scenario=stress', legacy: null };
const opened: FromWorld = { type: 'opened', lacks: [] };

it('a worker that does not come leaves the world to the page', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const { homes, starts } = createHomes();
  const keeping = keepWorld(asked, starts, () => undefined);
  homes[0]?.fail('refused');
  homes[1]?.receive(opened);
  await keeping;
  expect(homes.map(({ place }) => place)).toEqual(['worker', 'page']);
  expect(homes[1]?.said).toEqual([{ type: 'open', asked }]);
});

it('a world that falls silent is replaced by one that goes on, and the page hears of it', async () => {
  vi.useFakeTimers();
  const { homes, starts } = createHomes();
  const onRestart = vi.fn<() => void>();
  const keeping = keepWorld(asked, starts, onRestart);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(homes, 'what still loads is waited for').toHaveLength(1);
  homes[0]?.receive({ type: 'here' });
  homes[0]?.receive(opened);
  const { ask } = await keeping;
  for (let seconds = 0; seconds < 30; seconds += 2) {
    await vi.advanceTimersByTimeAsync(2_000);
    homes[0]?.receive({ type: 'pong' });
  }
  expect(homes).toHaveLength(1);
  const waiting = ask(new Request(address));
  await vi.advanceTimersByTimeAsync(14_000);
  expect(homes).toHaveLength(2);
  expect(onRestart).toHaveBeenCalledOnce();
  expect((await waiting).type).toBe('error');
  expect(homes[1]?.said[0]).toEqual({ type: 'open', asked: { search: '', legacy: null } });
  vi.useRealTimers();
});
