import { type Coords, type DoneCallback, GridLayer, type GridLayerOptions } from 'leaflet';
import type { Easel, Frame } from './world.ts';

const tileSize = 512;
/** Milliseconds of painting at a stretch: the rest waits, so that data and people come in between. */
const stretch = 6;

/**
 * Draws one frame of a picture of the world; called once for each tile that comes into sight.
 * @param zoom Leaflet zoom of the tile.
 */
export type Painter = (context: Easel, frame: Frame, zoom: number) => void;

/** The ground comes after the data: where the browser has priorities, painting gets the lowest. */
const paintLater = (paint: () => void): void => {
  const { scheduler } = globalThis as { scheduler?: { postTask(task: () => void, options: object): Promise<unknown> } };
  if (scheduler) void scheduler.postTask(paint, { priority: 'background' });
  else setTimeout(paint);
};

/** A canvas beside the page; null where the browser has none, or one that cannot be drawn on. */
const openEasel = (pixels: number): { canvas: OffscreenCanvas; context: Easel } | null => {
  try {
    const canvas = new OffscreenCanvas(pixels, pixels);
    const context = canvas.getContext('2d');
    return context && { canvas, context };
  } catch {
    return null;
  }
};

interface Order {
  canvas: HTMLCanvasElement;
  coords: Coords;
  done: DoneCallback;
}

/**
 * A grid of canvas tiles painted from geometry on the device: a pan moves finished pixels, and only what is newly in
 * sight is painted, a few tiles at a stretch.
 */
export class CanvasTiles extends GridLayer {
  #painter: Painter;
  #orders: Order[] = [];
  #isPainting = false;

  constructor(painter: Painter, options: Pick<GridLayerOptions, 'pane'> = {}) {
    super({ ...options, tileSize, updateWhenZooming: false, keepBuffer: 1 });
    this.#painter = painter;
  }

  /** Paints every tile again, if the painter is another one. */
  repaint(painter: Painter): void {
    if (painter === this.#painter) return;
    this.#painter = painter;
    this.redraw();
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    this.#orders.push({ canvas, coords, done });
    if (!this.#isPainting) paintLater(this.#paintSome);
    this.#isPainting = true;
    return canvas;
  }

  readonly #paintSome = (): void => {
    const end = performance.now() + stretch;
    do {
      const order = this.#orders.shift();
      // A tile that has left the map in the meantime is not worth its paint.
      if (order?.canvas.isConnected) this.#paint(order);
    } while (this.#orders.length > 0 && performance.now() < end);
    this.#isPainting = this.#orders.length > 0;
    if (this.#isPainting) paintLater(this.#paintSome);
  };

  #paint({ canvas, coords: { x, y, z }, done }: Order): void {
    const ratio = window.devicePixelRatio || 1;
    const pixels = Math.round(tileSize * ratio);
    canvas.width = canvas.height = pixels;
    const paint = (context: Easel | null): void => {
      if (!context) return;
      context.scale(ratio, ratio);
      const scale = 2 ** z;
      this.#painter(context, { x: (x * tileSize) / scale, y: (y * tileSize) / scale, scale, size: tileSize }, z);
    };
    // A canvas that can be drawn on costs time whenever anything above it moves; a finished picture does not.
    const easel = openEasel(pixels);
    const frame = easel && canvas.getContext('bitmaprenderer');
    if (frame) {
      paint(easel.context);
      frame.transferFromImageBitmap(easel.canvas.transferToImageBitmap());
    } else paint(canvas.getContext('2d'));
    done(undefined, canvas);
  }
}
