import './tracks.css';
import { type LatLngTuple, LayerGroup, divIcon, marker, polyline, svg } from 'leaflet';
import { useEffect, useState } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';
import type { Position } from '../shared/geojson.ts';
import { inks } from './sign.ts';
import { useLayerOnMap } from './use-layer.ts';

/** A way with its direction. */
export interface Track {
  path: readonly Position[];
  /** The part of it that is taken at the moment shown; empty: none. */
  taken: readonly Position[];
}

/** A point with a name. */
export interface TrackPoint {
  position: Position;
  label: string;
  /** It is named only where there is room. */
  isMinor: boolean;
}

/** A stretch that is closed at the moment shown. */
export type ClosedStretch = readonly Position[];

const pane = 'alert-areas';
const toLatLng = ([longitude, latitude]: Position): LatLngTuple => [latitude, longitude];
const name = 'http://www.w3.org/2000/svg';
/** Degrees of latitude are longer than those of longitude here. */
const stretchOfLatitude = 1.58;

/** An arrow that points the way of a stretch, as an element: nothing of it is markup. */
const arrowFor = (from: Position, to: Position): HTMLElement => {
  const box = document.createElement('span');
  const drawing = document.createElementNS(name, 'svg');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('width', '16');
  drawing.setAttribute('height', '16');
  const shape = document.createElementNS(name, 'path');
  const angle = (Math.atan2(-(to[1] - from[1]) * stretchOfLatitude, to[0] - from[0]) * 180) / Math.PI;
  shape.setAttribute('d', 'M4 2l9 6-9 6 2-6z');
  shape.setAttribute('fill', 'currentColor');
  shape.setAttribute('transform', `rotate(${angle.toFixed(1)} 8 8)`);
  drawing.append(shape);
  box.append(drawing);
  return box;
};

const labelFor = (text: string): HTMLElement => {
  const box = document.createElement('span');
  box.className = 'track-label';
  box.textContent = text;
  return box;
};

/** From this zoom on there is room for the names of what stands close together. */
const closeZoom = 14;

/** The middles of the stretches that are long enough to have a direction. */
const arrowsOf = (path: readonly Position[]) =>
  path.slice(1).flatMap((to, index) => {
    const from = path[index] ?? to;
    const middle: Position = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    return Math.hypot(to[0] - from[0], to[1] - from[1]) < 0.001 ? [] : [{ from, to, middle }];
  });

/** Ways with their direction, where on them people are, closed stretches, and named points. Nothing of it is pressed. */
export const Tracks = ({
  tracks,
  closed,
  points,
}: {
  tracks: readonly Track[];
  closed: readonly ClosedStretch[];
  points: readonly TrackPoint[];
}) => {
  const group = useLayerOnMap(() => new LayerGroup());
  const map = useMap();
  const [isClose, setIsClose] = useState(() => map.getZoom() >= closeZoom);
  useMapEvents({ zoomend: () => setIsClose(map.getZoom() >= closeZoom) });
  const renderer = useLayerOnMap(() => svg({ pane, padding: 0.3 }));
  useEffect(
    function drawTracks() {
      const still = { renderer, pane, interactive: false } as const;
      for (const path of closed) {
        const line = path.map(toLatLng);
        group.addLayer(polyline(line, { ...still, color: inks.other, weight: 10, opacity: 0.9, lineCap: 'butt' }));
        group.addLayer(polyline(line, { ...still, color: inks.land, weight: 4, dashArray: '2 8', lineCap: 'butt' }));
      }
      for (const { path, taken } of tracks) {
        if (taken.length > 1) {
          group.addLayer(polyline(taken.map(toLatLng), { ...still, color: 'var(--text)', weight: 6, opacity: 0.9 }));
        }
        for (const { from, to, middle } of arrowsOf(path)) {
          const icon = divIcon({ html: arrowFor(from, to), className: 'track-arrow', iconSize: [16, 16] });
          group.addLayer(marker(toLatLng(middle), { icon, interactive: false, keyboard: false, pane: 'markerPane' }));
        }
      }
      for (const { position, label, isMinor } of points) {
        if (isMinor && !isClose) continue;
        const icon = divIcon({ html: labelFor(label), className: '', iconSize: [0, 0], iconAnchor: [-8, 10] });
        group.addLayer(marker(toLatLng(position), { icon, interactive: false, keyboard: false, pane: 'markerPane' }));
      }
      return () => {
        group.clearLayers();
      };
    },
    [group, renderer, tracks, closed, points, isClose],
  );
  return null;
};
