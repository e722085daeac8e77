import './measure-on-map.css';
import { DivIcon, LayerGroup, type LatLngTuple, Marker, Polygon, Polyline, svg } from 'leaflet';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import type { Position } from '../../shared/geojson.ts';
import type { Theme } from '../../shared/url-state.ts';
import { useLayerOnMap } from '../use-layer.ts';
import { dressFor } from './dress.ts';
import type { Measured } from './measured.ts';

const paneName = 'measure';
/** Under the hand that draws, above the signs. */
const paneLevel = '455';

const flip = ([longitude, latitude]: Position): LatLngTuple => [latitude, longitude];

const writeLabel = (text: string): HTMLElement => {
  const label = document.createElement('span');
  label.textContent = text;
  return label;
};

/** What is measured, and its figures, where they belong. */
export const MeasureOnMap = ({
  measured,
  theme,
  isBeingDrawn,
}: {
  measured: Measured;
  theme: Theme;
  /** The hand shows its shape: only the figures are added. */
  isBeingDrawn: boolean;
}) => {
  const map = useMap();
  const group = useLayerOnMap(() => new LayerGroup());
  useEffect(
    function drawMeasure() {
      const pane = map.getPane(paneName) ?? map.createPane(paneName);
      pane.style.zIndex = paneLevel;
      pane.style.pointerEvents = 'none';
      const renderer = svg({ pane: paneName, padding: 0.5 });
      const { line, surface } = dressFor(theme, null, false);
      const own = { interactive: false, pane: paneName, renderer };
      for (const polygon of isBeingDrawn ? [] : measured.polygons) {
        group.addLayer(
          new Polygon(
            polygon.map((ring) => ring.map(flip)),
            { ...surface, ...own, weight: 2.5, fillOpacity: 0.12 },
          ),
        );
      }
      for (const path of isBeingDrawn ? [] : measured.paths) {
        for (const look of [line.halo, line]) {
          if (look) group.addLayer(new Polyline(path.map(flip), { ...look, ...own }));
        }
      }
      for (const { at, text } of measured.labels) {
        const icon = new DivIcon({ html: writeLabel(text), className: 'measure-label', iconSize: [0, 0] });
        group.addLayer(new Marker(flip(at), { icon, interactive: false, keyboard: false, pane: paneName }));
      }
      return () => {
        group.clearLayers();
        renderer.remove();
      };
    },
    [map, group, measured, theme, isBeingDrawn],
  );
  return null;
};
