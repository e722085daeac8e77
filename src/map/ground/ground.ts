import type { StreetLoaders } from '../../geo/street-loaders.ts';
import { createBasePainter } from '../base-painter.ts';
import { type Picture, openEasel } from '../easel.ts';
import type { MapPalette } from '../palette.ts';
import { type Painter, type TileOrder, paintTile } from '../paint-tile.ts';
import type { GroundFigures } from './figures.ts';
import { createLevelPainters } from './level-painters.ts';
import { type StreetLevel, collectGreen, collectPlaces, collectStreets } from './level.ts';
import { type MeasureName, type NamesOrder, createNamesPlacer, paintNames } from './names.ts';

/** Zooms from which the packs are fetched: a little before they are drawn. */
const fetchedFrom = { streets: 12.5, green: 0, places: 14.5 } as const;
/** Milliseconds after which a pack that did not come is asked for again. */
const patience = 15_000;

/** Names of a view: their picture, or null when it is the one of the last order; and what is written. */
export interface NamesPicture {
  picture: Picture | null;
  texts: readonly string[];
}

const createRuler = (): MeasureName => {
  const context = openEasel(1, 1)?.context;
  return (text, font) => {
    if (!context) return 0;
    context.font = font;
    return context.measureText(text).width;
  };
};

/**
 * The built-in map with its street level: paints tiles and names, in a worker or on the page. Packs are fetched when a
 * zoom first needs them.
 */
export class Ground {
  readonly #figures: GroundFigures;
  readonly #loaders: StreetLoaders;
  readonly #onArrival: () => void;
  #palette: MapPalette | null = null;
  #level: StreetLevel = { streets: null, green: null, places: null };
  #painter: Painter | null = null;
  readonly #askedAt = new Map<keyof StreetLevel, number>();
  #placeNames: ReturnType<typeof createNamesPlacer> | null = null;
  #lastNames = '';

  /** @param onArrival called when a pack has come: what was painted can be painted better */
  constructor(figures: GroundFigures, loaders: StreetLoaders, onArrival: () => void) {
    this.#figures = figures;
    this.#loaders = loaders;
    this.#onArrival = onArrival;
  }

  /** Chooses the colours; nothing is painted before. */
  dress(palette: MapPalette): void {
    this.#palette = palette;
    this.#lastNames = '';
    this.#choosePainter();
  }

  paintTile(order: TileOrder): Picture | null {
    this.#wantFor(order.zoom);
    return this.#painter && paintTile(this.#painter)(order);
  }

  placeNames(order: NamesOrder): NamesPicture {
    this.#wantFor(order.zoom);
    const easel = openEasel(Math.ceil(order.width * order.ratio), Math.ceil(order.height * order.ratio));
    if (!easel || !this.#palette) return { picture: null, texts: [] };
    const { context } = easel;
    this.#placeNames ??= createNamesPlacer(createRuler());
    const layout = this.#placeNames(this.#level, order);
    const texts = [...layout.along.map(({ text }) => text), ...layout.standing.map(({ lines }) => lines.join(' '))];
    const names = JSON.stringify([order.frame, order.width, order.height, order.ratio, layout]);
    if (names === this.#lastNames) return { picture: null, texts };
    this.#lastNames = names;
    context.scale(order.ratio, order.ratio);
    paintNames(context, layout, this.#palette);
    return { picture: easel.finish(), texts };
  }

  #choosePainter(): void {
    if (!this.#palette) return;
    const more = createLevelPainters(this.#level, this.#figures, this.#palette);
    this.#painter = createBasePainter(this.#figures, this.#palette, more);
  }

  #wantFor(zoom: number): void {
    this.#want('green', zoom, async () => ({ green: collectGreen(await this.#loaders.loadGreen()) }));
    this.#want('streets', zoom, async () => ({ streets: collectStreets(await this.#loaders.loadStreets()) }));
    this.#want('places', zoom, async () => ({ places: collectPlaces(await this.#loaders.loadPlaces()) }));
  }

  #want(part: keyof StreetLevel, zoom: number, load: () => Promise<Partial<StreetLevel>>): void {
    const askedAt = this.#askedAt.get(part) ?? -Infinity;
    if (this.#level[part] || zoom < fetchedFrom[part] || performance.now() - askedAt < patience) return;
    this.#askedAt.set(part, performance.now());
    const take = async (): Promise<void> => {
      try {
        const loaded = await load();
        this.#level = { ...this.#level, ...loaded };
        this.#choosePainter();
        this.#onArrival();
      } catch (reason) {
        console.warn(`The map does without its ${part}:`, reason);
      }
    };
    void take();
  }
}
