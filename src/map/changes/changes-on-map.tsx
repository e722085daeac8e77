import './changes-on-map.css';
import { type LatLngTuple, LayerGroup, divIcon, marker, polyline, svg } from 'leaflet';
import { useEffect } from 'react';
import type { Position } from '../../shared/geojson.ts';
import { useLayerOnMap } from '../use-layer.ts';
import { type ChangeKind, changeShapes, useChangeMarks } from './change-mark.ts';

const pane = 'alert-areas';
const size = 26;
const name = 'http://www.w3.org/2000/svg';
const toLatLng = ([longitude, latitude]: Position): LatLngTuple => [latitude, longitude];

/** The mark as an element, with a line of the ground's colour under it: nothing of it is markup. */
const draw = (kind: ChangeKind): SVGElement => {
  const { path, dash } = changeShapes[kind];
  const drawing = document.createElementNS(name, 'svg');
  drawing.setAttribute('viewBox', '-1 -1 26 26');
  drawing.setAttribute('width', String(size));
  drawing.setAttribute('height', String(size));
  for (const part of ['change-halo', 'change-line']) {
    const line = document.createElementNS(name, 'path');
    line.setAttribute('class', part);
    line.setAttribute('d', path);
    if (dash !== undefined) line.setAttribute('stroke-dasharray', dash);
    drawing.append(line);
  }
  return drawing;
};

/** What is new, changed and gone, around and over the signs, and the way of what moved. Nothing of it is pressed. */
export const ChangesOnMap = () => {
  const group = useLayerOnMap(() => new LayerGroup());
  const renderer = useLayerOnMap(() => svg({ pane, padding: 0.3 }));
  const marks = useChangeMarks((state) => state.marks);
  useEffect(
    function drawChanges() {
      const still = { renderer, pane, interactive: false } as const;
      for (const { kind, position, from } of marks) {
        if (from) {
          const way = [toLatLng(from), toLatLng(position)];
          group.addLayer(polyline(way, { ...still, color: 'var(--past)', weight: 2, dashArray: '2 5' }));
        }
        const html = document.createElement('span');
        html.append(draw(kind));
        const icon = divIcon({ html, className: 'change-mark', iconSize: [size, size] });
        group.addLayer(marker(toLatLng(position), { icon, interactive: false, keyboard: false, pane: 'markerPane' }));
      }
      return () => {
        group.clearLayers();
      };
    },
    [group, renderer, marks],
  );
  return null;
};
