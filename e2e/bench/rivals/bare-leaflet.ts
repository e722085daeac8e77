import type { OpenRival } from './bench-page.ts';
import { openLeafletMap } from './leaflet-map.ts';

/** A map with nothing on it: what Leaflet itself costs. */
export const openBareLeaflet: OpenRival = async (element, bounds) => {
  openLeafletMap(element, bounds);
  await Promise.resolve();
  return { show: () => undefined, update: () => undefined };
};
