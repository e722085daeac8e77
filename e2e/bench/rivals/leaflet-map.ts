import 'leaflet/dist/leaflet.css';
import { type LatLngBoundsExpression, type Map as LeafletMap, map as createMap } from 'leaflet';
import type { Bounds, GoTo } from './bench-page.ts';

export const leafletBounds = ([west, south, east, north]: Bounds): LatLngBoundsExpression => [
  [south, west],
  [north, east],
];

/** As the product's map. */
export const mapOptions = {
  minZoom: 10,
  maxZoom: 18,
  zoomControl: false,
  attributionControl: false,
  fadeAnimation: false,
};

export const openLeafletMap = (element: HTMLElement, bounds: Bounds): LeafletMap =>
  createMap(element, mapOptions).fitBounds(leafletBounds(bounds), { padding: [24, 24] });

export const goToOn =
  (map: LeafletMap): GoTo =>
  ([latitude, longitude], zoom) =>
    void map.setView([latitude, longitude], zoom, { animate: false });
