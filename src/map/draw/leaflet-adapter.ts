import {
  CircleMarker,
  type LatLngTuple,
  LayerGroup,
  type Map as LeafletMap,
  type Path,
  type PathOptions,
  Point,
  Polygon,
  Polyline,
  type Renderer,
  svg,
} from 'leaflet';
import {
  type GeoJSONStoreFeatures,
  type TerraDrawChanges,
  TerraDrawExtend,
  type TerraDrawMouseEvent,
} from 'terra-draw';
import type { Role } from './figures.ts';

export type Dress = Readonly<Record<Role, PathOptions & { radius?: number; halo?: PathOptions }>>;

const paneName = 'drawing';
/** Above the signs. */
const paneLevel = '460';

/**
 * Where the hand meets Leaflet. The library's own adapter writes style sheets as HTML, which the page's policy does not
 * allow; and it hears nothing where other faces lie over the map. This one has a face of its own, above them.
 */
export class LeafletAdapter extends TerraDrawExtend.TerraDrawBaseAdapter {
  readonly #map: LeafletMap;
  readonly #face: HTMLElement;
  readonly #renderer: Renderer;
  readonly #group = new LayerGroup();
  readonly #layers = new Map<string | number, Path[]>();
  #dress: Dress;

  constructor(map: LeafletMap, face: HTMLElement, dress: Dress) {
    super({ coordinatePrecision: 7, minPixelDragDistance: 6, minPixelDragDistanceDrawing: 6 });
    this.#map = map;
    this.#face = face;
    this.#dress = dress;
    const pane = map.getPane(paneName) ?? map.createPane(paneName);
    pane.style.zIndex = paneLevel;
    pane.style.pointerEvents = 'none';
    this.#renderer = svg({ pane: paneName, padding: 0.5 });
    this.#group.addTo(map);
  }

  /** Dresses what is drawn from now on. */
  setDress(dress: Dress): void {
    this.#dress = dress;
  }

  /** Where the pointer went down, or was last before it did. */
  pressed(): TerraDrawMouseEvent | undefined {
    return this._lastDrawEvent;
  }

  remove(): void {
    this.#group.remove();
    this.#renderer.remove();
  }

  protected override getDrawEventFromEvent(
    event: PointerEvent | MouseEvent,
    isMenu?: boolean,
  ): TerraDrawMouseEvent | null {
    const told = super.getDrawEventFromEvent(event, isMenu);
    // It knows the keys that were pressed on the map only.
    return told && { ...told, heldKeys: event.altKey ? ['Alt'] : [] };
  }

  getLngLatFromEvent(event: PointerEvent | MouseEvent): { lng: number; lat: number } | null {
    const { containerX, containerY } = this.getMapElementXYPosition(event);
    return this.unproject(containerX, containerY);
  }

  getMapEventElement(): HTMLElement {
    return this.#face;
  }

  setDraggability(isEnabled: boolean): void {
    if (isEnabled) this.#map.dragging.enable();
    else this.#map.dragging.disable();
  }

  project(lng: number, lat: number): { x: number; y: number } {
    const { x, y } = this.#map.latLngToContainerPoint([lat, lng]);
    return { x, y };
  }

  unproject(x: number, y: number): { lng: number; lat: number } {
    const { lng, lat } = this.#map.containerPointToLatLng(new Point(x, y));
    return { lng, lat };
  }

  setCursor(cursor: string): void {
    this.#face.style.cursor = cursor === 'unset' ? '' : cursor;
  }

  setDoubleClickToZoom(isEnabled: boolean): void {
    if (isEnabled) this.#map.doubleClickZoom.enable();
    else this.#map.doubleClickZoom.disable();
  }

  render({ created, updated, deletedIds }: TerraDrawChanges): void {
    for (const id of deletedIds) this.#drop(id);
    for (const feature of [...created, ...updated]) {
      if (feature.id === undefined) continue;
      this.#drop(feature.id);
      const paths = this.#draw(feature);
      this.#layers.set(feature.id, paths);
      for (const path of paths) this.#group.addLayer(path);
    }
  }

  clear(): void {
    this._currentModeCallbacks?.onClear();
    this.#group.clearLayers();
    this.#layers.clear();
  }

  #drop(id: string | number): void {
    for (const path of this.#layers.get(id) ?? []) this.#group.removeLayer(path);
    this.#layers.delete(id);
  }

  #draw({ geometry, properties }: GeoJSONStoreFeatures): Path[] {
    const { halo, ...own } = this.#dress[properties['role'] as Role];
    return [...(halo ? [halo] : []), own].map((look) => {
      const options = { ...look, interactive: false, pane: paneName, renderer: this.#renderer };
      const flip = ([longitude, latitude]: readonly number[]): LatLngTuple => [latitude ?? 0, longitude ?? 0];
      if (geometry.type === 'Point') return new CircleMarker(flip(geometry.coordinates), options);
      if (geometry.type === 'LineString') return new Polyline(geometry.coordinates.map(flip), options);
      return new Polygon(
        geometry.coordinates.map((ring) => ring.map(flip)),
        options,
      );
    });
  }
}
