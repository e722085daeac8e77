import { type LatLngTuple, LayerGroup, circleMarker, latLngBounds, polyline } from 'leaflet';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import type { Position } from '../shared/geojson.ts';
import type { Theme } from '../shared/url-state.ts';
import { moveMap } from './move-map.ts';
import { useLayerOnMap } from './use-layer.ts';

/** The colour of what is chosen, and of what parts it from the map. */
const colours: Readonly<Record<Theme, readonly [chosen: string, halo: string]>> = {
  dark: ['#5fd0ff', '#06131c'],
  light: ['#005fae', '#ffffff'],
};

const toLatLng = ([longitude, latitude]: Position): LatLngTuple => [latitude, longitude];

/** Zoom at which a place is looked at. */
const closeZoom = 15;

/** A ring round a place that somebody went to, and the lines of a street: nothing to press. The map goes there. */
export const PlaceMark = ({
  position,
  paths,
  theme,
}: {
  position: Position;
  paths: readonly (readonly Position[])[];
  theme: Theme;
}) => {
  const group = useLayerOnMap(() => new LayerGroup());
  useEffect(
    function drawMark() {
      const [chosen, halo] = colours[theme];
      const still = { interactive: false, fill: false, lineCap: 'round' } as const;
      const lines = paths.map((path) => path.map(toLatLng));
      const widths = [
        { color: halo, width: 7 },
        { color: chosen, width: 4 },
      ];
      for (const { color, width } of widths) {
        if (lines.length > 0) group.addLayer(polyline(lines, { ...still, color, weight: width, opacity: 0.9 }));
        else group.addLayer(circleMarker(toLatLng(position), { ...still, color, weight: width, radius: 14 }));
      }
      return () => {
        group.clearLayers();
      };
    },
    [group, position, paths, theme],
  );
  const map = useMap();
  useEffect(
    function goThere() {
      const animate = !matchMedia('(prefers-reduced-motion: reduce)').matches;
      moveMap(map, () => {
        if (paths.length === 0) map.setView(toLatLng(position), Math.max(closeZoom, map.getZoom()), { animate });
        else map.fitBounds(latLngBounds(paths.flat().map(toLatLng)), { maxZoom: 17, padding: [40, 40], animate });
      });
    },
    [map, position, paths],
  );
  return null;
};
