import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { type FaultyProxy, startFaultyProxy } from './faulty-proxy.ts';

/** Answers `/api/stream` with one line every 20 ms without end, anything else with its own method and path. */
const startOrigin = async (): Promise<Server> => {
  const server = createServer((request, response) => {
    if (request.url !== '/api/stream') return void response.end(`${request.method} ${request.url}`);
    const timer = setInterval(() => response.write('line\n'), 20);
    response.on('close', () => clearInterval(timer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

let origin: Server;
let proxy: FaultyProxy;

test.beforeEach(async () => {
  origin = await startOrigin();
  const address = `http://127.0.0.1:${(origin.address() as AddressInfo).port}`;
  proxy = await startFaultyProxy({ appOrigin: address, apiOrigin: address });
});

test.afterEach(async () => {
  await proxy.close();
  origin.closeAllConnections();
  origin.close();
});

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(proxy.origin + path, { signal: AbortSignal.timeout(400), ...init });

const openStream = async (): Promise<ReadableStreamDefaultReader<Uint8Array>> => {
  const { body } = await fetch(`${proxy.origin}/api/stream`);
  if (!body) throw new Error('The stream has no body');
  const reader = body.getReader();
  await reader.read();
  return reader;
};

test('passes everything through while nothing is wrong', async () => {
  expect(await (await ask('/index.html')).text()).toBe('GET /index.html');
  expect(await (await ask('/api/items?limit=1', { method: 'POST', body: 'x' })).text()).toBe('POST /api/items?limit=1');
});

test('hits the chosen requests of the API only', async () => {
  proxy.inject({ kind: 'answer', status: 429, headers: { 'Retry-After': '3' } }, ({ count }) => count === 2);
  const answers = [await ask('/api/a?x=1'), await ask('/api/a?x=2'), await ask('/api/a'), await ask('/a')];
  expect(answers.map(({ status }) => status)).toEqual([200, 429, 200, 200]);
  expect(answers[1]?.headers.get('Retry-After')).toBe('3');
});

for (const kind of ['refuse', 'lose-answer', 'hang'] as const) {
  test(`${kind}: the request fails, and works again once healed`, async () => {
    proxy.inject({ kind });
    await expect(ask('/api/a')).rejects.toThrow();
    proxy.heal();
    expect((await ask('/api/a')).status).toBe(200);
  });
}

test('silence keeps an open stream open without a byte, until healed', async () => {
  const reader = await openStream();
  proxy.inject({ kind: 'silence' });
  // What was under way when the silence began may still arrive.
  let arrived = 0;
  const done = (async () => {
    while (!(await reader.read()).done) arrived += 1;
  })();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const before = arrived;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(arrived).toBe(before);
  expect(proxy.countOpen(({ path }) => path === '/api/stream')).toBe(1);
  proxy.heal();
  await expect(done).rejects.toThrow();
});

test('cut ends open streams at once and new answers after some bytes', async () => {
  const reader = await openStream();
  proxy.inject({ kind: 'cut', afterBytes: 3 });
  await expect(
    (async () => {
      while (!(await reader.read()).done);
    })(),
  ).rejects.toThrow();
  await expect(ask('/api/long/path').then((answer) => answer.text())).rejects.toThrow();
});
