import { createPace } from '../../shared/pace.ts';
import { PointEngine, type Surface } from './point-engine.ts';
import type { FromEngine, ToEngine } from './protocol.ts';
import { createSprites } from './sprites.ts';

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
  const pace = createPace();
  const engine = new PointEngine({
    surfaces,
    createSprites: (signs, style, ratio) => createSprites(signs, style, ratio, makeCanvas),
    requestFrame: (draw) =>
      pace.wait(() => {
        pace.mark();
        draw();
      }),
    now: () => performance.now(),
    send,
  });
  return (message) => engine.handle(message);
};
