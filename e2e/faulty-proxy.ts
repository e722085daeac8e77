import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestOptions,
  type ServerResponse,
  createServer,
  request,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong with an answer of the API. */
export type Fault =
  /** The API is asked, but only after so many milliseconds. */
  | { kind: 'delay'; ms: number }
  /** The connection is closed before the API is asked. */
  | { kind: 'refuse' }
  /** The API is asked and acts, but its answer is lost. */
  | { kind: 'lose-answer' }
  /** The connection is closed after so many bytes of the answer; open streams that are past that, at once. */
  | { kind: 'cut'; afterBytes: number }
  /** Open streams stay open and nothing more comes through; new answers get no bytes after their headers. */
  | { kind: 'silence' }
  /** The request is taken and never answered. */
  | { kind: 'hang' }
  /** An answer that is not the API's, for example 500, or 429 with `Retry-After`. */
  | { kind: 'answer'; status: number; headers?: Record<string, string>; body?: string }
  /** A page of a gateway where data is expected, with status 200. */
  | { kind: 'html' };

/** Which requests a fault hits; `path` is without the query, `count` numbers those of the same method and path from 1. */
export type FaultFilter = (request: { method: string; path: string; count: number }) => boolean;

export interface FaultyProxy {
  /** What the browser opens: the app, with the API at `/api`. */
  readonly origin: string;
  /** Lets a fault happen until `heal`, to open streams as well where that means something. Later faults win. */
  inject(fault: Fault, filter?: FaultFilter): void;
  /** Ends all faults. What was lost stays lost; what hangs or was silenced is closed. */
  heal(): void;
  /** Open answers of the API, for example to count streams. */
  countOpen(filter?: FaultFilter): number;
  close(): Promise<void>;
}

interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly path: string;
  readonly count: number;
  readonly response: ServerResponse;
  passedBytes: number;
}

const isApi = ({ path }: Exchange): boolean => path === '/api' || path.startsWith('/api/');

const gatewayPage = '<!doctype html><title>502</title><h1>Bad gateway</h1>';

const answerFault = (response: ServerResponse, fault: Fault & { kind: 'answer' | 'html' }): void => {
  if (fault.kind === 'html') {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(gatewayPage);
  } else {
    response.writeHead(fault.status, fault.headers).end(fault.body);
  }
};

/** The files of builds by their addresses, whose names change with what is in them: asked for once in a process. */
const builtFiles = new Map<string, { headers: IncomingHttpHeaders; body: Buffer }>();

/** @returns whether it was there */
const answerBuilt = (response: ServerResponse, address: string): boolean => {
  const kept = builtFiles.get(address);
  if (kept) response.writeHead(200, kept.headers).end(kept.body);
  return kept !== undefined;
};
const keepBuilt = (answer: IncomingMessage, address: string): void => {
  if (answer.statusCode !== 200 || !new URL(address).pathname.startsWith('/assets/')) return;
  const chunks: Buffer[] = [];
  answer.on('data', (chunk: Buffer) => chunks.push(chunk));
  answer.on('end', () => builtFiles.set(address, { headers: answer.headers, body: Buffer.concat(chunks) }));
};

/**
 * Serves the built app from `appOrigin` and the API from `apiOrigin` as one origin on a free local port, and lets the
 * API's answers go wrong on demand. The app's own files always pass.
 */
export const startFaultyProxy = async (targets: {
  appOrigin: string;
  apiOrigin: string;
  /** In the place of the app's own. */
  headers?: Readonly<Record<string, string>>;
}): Promise<FaultyProxy> => {
  const open = new Set<Exchange>();
  const counts = new Map<string, number>();
  let faults: { fault: Fault; filter: FaultFilter }[] = [];

  const faultOf = (exchange: Exchange): Fault | undefined =>
    isApi(exchange) ? faults.findLast(({ filter }) => filter(exchange))?.fault : undefined;

  const passChunk = (exchange: Exchange, chunk: Buffer): void => {
    const fault = faultOf(exchange);
    if (fault?.kind === 'silence') return;
    if (fault?.kind !== 'cut') {
      exchange.response.write(chunk);
    } else {
      const rest = Math.max(0, fault.afterBytes - exchange.passedBytes);
      exchange.response.write(chunk.subarray(0, rest), () => {
        if (rest <= chunk.length) exchange.response.destroy();
      });
    }
    exchange.passedBytes += chunk.length;
  };

  const forward = (incoming: IncomingMessage, exchange: Exchange, target: string): void => {
    const { response } = exchange;
    if (response.destroyed) return;
    const options: RequestOptions = {
      method: exchange.method,
      headers: { ...incoming.headers, host: new URL(target).host },
    };
    const outgoing = request(target + exchange.url, options, (answer) => {
      if (faultOf(exchange)?.kind === 'lose-answer') {
        response.destroy();
        answer.resume();
        return;
      }
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...(!isApi(exchange) && targets.headers) });
      response.flushHeaders();
      if (exchange.method === 'GET' && !isApi(exchange)) keepBuilt(answer, target + exchange.url);
      answer.on('data', (chunk: Buffer) => passChunk(exchange, chunk));
      answer.on('end', () => {
        if (faultOf(exchange)?.kind !== 'silence') response.end();
      });
    });
    outgoing.on('error', () => response.destroy());
    response.on('close', () => outgoing.destroy());
    incoming.pipe(outgoing);
  };

  const handleApi = (incoming: IncomingMessage, exchange: Exchange): void => {
    const fault = faultOf(exchange);
    if (fault?.kind === 'refuse') incoming.socket.destroy();
    else if (fault?.kind === 'answer' || fault?.kind === 'html') answerFault(exchange.response, fault);
    else if (fault?.kind === 'delay') setTimeout(() => forward(incoming, exchange, targets.apiOrigin), fault.ms);
    else if (fault?.kind !== 'hang') forward(incoming, exchange, targets.apiOrigin);
  };

  const server = createServer((incoming, response) => {
    const { method = 'GET', url = '/' } = incoming;
    const path = url.split('?', 1)[0] ?? url;
    const key = `${method} ${path}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const exchange: Exchange = { method, url, path, count, response, passedBytes: 0 };
    response.on('error', () => undefined);
    if (!isApi(exchange)) {
      if (method !== 'GET' || !answerBuilt(response, targets.appOrigin + url))
        forward(incoming, exchange, targets.appOrigin);
      return;
    }
    open.add(exchange);
    response.on('close', () => open.delete(exchange));
    handleApi(incoming, exchange);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    inject(fault, filter = () => true) {
      faults = [...faults, { fault, filter }];
      if (fault.kind !== 'cut') return;
      for (const exchange of open) {
        if (filter(exchange) && exchange.passedBytes >= fault.afterBytes) exchange.response.destroy();
      }
    },
    heal() {
      for (const exchange of open) {
        const kind = faultOf(exchange)?.kind;
        if (kind === 'silence' || kind === 'hang') exchange.response.destroy();
      }
      faults = [];
    },
    countOpen: (filter = () => true) => [...open].filter(filter).length,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
