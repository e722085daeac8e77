import './texts.css';
import { DomUtil, Layer, type LeafletEventHandlerFn, type Map as LeafletMap } from 'leaflet';
import type { Position } from '../../shared/geojson.ts';
import { whenIdle } from '../../shared/when-idle.ts';
import { readButtons } from '../map-buttons.ts';
import type { Circle } from '../points/point-layer.ts';
import { standingTexts } from '../standing-texts.ts';
import { type TextCandidate, placeTexts } from './place-texts.ts';

/** A text and the place of its sign. */
export interface MapText {
  id: string;
  text: string;
  at: Position;
  /** Read though others have to make room. */
  isFirst: boolean;
}

/** Below this zoom the whole Region is seen, and every text would lie over it. */
const textsFrom = 12;
/** More would not be read. */
const mostTexts = 150;
/** Pixels within which a sign that is drawn is that of a text. */
const near = 2;

const boxAround = ({ x, y, radius }: Circle) => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

/** Texts of people's own beside their signs, as long as those stand alone: what is in a group is told by the group. */
export class TextLayer extends Layer {
  #texts: readonly MapText[] = [];
  #readSigns: () => Promise<readonly Circle[]>;
  #home: HTMLElement | undefined;
  #isPlacing = false;
  #isStale = false;

  constructor(readSigns: () => Promise<readonly Circle[]>) {
    super();
    this.#readSigns = readSigns;
  }

  override onAdd(map: LeafletMap): this {
    this.#home = DomUtil.create('div', 'map-texts leaflet-zoom-hide', map.getPane('labels'));
    this.#home.setAttribute('aria-hidden', 'true');
    this.placeSoon();
    return this;
  }

  override onRemove(): this {
    this.#home?.remove();
    this.#home = undefined;
    standingTexts.write([]);
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    const place = () => this.placeSoon();
    return { moveend: place, resize: place };
  }

  show(texts: readonly MapText[]): void {
    this.#texts = texts;
    this.placeSoon();
  }

  /** One after the other, however much asks for it, and after the signs. */
  placeSoon(): void {
    this.#isStale = true;
    if (this.#isPlacing) return;
    this.#isPlacing = true;
    const place = async (): Promise<void> => {
      this.#isStale = false;
      this.#place(await this.#readSigns());
      this.#isPlacing = false;
      if (this.#isStale) this.placeSoon();
    };
    whenIdle(() => void place(), 300);
  }

  /** The texts in view whose signs stand alone, each with its label, which is not seen yet. */
  #candidates(map: LeafletMap, signs: readonly Circle[]): (TextCandidate & { label: HTMLElement })[] {
    const bounds = map.getBounds();
    const found = this.#texts
      .flatMap((one) => {
        const [longitude, latitude] = one.at;
        if (!bounds.contains([latitude, longitude])) return [];
        const { x, y } = map.latLngToContainerPoint([latitude, longitude]);
        const sign = signs.find((circle) => Math.hypot(circle.x - x, circle.y - y) <= near);
        return sign ? [{ ...one, x, y, radius: sign.radius }] : [];
      })
      .sort((a, b) => Number(b.isFirst) - Number(a.isFirst))
      .slice(0, mostTexts);
    const labels = found.map(({ text }) => {
      const label = document.createElement('span');
      label.className = 'map-text';
      label.dir = 'auto';
      label.textContent = text;
      return label;
    });
    this.#home?.replaceChildren(...labels);
    return found.map(({ id, x, y, radius }, index) => {
      const label = labels[index] as HTMLElement;
      return { id, x, y, radius, width: label.offsetWidth, height: label.offsetHeight, label };
    });
  }

  #place(signs: readonly Circle[]): void {
    const map = this._map;
    if (!map || !this.#home) return;
    const candidates = map.getZoom() < textsFrom ? [] : this.#candidates(map, signs);
    const { x: width, y: height } = map.getSize();
    const taken = [...readButtons(map.getContainer()), ...signs.map(boxAround)];
    const placed = new Map(placeTexts(candidates, taken, { width, height }).map((one) => [one.id, one]));
    const standing = candidates.flatMap(({ id, label }) => {
      const at = placed.get(id);
      if (!at) return [];
      const { x, y } = map.containerPointToLayerPoint([at.left, at.top]);
      Object.assign(label.style, { left: `${Math.round(x)}px`, top: `${Math.round(y)}px` });
      return [label];
    });
    this.#home.replaceChildren(...standing);
    standingTexts.write([...placed.values()].map(({ box }) => box));
  }
}
