import type { Lack } from '../../src/shared/missing.ts';
import { type FromWorld, type ToWorld, type WorldAsked, type WorldPort, freeChunks } from './protocol.ts';

type Answer = (request: Request) => Promise<Response>;

interface Exchange {
  leaving: AbortController;
  /** How many chunks the page takes before it says so again. */
  credit: number;
  wake(): void;
}

/** Puts a world at the other end of a port: it opens when it is asked to, and answers request by request. */
export const serveWorld = (
  port: WorldPort,
  openWorld: (asked: WorldAsked, report: (lack: Lack) => void) => Promise<Answer>,
): void => {
  const exchanges = new Map<number, Exchange>();
  const opening = Promise.withResolvers<Answer>();
  opening.promise.catch(() => undefined);
  const say = (message: FromWorld, transfer: Transferable[] = []): void => port.postMessage(message, transfer);

  const open = async (asked: WorldAsked): Promise<void> => {
    const lacks: Lack[] = [];
    try {
      opening.resolve(await openWorld(asked, (lack) => lacks.push(lack)));
      say({ type: 'opened', lacks });
    } catch (reason) {
      opening.reject(reason);
      say({ type: 'failed', reason: String(reason) });
    }
  };

  /** Sends what there is, never more than the page takes. */
  const pump = async (id: number, exchange: Exchange, body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> => {
    const reader = body.getReader();
    const { signal } = exchange.leaving;
    while (!signal.aborted) {
      const { done, value } = await reader.read();
      if (done) return;
      // A buffer that holds more than this chunk is somebody else's too.
      say({ type: 'chunk', id, chunk: value }, value.byteLength === value.buffer.byteLength ? [value.buffer] : []);
      exchange.credit -= 1;
      if (exchange.credit <= 0 && !signal.aborted) await new Promise<void>((wake) => (exchange.wake = wake));
    }
    await reader.cancel();
  };

  const take = async ({ id, url, ...init }: ToWorld & { type: 'request' }): Promise<void> => {
    const leaving = new AbortController();
    const exchange: Exchange = { leaving, credit: freeChunks, wake: () => undefined };
    exchanges.set(id, exchange);
    try {
      const answer = await opening.promise;
      const response = await answer(new Request(url, { ...init, headers: [...init.headers], signal: leaving.signal }));
      if (response.type === 'error') return say({ type: 'lost', id });
      const { status, headers, body } = response;
      say({ type: 'head', id, status, headers: [...headers], hasBody: body !== null });
      if (body) await pump(id, exchange, body);
      say({ type: 'end', id });
    } catch (reason) {
      if (!leaving.signal.aborted) console.error(reason);
      say({ type: 'lost', id });
    } finally {
      exchanges.delete(id);
    }
  };

  port.addEventListener('message', ({ data }) => {
    if (data.type === 'open') void open(data.asked);
    else if (data.type === 'request') void take(data);
    else if (data.type === 'ping') say({ type: 'pong' });
    else {
      const exchange = exchanges.get(data.id);
      if (!exchange) return;
      if (data.type === 'leave') exchange.leaving.abort();
      else exchange.credit += 1;
      exchange.wake();
    }
  });
  say({ type: 'here' });
};
