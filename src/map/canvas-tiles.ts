import { type Coords, GridLayer, type GridLayerOptions } from 'leaflet';
import type { Frame } from './world.ts';

const tileSize = 512;

/**
 * Draws one frame of a picture of the world; called once for each tile that comes into sight.
 * @param zoom Leaflet zoom of the tile.
 */
export type Painter = (context: CanvasRenderingContext2D, frame: Frame, zoom: number) => void;

/**
 * A grid of canvas tiles painted from geometry on the device: a pan moves finished pixels, and only what is newly in
 * sight is painted.
 */
export class CanvasTiles extends GridLayer {
  #painter: Painter;

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

  protected override createTile({ x, y, z }: Coords): HTMLElement {
    const canvas = document.createElement('canvas');
    const ratio = window.devicePixelRatio || 1;
    canvas.width = canvas.height = Math.round(tileSize * ratio);
    const context = canvas.getContext('2d');
    if (context) {
      context.scale(ratio, ratio);
      const scale = 2 ** z;
      this.#painter(context, { x: (x * tileSize) / scale, y: (y * tileSize) / scale, scale, size: tileSize }, z);
    }
    return canvas;
  }
}
