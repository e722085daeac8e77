import type { Easel } from './world.ts';

/** Something finished that can be put on the page. */
export type Picture = ImageBitmap | HTMLCanvasElement;

interface OpenEasel {
  context: Easel;
  /** The picture, once it is painted; nothing is painted afterwards. */
  finish(): Picture;
}

const openBesideThePage = (width: number, height: number): OpenEasel | null => {
  try {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    return context && { context, finish: () => canvas.transferToImageBitmap() };
  } catch {
    return null;
  }
};

/**
 * A blank canvas beside the page; one of the page where the browser has no other, or one that cannot be drawn on. Null
 * where there is none at all. Sides in device pixels.
 */
export const openEasel = (width: number, height: number): OpenEasel | null => {
  const beside = openBesideThePage(width, height);
  if (beside || typeof document === 'undefined') return beside;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d');
  return context && { context, finish: () => canvas };
};

/**
 * Shows a picture on a canvas, whole, in the place of what was there. A canvas that can be drawn on costs time whenever
 * anything above it moves; a finished picture does not.
 */
export const showPicture = (canvas: HTMLCanvasElement, picture: Picture): void => {
  if (canvas.width !== picture.width) canvas.width = picture.width;
  if (canvas.height !== picture.height) canvas.height = picture.height;
  if (typeof ImageBitmap !== 'undefined' && picture instanceof ImageBitmap) {
    const frame = canvas.getContext('bitmaprenderer');
    if (frame) return frame.transferFromImageBitmap(picture);
  }
  const context = canvas.getContext('2d');
  context?.clearRect(0, 0, canvas.width, canvas.height);
  context?.drawImage(picture, 0, 0);
};
