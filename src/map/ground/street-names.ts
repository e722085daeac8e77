import { DomUtil, Layer, type LeafletEventHandlerFn, type Map as LeafletMap } from 'leaflet';
import type { Language } from '../../shared/vocabulary.ts';
import { showPicture } from '../easel.ts';
import { pixelRatioOf } from '../pixel-ratio.ts';
import type { Box } from '../place-labels.ts';
import type { GroundClient } from './ground-client.ts';
import type { NamesOrder } from './names.ts';
import type { Disc } from './taken.ts';

/** CSS pixels around the map that are written on as well: as far as signs are drawn. */
const padding = 80;
/** Zoom from which the ground has names. */
const namedFrom = 12;

/** What stands on the map already, pixels of its container. */
export interface Standing {
  boxes: readonly Box[];
  discs: readonly Disc[];
  /** How much larger than usual names are written. */
  scale: number;
}

/** Names along streets, of parks and of places: one picture, made anew when the map or what stands on it has changed. */
export class StreetNames extends Layer {
  #ground: GroundClient | null = null;
  #canvas: HTMLCanvasElement | null = null;
  #isPlacing = false;
  #next: (() => Promise<void>) | null = null;

  /** Who writes them; null: nobody yet. */
  writeWith(ground: GroundClient | null): void {
    this.#ground = ground;
  }

  override onAdd(map: LeafletMap): this {
    this.#canvas = DomUtil.create('canvas', 'map-street-names leaflet-zoom-hide', map.getPane('street-names'));
    this.#canvas.setAttribute('aria-hidden', 'true');
    return this;
  }

  override onRemove(): this {
    this.#canvas?.remove();
    this.#canvas = null;
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return { zoomstart: () => this.#hide(), viewreset: () => this.#hide() };
  }

  /** One order at a time; of those that come meanwhile the last counts. */
  place(standing: Standing, language: Language, isBoth: boolean): void {
    this.#next = () => this.#place(standing, language, isBoth);
    void this.#placeAll();
  }

  async #placeAll(): Promise<void> {
    if (this.#isPlacing) return;
    this.#isPlacing = true;
    for (let next = this.#next; next; next = this.#next) {
      this.#next = null;
      await next();
    }
    this.#isPlacing = false;
  }

  async #place({ boxes, discs, scale: textScale }: Standing, language: Language, isBoth: boolean): Promise<void> {
    const map = this._map;
    const zoom = map?.getZoom();
    if (!map || !this.#ground || zoom < namedFrom) return this.#hide();
    const size = map.getSize();
    const [width, height] = [size.x + 2 * padding, size.y + 2 * padding];
    const corner = map.getPixelBounds().min?.subtract([padding, padding]);
    if (!corner) return;
    const scale = 2 ** zoom;
    const at = map.containerPointToLayerPoint([-padding, -padding]);
    const order: NamesOrder = {
      frame: { x: corner.x / scale, y: corner.y / scale, scale, size: Math.max(width, height) },
      width,
      height,
      zoom,
      ratio: pixelRatioOf(map.getContainer()),
      language,
      isBoth,
      textScale,
      boxes: boxes.map(({ left, right, top, bottom }) => ({
        left: left + padding,
        right: right + padding,
        top: top + padding,
        bottom: bottom + padding,
      })),
      discs: discs.map(({ x, y, radius }) => ({ x: x + padding, y: y + padding, radius: radius + 2 })),
    };
    const names = await this.#ground.placeNames(order);
    const canvas = this.#canvas;
    if (!names || !canvas || this._map?.getZoom() !== zoom) return;
    if (names.picture) {
      showPicture(canvas, names.picture);
      Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
      DomUtil.setPosition(canvas, at);
      canvas.dataset['names'] = names.texts.join('\n');
    }
    canvas.hidden = false;
  }

  #hide(): void {
    if (this.#canvas) this.#canvas.hidden = true;
  }
}
