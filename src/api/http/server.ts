import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { RequestProblem, problemResponse } from '../problem.ts';
import type { Api } from '../router.ts';
import { type Body, openBody } from './bodies.ts';
import { fixedHeaders } from './fixed-headers.ts';
import { answerUnreadable } from './framing.ts';
import { parsePublicRoots, readPublicTarget } from './hosts.ts';
import { checkOrigin, corsHeaders, trustOrigins } from './origins.ts';

export interface ServerSettings {
  /** Addresses under which a proxy of this machine shows the API, such as `https://carte.example.brussels`. */
  behindProxy?: readonly string[];
  /** Where the map is: the pages of the API link there. */
  map?: string;
  /** Origins whose pages may work in a seat, besides those of this machine and of the API's own address. */
  origins?: readonly string[];
  /** Pages of whatever port of this machine may not work in a seat either. */
  isStrict?: boolean;
  /** Milliseconds that a client has for its headers, for its body, and for what it sends though nobody asked. */
  timing?: { headers: number; body: number; linger: number };
  /** Sees each request before it is answered. */
  watch?(message: IncomingMessage, to: ServerResponse): void;
  /** Answers what is not of the API, whatever name the server was asked by; null: it is of the API. */
  aside?(message: IncomingMessage): Promise<Response> | null;
  /** What nobody expected. */
  report?(error: unknown): void;
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

/** An API over HTTP, with streaming. Closing the server ends what is open. */
export const createApiServer = (api: Api, settings: ServerSettings = {}) => {
  const {
    behindProxy = [],
    origins = [],
    timing = usualTiming,
    isStrict = false,
    report = console.error,
    map,
  } = settings;
  const named = parsePublicRoots(behindProxy);

  const answer = async (message: IncomingMessage, to: ServerResponse, body: Body, signal: AbortSignal) => {
    const aside = settings.aside?.(message);
    if (aside) return aside;
    const target = readPublicTarget(message, named);
    const trusts = trustOrigins(origins, target.root.origin, !isStrict);
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
    settings.watch?.(message, to);
    const left = new AbortController();
    to.on('close', () => left.abort());
    for (const [name, value] of Object.entries(fixedHeaders)) to.setHeader(name, value);
    const body = openBody(message, timing, beforeBody);
    answer(message, to, body, left.signal)
      .catch((error: unknown) => {
        if (error instanceof RequestProblem) return problemResponse(error.status, error.message, error.headers);
        if (!left.signal.aborted) report(error);
        return problemResponse(500, 'The API has failed at this request.');
      })
      .then((response) => send(response, message, to, body))
      .catch((error: unknown) => {
        // A client that leaves in the middle is no failure.
        if (!left.signal.aborted) report(error);
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
