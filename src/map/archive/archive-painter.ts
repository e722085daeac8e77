import { type Picture, openEasel } from '../easel.ts';
import type { FromArchive, ToArchive } from './protocol.ts';
import { type Archive, openArchive } from './archive.ts';
import { readTrouble } from './trouble.ts';

/**
 * Answers the orders of a page, in a worker or on the page itself: the same code at the other end of a channel.
 * @param say the second argument is what the message holds and may be handed over
 */
export const createArchivePainter = (
  say: (message: FromArchive, picture: Picture | null) => void,
): ((message: ToArchive) => void) => {
  let opening: Promise<Archive> | null = null;
  const paint = async ({ request, order }: ToArchive & { type: 'tile' }): Promise<void> => {
    let picture: Picture | null = null;
    try {
      const archive = await opening;
      const draw = await archive?.prepare(order);
      const easel = openEasel(order.pixels, order.pixels);
      if (draw && easel) {
        const ratio = order.pixels / order.frame.size;
        easel.context.scale(ratio, ratio);
        draw(easel.context);
        picture = easel.finish();
      }
    } catch (thrown) {
      console.warn('The archive of the base map cannot be read:', thrown);
      say({ type: 'trouble', trouble: readTrouble(thrown) }, null);
    }
    say({ type: 'tile', request, picture }, picture);
  };
  return (message) => {
    if (message.type === 'open') opening = openArchive(message.url);
    else if (message.type === 'tile') void paint(message);
    else {
      const { palette } = message;
      // Who orders a tile is told what went wrong.
      void opening?.then((archive) => archive.dress(palette)).catch(() => undefined);
    }
  };
};
