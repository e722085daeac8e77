import { moveMap } from './move-map.ts';
import type { LatLng, LatLngExpression, Map as LeafletMap } from 'leaflet';

/** Degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

export const reducesMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Share of the map's limiting side that a box takes which the map is fitted to. */
const fittedShare = 0.9;
/** A view counts as the same within this much: what an address keeps of it. */
const nearly = { degrees: 2e-5, zoom: 2e-3 } as const;

/**
 * Opens and keeps the map on a box: fitted to the size of the map, between two whole zooms as well, and again when that
 * size changes, until people move it. People zoom by whole steps.
 */
export class Fitting {
  readonly #map: LeafletMap;
  #box: Box | null = null;

  constructor(map: LeafletMap) {
    this.#map = map;
    map.options.zoomSnap = 1;
  }

  fit(box: Box, animate: boolean): void {
    this.#box = box;
    const { center, zoom } = this.#viewOf(box);
    this.show(center, zoom, animate);
  }

  /** Shows a place at a zoom, whole or not. */
  show(center: LatLngExpression, zoom: number, animate: boolean): void {
    const map = this.#map;
    moveMap(map, () => {
      // Leaflet rounds every zoom that it is given to this.
      map.options.zoomSnap = 0;
      map.setView(center, zoom, { animate });
      map.options.zoomSnap = 1;
    });
  }

  /** The map stands on this box already, if it does. */
  adopt(box: Box): void {
    this.#box = box;
  }

  /** To be called when the room of the map has changed. */
  followSize(): void {
    const box = this.#stands() ? this.#box : null;
    const before = this.#map.getSize();
    this.#map.invalidateSize({ animate: false });
    if (box && !before.equals(this.#map.getSize())) this.fit(box, false);
  }

  #stands(): boolean {
    if (!this.#box) return false;
    const { center, zoom } = this.#viewOf(this.#box);
    const { lat, lng } = this.#map.getCenter();
    return (
      Math.abs(lat - center.lat) < nearly.degrees &&
      Math.abs(lng - center.lng) < nearly.degrees &&
      Math.abs(this.#map.getZoom() - zoom) < nearly.zoom
    );
  }

  #viewOf([west, south, east, north]: Box): { center: LatLng; zoom: number } {
    const map = this.#map;
    const corners = [map.project([north, west], 0), map.project([south, east], 0)] as const;
    const span = corners[1].subtract(corners[0]);
    const size = map.getSize();
    const scale = Math.min(size.x / span.x, size.y / span.y) * fittedShare;
    // Three decimals are a thousandth of the map's side, and short enough for the address.
    const zoom = Math.floor(Math.log2(scale) * 1000) / 1000;
    return {
      center: map.unproject(corners[0].add(corners[1]).divideBy(2), 0),
      zoom: Math.min(map.getMaxZoom(), Math.max(map.getMinZoom(), zoom)),
    };
  }
}
