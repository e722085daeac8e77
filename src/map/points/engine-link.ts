import { createEarlyWorker } from '../../shared/early-worker.ts';
import { lazyPart, onPartsReturn } from '../../shared/parts/lazy-part.tsx';
import type { StartMessage } from './point-worker.ts';
import type { FromEngine, ToEngine } from './protocol.ts';

/** A running point engine, wherever it runs. */
export interface EngineLink {
  readonly inWorker: boolean;
  /** May take over the message's buffers. */
  post(message: ToEngine): void;
  stop(): void;
}

export const canDrawInWorker = (): boolean =>
  typeof Worker === 'function' && typeof HTMLCanvasElement.prototype.transferControlToOffscreen === 'function';

const engineWorker = createEarlyWorker(
  () => new Worker(new URL('./point-worker.ts', import.meta.url), { type: 'module' }),
);

/** Has the engine's worker come while the rest of the page does. */
export const beginEngine = (): void => {
  if (canDrawInWorker()) engineWorker.begin();
};

type Surfaces = readonly [HTMLCanvasElement, HTMLCanvasElement];

/** Milliseconds after which a worker that has said nothing counts as one that never came. */
const longestStart = 30_000;

/**
 * Starts the engine in a worker.
 * @param fail Called once if the worker cannot be loaded, breaks or stays silent; the canvases cannot be used again
 * then.
 * @throws whatever a browser says that refuses workers or their canvases; the same holds then
 */
export const startInWorker = (
  surfaces: Surfaces,
  receive: (message: FromEngine) => void,
  fail: (reason: string) => void,
): EngineLink => {
  let isOver = false;
  const stop = (): void => {
    isOver = true;
    clearTimeout(silence);
    worker.terminate();
  };
  const breakOff = (reason: string): void => {
    if (isOver) return;
    stop();
    fail(reason);
  };
  const worker = engineWorker.take(breakOff);
  const silence = setTimeout(() => breakOff('silent'), longestStart);
  worker.addEventListener('message', ({ data }: MessageEvent<FromEngine>) => {
    clearTimeout(silence);
    receive(data);
  });
  const [a, b] = surfaces;
  const start: StartMessage = {
    type: 'start',
    surfaces: [a.transferControlToOffscreen(), b.transferControlToOffscreen()],
  };
  worker.postMessage(start, [...start.surfaces]);
  return {
    inWorker: true,
    post: (message) => {
      // A short array is cheaper to copy than to hand over.
      const isLong = message.type === 'changes' && message.changes.length > 4096;
      worker.postMessage(message, isLong ? [message.changes.buffer] : []);
    },
    stop,
  };
};

/** A blank canvas of the page; its 2D context has all that signs need. */
const makeCanvas = (width: number, height: number): OffscreenCanvas => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  return canvas as unknown as OffscreenCanvas;
};

const loadEngine = lazyPart(() => import('./start-engine.ts'));

/** Starts the same engine on the page; its code is loaded only then. Messages wait for it. */
export const startOnPage = (surfaces: Surfaces, receive: (message: FromEngine) => void): EngineLink => {
  let isStopped = false;
  let waiting: ToEngine[] | null = [];
  let handle: ((message: ToEngine) => void) | null = null;
  const load = async (): Promise<void> => {
    const { startEngine } = await loadEngine();
    handle = startEngine(surfaces, makeCanvas, (message) => {
      if (!isStopped) receive(message);
    });
    for (const message of waiting ?? []) handle(message);
    waiting = null;
  };
  const tryToLoad = (): void =>
    void load().then(leave, (reason: unknown) => console.error('No signs until it can be loaded:', reason));
  const leave = onPartsReturn(tryToLoad);
  tryToLoad();
  return {
    inWorker: false,
    post: (message) => (handle && !waiting ? handle(message) : void waiting?.push(message)),
    stop: () => {
      leave();
      isStopped = true;
    },
  };
};
