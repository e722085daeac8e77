import { readFile } from 'node:fs/promises';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { loadFacilities, loadNetwork, loadRegion } from '../src/geo/packs-node.ts';
import { type WorldOptions, worldOptionsSchema } from './contract.ts';
import { type Host, createHost } from './host.ts';
import { type Body, openBody } from './http/bodies.ts';
import { fixedHeaders } from './http/fixed-headers.ts';
import { answerUnreadable } from './http/framing.ts';
import { parsePublicRoots, readPublicTarget } from './http/hosts.ts';
import { checkOrigin, corsHeaders, trustOrigins } from './http/origins.ts';
import { createMemoryStore } from './journal-store.ts';
import { loadLaterData } from './later-data.ts';
import { createMockApi } from './mock-api.ts';
import { RequestProblem, problemResponse } from '../src/api/problem.ts';

export interface ServerSettings {
  /** Addresses under which a proxy of this machine shows the API, such as `https://carte.example.brussels`. */
  behindProxy?: readonly string[];
  /** Where the map is: the pages of the API link there. */
  map?: string;
  /** Origins whose pages may work in a seat, besides those of this machine and of the API's own address. */
  origins?: readonly string[];
  /** Milliseconds that a client has for its headers, for its body, and for what it sends though nobody asked. */
  timing?: { headers: number; body: number; linger: number };
}

const usualTiming = { headers: 10_000, body: 20_000, linger: 5_000 } as const;

/** Where the API believes itself to be: what a client says of that is never matched against a path. */
const internalRoot = 'http://api.internal/api';

/** Methods that `Request` refuses, and nothing here knows. */
const unheardMethods = new Set(['TRACE', 'CONNECT', 'TRACK']);

const toRequest = (message: IncomingMessage, path: string, body: Body, signal: AbortSignal): Request => {
  const headers = new Headers();
  for (let index = 0; index < message.rawHeaders.length; index += 2) {
    headers.append(message.rawHeaders[index] ?? '', message.rawHeaders[index + 1] ?? '');
  }
  const { method = 'GET' } = message;
  const carries = method !== 'GET' && method !== 'HEAD';
  const init: RequestInit & { duplex: 'half' } = { method, headers, signal, duplex: 'half' };
  return new Request(new URL(internalRoot).origin + path, { ...init, body: carries ? body.stream : null });
};

const send = async (response: Response, message: IncomingMessage, to: ServerResponse, body: Body): Promise<void> => {
  if (response.type === 'error') {
    to.destroy();
    return;
  }
  for (const [name, value] of response.headers) to.setHeader(name, value);
  if (!message.complete) to.setHeader('Connection', 'close');
  to.writeHead(response.status);
  const rest = body.discard();
  if (!response.body || message.method === 'HEAD') {
    await response.body?.cancel();
    to.flushHeaders();
  } else {
    to.flushHeaders();
    await pipeline(Readable.fromWeb(response.body as NodeStream), to, { end: false });
  }
  await rest;
  to.end();
};

/** The mock API over HTTP, with streaming. Closing the server ends what is open. */
export const createMockServer = (host: Host, settings: ServerSettings = {}) => {
  const { behindProxy = [], origins = [], timing = usualTiming, map } = settings;
  const named = parsePublicRoots(behindProxy);
  const loadOpenApi = async (): Promise<unknown> =>
    JSON.parse(await readFile(new URL('openapi.json', import.meta.url), 'utf8'));
  const api = createMockApi(host, loadOpenApi);

  const answer = async (message: IncomingMessage, to: ServerResponse, body: Body, signal: AbortSignal) => {
    const target = readPublicTarget(message, named);
    const trusts = trustOrigins(origins, target.root.origin);
    for (const [name, value] of Object.entries(corsHeaders(message, trusts))) to.setHeader(name, value);
    const { expect = '100-continue' } = message.headers;
    if (expect.toLowerCase() !== '100-continue') throw new RequestProblem(417, 'Only 100-continue can be expected.');
    if (message.method === 'OPTIONS') return new Response(null, { status: 204 });
    checkOrigin(message, trusts);
    if (unheardMethods.has(message.method ?? '')) {
      throw new RequestProblem(405, `${message.method} is possible nowhere here.`, { Allow: 'GET, HEAD, OPTIONS' });
    }
    const { origin, prefix } = target.root;
    return api(toRequest(message, target.path, body, signal), {
      root: internalRoot,
      publicRoot: `${origin}${prefix}/api`,
      ...(map !== undefined && { map }),
    });
  };

  const take = (message: IncomingMessage, to: ServerResponse, beforeBody: () => void): void => {
    const left = new AbortController();
    to.on('close', () => left.abort());
    for (const [name, value] of Object.entries(fixedHeaders)) to.setHeader(name, value);
    const body = openBody(message, timing, beforeBody);
    answer(message, to, body, left.signal)
      .catch((error: unknown) => {
        if (error instanceof RequestProblem) return problemResponse(error.status, error.message, error.headers);
        if (!left.signal.aborted) console.error(error);
        return problemResponse(500, 'The API has failed at this request.');
      })
      .then((response) => send(response, message, to, body))
      .catch((error: unknown) => {
        // A client that leaves in the middle is no failure.
        if (!left.signal.aborted) console.error(error);
        to.destroy();
      });
  };

  const server = createServer({
    // Said here in words, and with the headers of every answer.
    requireHostHeader: false,
    headersTimeout: timing.headers,
    requestTimeout: timing.headers + timing.body + timing.linger,
    connectionsCheckingInterval: Math.min(1_000, timing.headers),
  });
  server.on('request', (message, to) => take(message, to, () => undefined));
  server.on('checkContinue', (message, to) => take(message, to, () => to.writeContinue()));
  server.on('checkExpectation', (message, to) => take(message, to, () => undefined));
  answerUnreadable(server, fixedHeaders);
  return server;
};

const help = `npm run api -- [--port 8787] [--scenario ordinary-day|2017-11-11|2017-11-15|2017-11-25|2017-11-28|new-year|metro-exercise|stress]
  [--seed 1]
  [--speed 1] [--features N] [--rate R] [--origin https://pages.example] [--behind-proxy https://api.example]
  [--map https://map.example]
--origin        pages of this origin may work in a seat (may be repeated)
--behind-proxy  a proxy of this machine shows the API at this address: what it says in Forwarded and X-Forwarded-*
                is believed as far as it leads there (may be repeated)
--map           where the map is that the pages of the API link to`;

const readOptions = (): { port: number; options: WorldOptions; settings: ServerSettings } => {
  const text = { type: 'string' } as const;
  const several = { type: 'string', multiple: true, default: [] as string[] } as const;
  const { values } = parseArgs({
    options: {
      port: text,
      scenario: text,
      seed: text,
      speed: text,
      features: text,
      rate: text,
      map: text,
      origin: several,
      'behind-proxy': several,
    },
  });
  const { port = '8787', scenario, map, origin, 'behind-proxy': behindProxy, ...numbers } = values;
  const asNumbers = Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, Number(value)]));
  return {
    port: Number(port),
    options: v.parse(worldOptionsSchema, { ...(scenario && { scenario }), ...asNumbers }),
    settings: {
      behindProxy,
      origins: parsePublicRoots(origin).map((root) => root.origin),
      ...(map !== undefined && { map: new URL(map).href }),
    },
  };
};

const main = async (): Promise<void> => {
  const { port, options, settings } = readOptions();
  const [region, network, facilities] = await Promise.all([
    loadRegion(),
    loadNetwork(),
    loadFacilities(),
    loadLaterData(),
  ]);
  const host = createHost({ region, network, facilities }, createMemoryStore(), options);
  host.world();
  const server = createMockServer(host, settings).listen(port, '127.0.0.1', () => {
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
