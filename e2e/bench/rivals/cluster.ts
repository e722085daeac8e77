import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import leaflet, { type Icon, type Marker } from 'leaflet';
import type { Mark, OpenRival } from './bench-page.ts';
import { goToOn, openLeafletMap } from './leaflet-map.ts';
import { imageOf, signs } from './marks.ts';

/** leaflet.markercluster, which groups by distance and shows what the view holds. */
export const openClusters: OpenRival = async (element, bounds) => {
  // The plugin looks for Leaflet in the window.
  Object.assign(window, { L: leaflet });
  await import('leaflet.markercluster');
  const icons: ReadonlyMap<string, Icon> = new Map(
    [...signs].map(([name, sign]) => [
      name,
      leaflet.icon({ iconUrl: imageOf(sign), iconSize: [sign.size, sign.size] }),
    ]),
  );
  const map = openLeafletMap(element, bounds);
  const group = leaflet.markerClusterGroup({ chunkedLoading: false });
  const markers = new Map<string, { marker: Marker; mark: Mark }>();
  map.addLayer(group);
  return {
    goTo: goToOn(map),
    show: (marks) => {
      for (const mark of marks.values()) {
        const icon = icons.get(mark.sign);
        const marker = leaflet.marker([...mark.position], icon ? { icon } : {});
        markers.set(mark.id, { marker, mark });
      }
      group.addLayers([...markers.values()].map(({ marker }) => marker));
    },
    hide: (ids) => {
      group.clearLayers();
      group.addLayers([...markers].filter(([id]) => !ids.has(id)).map(([, { marker }]) => marker));
    },
    update: (changed) => {
      for (const mark of changed) {
        const known = markers.get(mark.id);
        if (!known) continue;
        const icon = icons.get(mark.sign);
        if (icon && mark.sign !== known.mark.sign) known.marker.setIcon(icon);
        if (mark.position !== known.mark.position) known.marker.setLatLng([...mark.position]);
        known.mark = mark;
      }
    },
  };
};
