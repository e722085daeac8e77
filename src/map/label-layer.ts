import { DomUtil, Layer, type LeafletEventHandlerFn, type Map as LeafletMap } from 'leaflet';
import type { Facility } from '../geo/facilities.ts';
import type { Network } from '../geo/network.ts';
import type { Region } from '../geo/region.ts';
import type { Position } from '../shared/geojson.ts';
import type { Language, Text } from '../shared/vocabulary.ts';
import { whenIdle } from '../shared/when-idle.ts';
import { readButtons } from './map-buttons.ts';
import { appearsFrom } from './ground/appears-from.ts';
import {
  type Box,
  type LabelCandidate,
  type LabelKind,
  type Leader,
  type LineHeights,
  type MeasureText,
  placeLabels,
} from './place-labels.ts';
import type { Standing } from './ground/street-names.ts';
import type { Circle } from './points/point-layer.ts';

/** From here on the communes' names have room: the whole Region is some 430 pixels wide. */
const communesFrom = 11.3;
/** Zooms between which each kind of name may stand. */
const zooms: Readonly<Record<LabelKind, readonly [from: number, to: number]>> = {
  zone: [9, communesFrom],
  commune: [communesFrom, 15.5],
  station: [14, 19],
  stop: [16, 19],
  facility: [16, 19],
};

/** Half the size of a place's own sign on the base map, pixels, and the zoom from which it is drawn. */
const signs: Readonly<Record<LabelKind, { half: number; from: number } | null>> = {
  zone: null,
  commune: null,
  station: { half: 5, from: appearsFrom.metroStation },
  stop: { half: 3, from: appearsFrom.tramStop },
  facility: { half: 9, from: appearsFrom.facility },
};

const boxAround = (x: number, y: number, half: number): Box => ({
  left: x - half,
  right: x + half,
  top: y - half,
  bottom: y + half,
});

interface Name {
  kind: LabelKind;
  text: Text;
  at: Position;
}

/** The names of a region, those that matter most first; of communes the small ones, which have the least room. */
export const collectNames = (region: Region, network: Network, facilities: readonly Facility[]): Name[] => [
  ...[...region.zones.values()].map((zone): Name => ({ kind: 'zone', text: zone.short, at: zone.label })),
  ...[...region.communes.values()]
    .toSorted((a, b) => a.areaKm2 - b.areaKm2)
    .map((commune): Name => ({ kind: 'commune', text: commune.short, at: commune.label })),
  ...network.stops
    .filter(({ mode }) => mode !== 'tram')
    .map((stop): Name => ({ kind: 'station', text: stop.name, at: stop.position })),
  ...facilities.map((facility): Name => ({ kind: 'facility', text: facility.name, at: facility.position })),
  ...network.stops
    .filter(({ mode }) => mode === 'tram')
    .map((stop): Name => ({ kind: 'stop', text: stop.name, at: stop.position })),
];

/** What each kind is written in: `--map-…` and `--map-…-line` of the tokens. */
const tokens = { zone: 'large', commune: 'middle', station: 'small', stop: 'tiny', facility: 'tiny' } as const;

interface LabelSizes {
  /** Pixels of the letters. */
  fonts: LineHeights;
  lines: LineHeights;
}

/** As the style sheet has them now: on a wide screen all are larger. */
const readSizes = (element: HTMLElement): LabelSizes => {
  const style = getComputedStyle(element);
  const read = (ending: string): LineHeights => {
    const of = (kind: LabelKind) => Number.parseFloat(style.getPropertyValue(`--map-${tokens[kind]}${ending}`));
    return {
      zone: of('zone'),
      commune: of('commune'),
      station: of('station'),
      stop: of('stop'),
      facility: of('facility'),
    };
  };
  return { fonts: read(''), lines: read('-line') };
};

/** Pixels of the names of communes on a screen of usual width, by which all else on the map is set. */
const usualFont = 12;

const measuring = document.createElement('canvas').getContext('2d');
const widths = new Map<string, number>();
const createMeasure =
  ({ fonts }: LabelSizes): MeasureText =>
  (text, kind) => {
    const key = `${kind} ${fonts[kind]} ${text}`;
    const known = widths.get(key);
    if (known !== undefined || !measuring) return known ?? text.length * 8;
    measuring.font = `600 ${fonts[kind]}px system-ui, sans-serif`;
    const width = measuring.measureText(text).width + (kind === 'zone' ? text.length : 0);
    widths.set(key, width);
    return width;
  };

const makeLabel = (kind: LabelKind, lines: readonly string[], left: string, top: string): HTMLElement => {
  const label = document.createElement('span');
  label.className = `map-label map-label-${kind}`;
  for (const line of lines) label.appendChild(document.createElement('span')).textContent = line;
  Object.assign(label.style, { left, top });
  return label;
};

/** Names of zones, communes, stations and facilities in the interface's language; they never collide. */
export class LabelLayer extends Layer {
  #names: readonly Name[];
  #language: Language;
  #readSigns: () => Promise<readonly Circle[]> = () => Promise.resolve([]);
  #onPlaced: (standing: Standing) => void = () => undefined;
  #container: HTMLElement | undefined;
  /** By what each says and where: what stays as it is, is not drawn again. */
  #labels = new Map<string, HTMLElement>();
  #isPlacing = false;
  /** Something has changed since the signs were asked for. */
  #isStale = false;

  constructor(names: readonly Name[], language: Language) {
    super();
    this.#names = names;
    this.#language = language;
  }

  override onAdd(map: LeafletMap): this {
    const pane = map.getPane('labels') ?? map.createPane('labels');
    this.#container = DomUtil.create('div', 'map-labels leaflet-zoom-hide', pane);
    this.#container.setAttribute('aria-hidden', 'true');
    this.#placeSoon();
    return this;
  }

  override onRemove(): this {
    this.#container?.remove();
    this.#container = undefined;
    this.#labels.clear();
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    const place = () => this.#placeSoon();
    return { moveend: place, resize: place };
  }

  /**
   * @param readSigns Where the live signs are drawn now; asked each time that names are placed.
   * @param onPlaced Told each time of all that stands on the map then.
   */
  show(
    names: readonly Name[],
    language: Language,
    readSigns: () => Promise<readonly Circle[]>,
    onPlaced: (standing: Standing) => void,
  ): void {
    this.#names = names;
    this.#language = language;
    this.#readSigns = readSigns;
    this.#onPlaced = onPlaced;
    this.#placeSoon();
  }

  /** A fine line from a name to the place that it had to leave. */
  #addLeader(map: LeafletMap, { from, to }: Leader, before: ReadonlyMap<string, HTMLElement>): void {
    const { x, y } = map.containerPointToLayerPoint([from.x, from.y]);
    const [left, top] = [`${Math.round(x)}px`, `${Math.round(y)}px`];
    const width = `${Math.round(Math.hypot(to.x - from.x, to.y - from.y))}px`;
    const rotate = `${Math.atan2(to.y - from.y, to.x - from.x).toFixed(3)}rad`;
    const key = ['leader', left, top, width, rotate].join('\n');
    const line = before.get(key) ?? document.createElement('i');
    line.className = 'map-leader';
    Object.assign(line.style, { left, top, width, rotate });
    this.#labels.set(key, line);
  }

  /** One after the other, however much asks for it, and after the signs: a page out of sight is answered late. */
  #placeSoon(): void {
    this.#isStale = true;
    if (this.#isPlacing) return;
    this.#isPlacing = true;
    const place = async (): Promise<void> => {
      this.#isStale = false;
      this.#place(await this.#readSigns());
      this.#isPlacing = false;
      if (this.#isStale) this.#placeSoon();
    };
    whenIdle(() => void place(), 400);
  }

  #place(drawn: readonly Circle[]): void {
    const map = this._map;
    if (!map || !this.#container) return;
    const zoom = map.getZoom();
    const { x: width, y: height } = map.getSize();
    const bounds = map.getBounds();
    const candidates: LabelCandidate[] = [];
    const obstacles = readButtons(map.getContainer());
    for (const { kind, text, at } of this.#names) {
      if (!bounds.contains([at[1], at[0]])) continue;
      const { x, y } = map.latLngToContainerPoint([at[1], at[0]]);
      const [from, to] = zooms[kind];
      if (zoom >= from && zoom < to) candidates.push({ kind, text, x, y });
      const sign = signs[kind];
      if (sign && zoom >= sign.from) {
        obstacles.push({ left: x - sign.half, right: x + sign.half, top: y - sign.half, bottom: y + sign.half });
      }
    }
    const sizes = readSizes(this.#container);
    const { lines: heights } = sizes;
    const stood = drawn.map(({ x, y, radius }) => boxAround(x, y, radius));
    const around = { width, height, obstacles, signs: stood, lines: heights };
    const before = this.#labels;
    this.#labels = new Map();
    const placed = placeLabels(candidates, this.#language, around, createMeasure(sizes));
    this.#onPlaced({
      boxes: [...obstacles, ...placed.map(({ box }) => box)],
      discs: drawn,
      scale: sizes.fonts.commune / usualFont,
    });
    for (const { kind, lines, x, y, leader } of placed) {
      const point = map.containerPointToLayerPoint([x, y]);
      const left = `${Math.round(point.x)}px`;
      const top = `${Math.round(point.y - (lines.length * heights[kind]) / 2)}px`;
      const key = [kind, ...lines, left, top].join('\n');
      this.#labels.set(key, before.get(key) ?? makeLabel(kind, lines, left, top));
      if (leader) this.#addLeader(map, leader, before);
    }
    for (const [key, label] of before) if (!this.#labels.has(key)) label.remove();
    for (const [key, label] of this.#labels) if (!before.has(key)) this.#container.append(label);
  }
}
