import type { ToEngine } from './protocol.ts';
import { startEngine } from './start-engine.ts';

/** The first message to the worker. */
export interface StartMessage {
  type: 'start';
  surfaces: readonly [OffscreenCanvas, OffscreenCanvas];
}

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

const start = ({ data: { surfaces } }: MessageEvent<StartMessage>): void => {
  const handle = startEngine(
    surfaces,
    (width, height) => new OffscreenCanvas(width, height),
    (message) => scope.postMessage(message),
  );
  scope.addEventListener('message', ({ data }: MessageEvent<ToEngine>) => handle(data));
};
scope.addEventListener('message', start, { once: true });
