import { PointEngine, type Surface } from './point-engine.ts';
import type { FromEngine, ToEngine } from './protocol.ts';
import { createSprites } from './sprites.ts';

/** Milliseconds between two frames at 60 Hz. */
const frameTime = 1000 / 60;

/**
 * Starts the engine on two canvases, in a worker or on the page.
 * @param makeCanvas A blank canvas for signs.
 * @param send Takes what the engine says.
 * @returns The function that takes what is said to the engine.
 */
export const startEngine = (
  surfaces: readonly [Surface, Surface],
  makeCanvas: (width: number, height: number) => OffscreenCanvas,
  send: (message: FromEngine) => void,
): ((message: ToEngine) => void) => {
  let drawnAt = Number.NEGATIVE_INFINITY;
  const engine = new PointEngine({
    surfaces,
    createSprites: (signs, style, ratio) => createSprites(signs, style, ratio, makeCanvas),
    requestFrame: (draw) => {
      const drawNow = (): void => {
        drawnAt = performance.now();
        draw();
      };
      // After a rest at once, to be ready for the frame that is due; else once a frame.
      if (performance.now() - drawnAt < frameTime) requestAnimationFrame(drawNow);
      else queueMicrotask(drawNow);
    },
    now: () => performance.now(),
    send,
  });
  return (message) => engine.handle(message);
};
