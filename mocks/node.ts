import { readFile } from 'node:fs/promises';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { parseArgs } from 'node:util';
import { getResponse } from 'msw/utils/get-response';
import * as v from 'valibot';
import { loadFacilities, loadNetwork, loadRegion } from '../src/geo/packs-node.ts';
import { epochHeader, seqHeader } from '../src/live/contract.ts';
import { type WorldOptions, worldOptionsSchema } from './contract.ts';
import { createHandlers } from './handlers.ts';
import { type Host, createHost } from './host.ts';
import { createMemoryStore } from './journal-store.ts';
import { problemResponse } from './problem.ts';

const exposed = [epochHeader, seqHeader, 'ETag', 'Retry-After'].join(', ');
const localOrigin = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Any origin may read; only pages of this machine may play with the demo. */
const corsHeaders = (origin: string | undefined): Record<string, string> => ({
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': exposed,
  'Access-Control-Allow-Headers':
    'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID',
  'Access-Control-Allow-Methods': localOrigin.test(origin ?? '') ? 'GET, HEAD, POST, PATCH, PUT' : 'GET, HEAD',
  'Access-Control-Max-Age': '600',
});

const toRequest = (message: IncomingMessage, signal: AbortSignal): Request => {
  const url = new URL(message.url ?? '/', `http://${message.headers.host ?? 'localhost'}`);
  const headers = new Headers();
  for (let index = 0; index < message.rawHeaders.length; index += 2) {
    headers.append(message.rawHeaders[index] ?? '', message.rawHeaders[index + 1] ?? '');
  }
  const method = message.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? { body: Readable.toWeb(message) as ReadableStream, duplex: 'half' } : {};
  return new Request(url, { method, headers, signal, ...body });
};

/** A page that is not of this machine must not write, whatever its browser thinks of preflights. */
const isForeignWrite = ({ method, headers: { origin } }: IncomingMessage): boolean =>
  method !== 'GET' && method !== 'HEAD' && origin !== undefined && !localOrigin.test(origin);

const send = async (response: Response, to: ServerResponse, isHead: boolean): Promise<void> => {
  if (response.type === 'error') {
    to.destroy();
    return;
  }
  to.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body || isHead) {
    await response.body?.cancel();
    to.end();
    return;
  }
  to.flushHeaders();
  await pipeline(Readable.fromWeb(response.body as NodeStream), to);
};

/** The mock API over HTTP, with streaming. Closing the server ends what is open. */
export const createMockServer = (host: Host) => {
  const handlers = createHandlers(host, '*/api', async () =>
    JSON.parse(await readFile(new URL('openapi.json', import.meta.url), 'utf8')),
  );
  const answer = async (message: IncomingMessage, signal: AbortSignal): Promise<Response> => {
    if (message.method === 'OPTIONS') return new Response(null, { status: 204 });
    if (isForeignWrite(message)) return problemResponse(403, 'Only pages of this machine may change the demo.');
    if (!URL.canParse(message.url ?? '/', `http://${message.headers.host ?? 'localhost'}`)) {
      return problemResponse(400, 'The address cannot be read.');
    }
    const response = await getResponse(handlers, toRequest(message, signal));
    return response ?? problemResponse(404, 'There is only /api here.');
  };
  const server = createServer((message, to) => {
    const left = new AbortController();
    to.on('close', () => left.abort());
    for (const [name, value] of Object.entries(corsHeaders(message.headers.origin))) to.setHeader(name, value);
    answer(message, left.signal)
      .then((response) => send(response, to, message.method === 'HEAD'))
      .catch((error: unknown) => {
        // A client that leaves in the middle is no failure.
        if (!left.signal.aborted) console.error(error);
        to.destroy();
      });
  });
  return server;
};

const help =
  'npm run api -- [--port 8787] [--scenario ordinary-day|2017-11-15|2017-11-25|metro-exercise|stress] [--seed 1] [--speed 1] [--features N] [--rate R]';

const readOptions = (): { port: number; options: WorldOptions } => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { port: text, scenario: text, seed: text, speed: text, features: text, rate: text },
  });
  const { port = '8787', scenario, ...numbers } = values;
  const asNumbers = Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, Number(value)]));
  return { port: Number(port), options: v.parse(worldOptionsSchema, { ...(scenario && { scenario }), ...asNumbers }) };
};

const main = async (): Promise<void> => {
  const { port, options } = readOptions();
  const [region, network, facilities] = await Promise.all([loadRegion(), loadNetwork(), loadFacilities()]);
  const host = createHost({ region, network, facilities }, createMemoryStore(), options);
  host.world();
  const server = createMockServer(host).listen(port, '127.0.0.1', () => {
    const address = server.address();
    console.log(`Mock API: http://127.0.0.1:${typeof address === 'object' ? address?.port : port}/api/`);
  });
  server.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
};

if (import.meta.main) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error, `\n${help}`);
    process.exitCode = 1;
  });
}
