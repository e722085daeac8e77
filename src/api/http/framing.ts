import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { problemResponse } from '../problem.ts';

/** What is said to a client whose bytes are no request that can be read, by the code of Node's error. */
const problems: Readonly<Record<string, readonly [status: number, detail: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not come whole in time.'],
  HPE_HEADER_OVERFLOW: [431, 'The headers are too long.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The extensions of the chunks are too long.'],
};
const unreadable = [400, 'This is no request of HTTP/1.1 that can be read.'] as const;

/** Milliseconds in which a client may still read its answer before the connection ends. */
const grace = 1_000;

type Headers = Readonly<Record<string, string>>;

const answerAndLeave = async (socket: Duplex, fixed: Headers, status: number, detail: string): Promise<void> => {
  const response = problemResponse(status, detail);
  const body = await response.text();
  const headers = {
    ...fixed,
    'Content-Type': response.headers.get('Content-Type') ?? '',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
    Date: new Date().toUTCString(),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const text = `HTTP/1.1 ${status} ${response.statusText}\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
  const timer = setTimeout(() => socket.destroy(), grace);
  socket.on('close', () => clearTimeout(timer));
  socket.end(text);
};

/**
 * Gives an answer also to what never becomes a request: unreadable, endless, or meant for a proxy.
 * @param fixed headers that go with it
 */
export const answerUnreadable = (server: Server, fixed: Headers): void => {
  const open = new WeakMap<Duplex, ServerResponse>();
  const left = new WeakSet<Duplex>();
  for (const event of ['request', 'checkContinue']) {
    // Whoever listens to the second one has to say that the client may go on.
    if (server.listenerCount(event) === 0) continue;
    server.prependListener(event, (message: IncomingMessage, response: ServerResponse) => {
      open.set(message.socket, response);
    });
  }
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const current = open.get(socket);
    const isAnswering = current !== undefined && current.headersSent && !current.writableFinished;
    if (left.has(socket)) return;
    left.add(socket);
    if (isAnswering || !socket.writable || error.code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    void answerAndLeave(socket, fixed, ...(problems[error.code ?? ''] ?? unreadable));
  });
  server.on('connect', (_message: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => socket.destroy());
    void answerAndLeave(socket, fixed, 405, 'This is no proxy.');
  });
};
