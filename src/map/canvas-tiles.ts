import { type Coords, type DoneCallback, GridLayer, type GridLayerOptions, type LeafletEventHandlerFn } from 'leaflet';
import { type Picture, showPicture } from './easel.ts';
import { pixelRatioOf } from './pixel-ratio.ts';
import type { TileMaker } from './paint-tile.ts';

/** CSS pixels of a tile at a whole zoom, and how far it reaches over its neighbours: scaled edges would leave a seam. */
const tileSize = 512;
const overlap = 1;
/** Milliseconds of painting at a stretch: the rest waits, so that data and people come in between. */
const stretch = 6;
/** Tiles that are painted elsewhere at the same time: what leaves the map in the meantime need not be begun. */
const mostAway = 2;

/** The ground comes after the data: where the browser has priorities, painting gets the lowest. */
const paintLater = (paint: () => void): void => {
  const { scheduler } = globalThis as { scheduler?: { postTask(task: () => void, options: object): Promise<unknown> } };
  if (scheduler) void scheduler.postTask(paint, { priority: 'background' });
  else setTimeout(paint);
};

interface Waiting {
  canvas: HTMLCanvasElement;
  coords: Coords;
  done: DoneCallback | null;
}

/**
 * A grid of canvas tiles painted from geometry on the device: a pan moves finished pixels, and only what is newly in
 * sight is painted, a few tiles at a stretch. Between two whole zooms tiles are painted at the size that they are seen
 * at, so that lines stay sharp and as wide as elsewhere.
 */
export class CanvasTiles extends GridLayer {
  #make: TileMaker;
  #waiting: Waiting[] = [];
  #away = 0;
  #isPlanned = false;
  #paintedAt = new WeakMap<HTMLCanvasElement, number>();

  constructor(make: TileMaker, options: Pick<GridLayerOptions, 'pane'> = {}) {
    super({ ...options, tileSize, updateWhenZooming: false, keepBuffer: 1 });
    this.#make = make;
  }

  /** Paints every tile again; each shows what it showed until then. */
  repaint(make: TileMaker): void {
    this.#make = make;
    this.#repaintWhere(() => true);
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return { ...super.getEvents?.(), zoomend: () => this.#repaintWhere((canvas) => this.#isBlurred(canvas)) };
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    // Leaflet gives it the size of the grid in the same turn.
    queueMicrotask(() =>
      Object.assign(canvas.style, { width: `${tileSize + overlap}px`, height: `${tileSize + overlap}px` }),
    );
    this.#waiting.push({ canvas, coords, done });
    this.#plan();
    return canvas;
  }

  #isBlurred(canvas: HTMLCanvasElement): boolean {
    const painted = this.#paintedAt.get(canvas);
    return painted !== undefined && painted !== this._map.getZoom();
  }

  #repaintWhere(isWanted: (canvas: HTMLCanvasElement) => boolean): void {
    for (const { el, coords, current } of Object.values(this._tiles ?? {})) {
      const canvas = el as HTMLCanvasElement;
      if (!current || !isWanted(canvas) || this.#waiting.some((waiting) => waiting.canvas === canvas)) continue;
      this.#waiting.push({ canvas, coords, done: null });
    }
    if (this.#waiting.length > 0) this.#plan();
  }

  #plan(): void {
    if (!this.#isPlanned) paintLater(this.#paintSome);
    this.#isPlanned = true;
  }

  readonly #paintSome = (): void => {
    const end = performance.now() + stretch;
    this.#isPlanned = false;
    while (this.#waiting.length > 0 && this.#away < mostAway) {
      const next = this.#waiting.shift();
      // A tile that has left the map in the meantime is not worth its paint.
      if (next?.canvas.isConnected && this._map) this.#paint(next);
      if (this.#waiting.length > 0 && performance.now() >= end) return this.#plan();
    }
  };

  #paint({ canvas, coords: { x, y, z }, done }: Waiting): void {
    const zoom = this._map.getZoom();
    const side = tileSize / 2 ** z;
    const scale = 2 ** zoom;
    const size = ((tileSize + overlap) * scale) / 2 ** z;
    const pixels = Math.round(size * pixelRatioOf(canvas));
    const show = (picture: Picture | null): void => {
      if (picture && canvas.isConnected) showPicture(canvas, picture);
      done?.(undefined, canvas);
    };
    this.#paintedAt.set(canvas, zoom);
    const made = this.#make({ frame: { x: x * side, y: y * side, scale, size }, zoom, pixels });
    if (!(made instanceof Promise)) return show(made);
    this.#away++;
    void made.then(show).finally(() => {
      this.#away--;
      this.#plan();
    });
  }
}
