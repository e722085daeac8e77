import type { Map as LeafletMap } from 'leaflet';

/** What was asked for last of a map that is zooming. */
const waiting = new WeakMap<LeafletMap, () => void>();

const isZooming = (map: LeafletMap): boolean =>
  map.getPane('mapPane')?.classList.contains('leaflet-zoom-anim') === true;

/** Moves a map. Leaflet drops what is asked of it while it zooms: the last of that is done as soon as it has. */
export const moveMap = (map: LeafletMap, move: () => void): void => {
  if (!isZooming(map)) {
    waiting.delete(map);
    move();
    return;
  }
  if (!waiting.has(map)) {
    map.once('moveend', () => {
      const next = waiting.get(map);
      waiting.delete(map);
      if (next) moveMap(map, next);
    });
  }
  waiting.set(map, move);
};
