import { type FromWorld, type ToWorld, freeChunks } from './protocol.ts';

/** The page's side of a port to the world. */
export interface WorldLink {
  /** Answers as `fetch` does; `Response.error()` when the line to the world is cut. Rejects when the request is given up. */
  ask(request: Request): Promise<Response>;
  /** Takes what the world says of requests. */
  take(message: FromWorld): void;
  /** The world is gone: nothing that is open comes to its end. */
  cut(): void;
}

interface Exchange {
  answer(response: Response): void;
  /** Chunks of the answer, once it has begun. */
  body: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | null;
  /** Takes back what was set up for it. */
  settle(): void;
  asked: number;
}

const lineCut = (): TypeError => new TypeError('The line to the world is cut.');

export const createWorldLink = (post: (message: ToWorld, transfer: Transferable[]) => void): WorldLink => {
  const exchanges = new Map<number, Exchange>();
  let last = 0;

  const close = (id: number): Exchange | undefined => {
    const exchange = exchanges.get(id);
    exchanges.delete(id);
    exchange?.settle();
    return exchange;
  };
  const lose = (id: number): void => {
    const exchange = close(id);
    if (exchange?.body) exchange.body.error(lineCut());
    else exchange?.answer(Response.error());
  };
  const openBody = (id: number, exchange: Exchange): ReadableStream<Uint8Array<ArrayBuffer>> =>
    new ReadableStream(
      {
        start: (controller) => {
          exchange.body = controller;
        },
        pull: () => {
          exchange.asked += 1;
          if (exchange.asked > freeChunks && exchanges.has(id)) post({ type: 'more', id }, []);
        },
        cancel: () => {
          if (close(id)) post({ type: 'leave', id }, []);
        },
      },
      { highWaterMark: 1 },
    );
  const take = (message: FromWorld): void => {
    if (!('id' in message)) return;
    const { id } = message;
    const exchange = exchanges.get(id);
    if (!exchange) return;
    if (message.type === 'lost') lose(id);
    else if (message.type === 'chunk') exchange.body?.enqueue(message.chunk);
    else if (message.type === 'end') close(id)?.body?.close();
    else {
      const { status, headers, hasBody } = message;
      exchange.answer(new Response(hasBody ? openBody(id, exchange) : null, { status, headers: [...headers] }));
    }
  };

  const ask = async (request: Request): Promise<Response> => {
    const { method, url, headers, signal } = request;
    const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
    signal.throwIfAborted();
    last += 1;
    const id = last;
    return new Promise((answer, reject) => {
      const leave = (): void => {
        const exchange = close(id);
        if (!exchange) return;
        post({ type: 'leave', id }, []);
        exchange.body?.error(signal.reason);
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', leave);
      const settle = (): void => signal.removeEventListener('abort', leave);
      exchanges.set(id, { answer, body: null, settle, asked: 0 });
      post(
        { type: 'request', id, method, url, headers: [...headers], body: body?.byteLength ? body : null },
        body ? [body] : [],
      );
    });
  };
  return { ask, take, cut: () => [...exchanges.keys()].forEach(lose) };
};
