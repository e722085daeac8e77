import { CircleMarker, LayerGroup, svg } from 'leaflet';
import { useEffect } from 'react';
import type { Position } from '../../shared/geojson.ts';
import type { Theme } from '../../shared/url-state.ts';
import { useLayerOnMap } from '../use-layer.ts';
import { dressFor } from './dress.ts';

const paneName = 'alert-areas';
/** More rings than this would hide the map. */
const mostRings = 500;

/** A ring around each place: what is chosen. */
export const Rings = ({ places, theme }: { places: readonly Position[]; theme: Theme }) => {
  const group = useLayerOnMap(() => new LayerGroup());
  useEffect(
    function ringPlaces() {
      const renderer = svg({ pane: paneName, padding: 0.3 });
      const { color = '' } = dressFor(theme, null, false).line;
      for (const [longitude, latitude] of places.slice(0, mostRings)) {
        const options = { radius: 16, color, weight: 2.5, fill: false, interactive: false, pane: paneName, renderer };
        group.addLayer(new CircleMarker([latitude, longitude], options));
      }
      return () => {
        group.clearLayers();
        renderer.remove();
      };
    },
    [group, places, theme],
  );
  return null;
};
