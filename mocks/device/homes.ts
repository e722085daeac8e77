import { lazyPart } from '../../src/shared/parts/lazy-part.tsx';
import type { StartHome } from './keep-world.ts';
import { type FromWorld, type ServeWorld, type ToWorld, loadedEvent } from './protocol.ts';
import { script, worldWorker } from './world-script.ts';

/** Milliseconds after which a worker that has said nothing counts as one that never came. */
const longestStart = 30_000;

export const startInWorker: StartHome = (receive, fail) => {
  let isThere = false;
  const breakOff = (reason: string): void => {
    // Once it is there, an error is one of a request, which says so.
    if (isThere) return;
    isThere = true;
    clearTimeout(silence);
    worker.terminate();
    fail(reason);
  };
  const worker = worldWorker.take(breakOff);
  const silence = setTimeout(() => breakOff('silent'), longestStart);
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorld>) => {
    isThere = true;
    clearTimeout(silence);
    receive(data);
  });
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    stop: () => {
      isThere = true;
      clearTimeout(silence);
      worker.terminate();
    },
  };
};

const loadHere = lazyPart(async () => {
  const loaded = Promise.withResolvers<ServeWorld>();
  const take = (event: Event): void => loaded.resolve((event as CustomEvent<ServeWorld>).detail);
  globalThis.addEventListener(loadedEvent, take, { once: true });
  await import(/* @vite-ignore */ script);
  return loaded.promise;
});

/** The worker's own file, at the other end of a channel. */
export const startInPage: StartHome = (receive, fail) => {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', ({ data }: MessageEvent<FromWorld>) => receive(data));
  port1.start();
  const start = async (): Promise<void> => {
    const serve = await loadHere();
    serve(port2);
    port2.start();
  };
  start().catch((reason: unknown) => fail(String(reason)));
  return {
    post: (message: ToWorld, transfer) => port1.postMessage(message, transfer),
    stop: () => port1.close(),
  };
};
