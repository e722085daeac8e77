import {
  Layer,
  type LeafletEventHandlerFn,
  type LeafletMouseEvent,
  type Map as LeafletMap,
  Point,
  type ZoomAnimEvent,
} from 'leaflet';
import { CanvasStage, coversView, createFace } from './canvas-stage.ts';
import { EngineClient } from './engine-client.ts';
import { type Hit, isSameHit, toHit } from './hits.ts';
import type { AnyPointSource, LayerSummary } from './point-feed.ts';
import type { EngineStats, FromEngine, GroupStyle, View } from './protocol.ts';
import type { SlotOwner } from './slots.ts';

export interface PointLayerOptions {
  /** Sources are told apart by identity: the same object is the same source. */
  sources: readonly AnyPointSource[];
  groupStyle: GroupStyle;
  /** What the pointer is over now; also called again when that moves. */
  onHover(hit: Hit | null): void;
  /** A click on a sign or a group; null for a click beside them all, with its place. */
  onActivate(hit: Hit | null, place: { longitude: number; latitude: number }): void;
  /** After each draw. `changedAt`: when the first of the drawn changes was heard of, by `performance.now()`. */
  onDraw?(stats: EngineStats, changedAt: number | null): void;
  /** False draws on the page even where a worker could. */
  worker?: boolean;
}

/** CSS pixels of the map's container. */
export interface Circle {
  x: number;
  y: number;
  radius: number;
}

/** Pane of the signs, above areas and labels' ground, below controls. */
const paneName = 'points';
const paneLevel = '450';
/** CSS pixels beside a sign that still hit it. */
const tolerance = 3;

/** The features of all live layers on the map, drawn by the point engine. */
export class PointLayer extends Layer {
  readonly #options: PointLayerOptions;
  #sources: readonly AnyPointSource[];
  #style: GroupStyle;
  #selected: SlotOwner | null = null;
  #map: LeafletMap | null = null;
  #stage: CanvasStage | null = null;
  #face: HTMLElement | null = null;
  #client: EngineClient | null = null;
  #stats: EngineStats | null = null;
  /** Drawn last, and asked for. */
  #latest: View | null = null;
  #pending: View | null = null;
  /** Drawn during a zoom animation, to be shown at its end. */
  #held: { buffer: 0 | 1; view: View } | null = null;
  #isAnimating = false;
  #pointer: Point | null = null;
  #hovered: Hit | null = null;
  #isAsking = false;
  #hasMoved = false;
  #ratioQuery: MediaQueryList | null = null;

  constructor(options: PointLayerOptions) {
    super();
    this.#options = options;
    this.#sources = options.sources;
    this.#style = options.groupStyle;
  }

  override onAdd(map: LeafletMap): this {
    const pane = map.getPane(paneName) ?? map.createPane(paneName);
    pane.style.zIndex = paneLevel;
    this.#map = map;
    const stage = new CanvasStage(pane);
    this.#stage = stage;
    this.#face = createFace(map);
    this.#client = new EngineClient({
      sources: this.#sources,
      style: this.#style,
      allowWorker: this.#options.worker ?? true,
      makeCanvases: () => stage.makeCanvases(),
      onDrawn: (message, changedAt) => this.#takeDrawn(message, changedAt),
      onRestart: () => this.#forgetViews(),
    });
    this.#client.setSelected(this.#selected);
    this.#watchRatio();
    this.#updateView();
    return this;
  }

  override onRemove(): this {
    this.#client?.stop();
    this.#stage?.remove();
    this.#face?.remove();
    this.#ratioQuery?.removeEventListener('change', this.#watchRatio);
    this.#setHovered(null);
    this.#map = this.#stage = this.#face = this.#client = null;
    this.#latest = this.#pending = this.#held = this.#pointer = null;
    this.#isAnimating = false;
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      zoomanim: (event) => this.#startZoom(event as ZoomAnimEvent),
      zoom: () => this.#place(),
      viewreset: () => this.#place(),
      zoomend: () => this.#endZoom(),
      move: () => this.#updateView(),
      moveend: () => this.#updateView(),
      resize: () => this.#updateView(),
      mousemove: (event) => this.#point((event as LeafletMouseEvent).containerPoint),
      mouseout: () => this.#point(null),
      click: (event) => void this.#activate(event as LeafletMouseEvent),
    };
  }

  setSources(sources: readonly AnyPointSource[]): void {
    this.#sources = sources;
    this.#client?.setSources(sources);
  }

  setGroupStyle(style: GroupStyle): void {
    this.#style = style;
    this.#client?.setStyle(style);
  }

  /** Rings the feature, or the group that holds it. */
  setSelected(owner: SlotOwner | null): void {
    this.#selected = owner;
    this.#client?.setSelected(owner);
  }

  /** Puts the keyboard's ring on a feature; null takes it away. */
  setFocused(owner: SlotOwner | null): void {
    this.#client?.setFocused(owner);
  }

  /** A short ring around what is new; without movement where the person asked for less. */
  pulse(owners: readonly SlotOwner[]): void {
    this.#client?.pulse(owners, matchMedia('(prefers-reduced-motion: reduce)').matches);
  }

  /** Moves the keyboard's ring to the next (1) or previous (-1) visible thing in reading order, round and round. */
  async stepFocus(direction: 1 | -1): Promise<Hit | null> {
    // Right after the start nothing may be drawn yet.
    if (!this.#latest) await this.settle();
    if (!this.#map) return null;
    const size = this.#map.getSize();
    const [left, top] = this.#toWorldPixel(new Point(0, 0));
    const [right, bottom] = this.#toWorldPixel(size);
    return this.#find({ type: 'step', direction, box: { left, top, right, bottom } });
  }

  /** What is drawn at a place of the container. */
  async hitAt(point: Point): Promise<Hit | null> {
    if (this.#latest?.zoom !== this.#map?.getZoom() || !this.#latest) return null;
    const [x, y] = this.#toWorldPixel(point);
    return this.#find({ type: 'hit', x, y, tolerance: tolerance * this.#latest.ratio });
  }

  /** By layer: alone + grouped + without a place = the size of its selection. */
  async summary(): Promise<Record<string, LayerSummary>> {
    return (await this.#client?.summarise()) ?? {};
  }

  /** Where signs and groups are drawn, once all that the map said so far is; CSS pixels of the container. */
  async drawn(): Promise<readonly Circle[]> {
    await this.settle();
    const numbers = (await this.#client?.listDrawn()) ?? new Float64Array(0);
    const corner = this.#map?.getPixelBounds().min;
    if (!corner || !this.#latest || this.#latest.zoom !== this.#map?.getZoom()) return [];
    const { ratio } = this.#latest;
    return Array.from({ length: numbers.length / 3 }, (_, index) => {
      const [x = 0, y = 0, radius = 0] = numbers.subarray(index * 3);
      return { x: x / ratio - corner.x, y: y / ratio - corner.y, radius: radius / ratio };
    });
  }

  /** Resolves when the canvas shows all that the sources and the map said so far. */
  async settle(): Promise<void> {
    do await this.#client?.settle();
    while (this.#pending);
  }

  /** Counters as of the last draw; null before the first. */
  stats(): (EngineStats & { inWorker: boolean }) | null {
    return this.#stats && { ...this.#stats, inWorker: this.#client?.inWorker ?? false };
  }

  async #find(question: Parameters<EngineClient['findHit']>[0]): Promise<Hit | null> {
    const found = await this.#client?.findHit(question);
    return found && this.#map ? toHit(found, this.#map) : null;
  }

  #toWorldPixel(point: Point): readonly [x: number, y: number] {
    const corner = this.#map?.getPixelBounds().min;
    const ratio = this.#latest?.ratio ?? 1;
    return [((corner?.x ?? 0) + point.x) * ratio, ((corner?.y ?? 0) + point.y) * ratio];
  }

  #place(): void {
    if (this.#map && !this.#isAnimating) this.#stage?.place(this.#map, this.#map.getCenter(), this.#map.getZoom());
  }

  /** Asks for another view if the one drawn last does no more; one at a time. */
  #updateView(): void {
    if (this.#map && !this.#isAnimating) this.#request(this.#map, this.#map.getCenter(), this.#map.getZoom());
  }

  #request(map: LeafletMap, center: ReturnType<LeafletMap['getCenter']>, zoom: number): void {
    if (this.#pending || this.#held || !this.#stage) return;
    const ideal = this.#stage.viewAt(map, center, zoom);
    if (this.#latest && coversView(this.#latest, ideal)) return;
    this.#pending = ideal;
    this.#client?.setView(ideal);
  }

  #takeDrawn({ buffer, view, stirred, stats }: FromEngine & { type: 'drawn' }, changedAt: number | null): void {
    this.#stats = stats;
    if (this.#pending?.serial === view && this.#map) {
      this.#latest = this.#pending;
      this.#pending = null;
      if (this.#isAnimating) this.#held = { buffer, view: this.#latest };
      else this.#stage?.show(buffer, this.#latest, this.#map);
      this.#updateView();
    }
    this.#options.onDraw?.(stats, changedAt);
    if (stirred && this.#pointer) this.#askHover();
  }

  #forgetViews(): void {
    this.#latest = this.#pending = this.#held = null;
    this.#updateView();
  }

  #startZoom({ center, zoom }: ZoomAnimEvent): void {
    if (!this.#map) return;
    this.#isAnimating = true;
    this.#stage?.place(this.#map, center, zoom);
    this.#request(this.#map, center, zoom);
    this.#setHovered(null);
  }

  #endZoom(): void {
    this.#isAnimating = false;
    if (this.#held && this.#map) this.#stage?.show(this.#held.buffer, this.#held.view, this.#map);
    this.#held = null;
    this.#place();
    this.#updateView();
  }

  readonly #watchRatio = (): void => {
    this.#ratioQuery?.removeEventListener('change', this.#watchRatio);
    this.#ratioQuery = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    this.#ratioQuery.addEventListener('change', this.#watchRatio);
    this.#updateView();
  };

  #point(point: Point | null): void {
    this.#pointer = point;
    this.#hasMoved = true;
    this.#askHover();
  }

  /** One question at a time: the last place of the pointer counts. */
  #askHover(): void {
    if (!this.#pointer) return this.#setHovered(null);
    if (this.#isAsking || this.#isAnimating) return;
    this.#isAsking = true;
    this.#hasMoved = false;
    const ask = async (pointer: Point): Promise<void> => {
      const hit = await this.hitAt(pointer);
      this.#isAsking = false;
      if (this.#pointer) this.#setHovered(hit);
      if (this.#hasMoved) this.#askHover();
    };
    void ask(this.#pointer);
  }

  #setHovered(hit: Hit | null): void {
    const before = this.#hovered;
    if (isSameHit(before, hit) && before?.x === hit?.x && before?.y === hit?.y) return;
    this.#hovered = hit;
    if (this.#face) this.#face.style.cursor = hit ? 'pointer' : '';
    this.#options.onHover(hit);
  }

  async #activate({ containerPoint, latlng }: LeafletMouseEvent): Promise<void> {
    const hit = await this.hitAt(containerPoint);
    this.#options.onActivate(hit, { longitude: latlng.lng, latitude: latlng.lat });
  }
}
