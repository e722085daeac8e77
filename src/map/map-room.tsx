import './map.css';
import type { LatLngBoundsExpression, Map as LeafletMap } from 'leaflet';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { MapContainer, useMap, useMapEvents } from 'react-leaflet';
import type { Region } from '../geo/region.ts';
import type { Lens } from '../shared/filters.ts';
import { lazyPart } from '../shared/parts/lazy-part.tsx';
import { PaneFailure } from '../shared/parts/pane.tsx';
import { usePart } from '../shared/parts/use-part.ts';
import type { Theme, Viewport } from '../shared/url-state.ts';
import { useWords } from '../shared/words.ts';
import { AreaLayer, type MapArea } from './area-layer.ts';
import { createAreaPainter } from './area-painter.ts';
import { type BaseFigures, createBasePainter } from './base-painter.ts';
import { CanvasTiles, type Painter } from './canvas-tiles.ts';
import type { MapSource } from './map-source.ts';
import type { Circle } from './points/point-layer.ts';
import { palettes } from './palette.ts';
import { useLayerOnMap } from './use-layer.ts';
import { mapWords } from './words.ts';

/** Drawing order: base map, online tiles, borders, alert areas, names, signs. z-index of Leaflet panes. */
const panes = { base: 200, raster: 210, borders: 300, 'alert-areas': 350, labels: 400, points: 450 } as const;

type Box = readonly [west: number, south: number, east: number, north: number];
const toBounds = ([west, south, east, north]: Box): LatLngBoundsExpression => [
  [south, west],
  [north, east],
];

const reducesMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The panes exist before anything is put into them. */
const Panes = ({ children }: { children: ReactNode }) => {
  const map = useMap();
  const [ready] = useState(() => {
    for (const [name, zIndex] of Object.entries(panes)) {
      const pane = map.getPane(name) ?? map.createPane(name);
      pane.style.zIndex = String(zIndex);
      if (name !== 'points') pane.style.pointerEvents = 'none';
    }
    return true;
  });
  return ready ? children : null;
};

const Painted = ({ painter, pane }: { painter: Painter; pane: string }) => {
  const layer = useLayerOnMap(() => new CanvasTiles(painter, { pane }));
  useEffect(
    function repaintTiles() {
      layer.repaint(painter);
    },
    [layer, painter],
  );
  return null;
};

const BaseMap = ({ figures, theme }: { figures: BaseFigures; theme: Theme }) => {
  const painter = useMemo(() => createBasePainter(figures, palettes[theme]), [figures, theme]);
  return <Painted painter={painter} pane="base" />;
};

const Borders = ({ region, lens, theme }: { region: Region; lens: Lens; theme: Theme }) => {
  const painter = useMemo(() => createAreaPainter(region, lens, palettes[theme]), [region, lens, theme]);
  return <Painted painter={painter} pane="borders" />;
};

/** They come after the map: nothing waits for them. */
const loadNames = lazyPart(() => import('./names.tsx'));

const Areas = ({ areas }: { areas: MapSource<readonly MapArea[]> }) => {
  const layer = useLayerOnMap(() => new AreaLayer());
  useEffect(
    function showAreas() {
      const show = () => layer.show(areas.read());
      show();
      return areas.subscribe(show);
    },
    [layer, areas],
  );
  return null;
};

/** Moves the map to the lens when it changes, and tells where people move it. */
const View = ({ box, onMove }: { box: Box; onMove: (viewport: Viewport) => void }) => {
  const map = useMap();
  const shown = useRef(box);
  useEffect(
    function fitLens() {
      if (shown.current === box) return;
      shown.current = box;
      map.fitBounds(toBounds(box), { padding: [24, 24], animate: !reducesMotion() });
    },
    [map, box],
  );
  useMapEvents({
    moveend: () => {
      const { lat, lng } = map.getCenter();
      onMove({ latitude: lat, longitude: lng, zoom: map.getZoom() });
    },
  });
  useEffect(
    function followSize() {
      const observer = new ResizeObserver(() => map.invalidateSize({ animate: false }));
      observer.observe(map.getContainer());
      return () => observer.disconnect();
    },
    [map],
  );
  return null;
};

const MapButtons = ({ map, home }: { map: LeafletMap; home: Box }) => {
  const word = useWords(mapWords);
  const animate = !reducesMotion();
  const buttons = [
    { name: word.zoomIn, icon: 'M8 3v10M3 8h10', act: () => map.zoomIn(1, { animate }) },
    { name: word.zoomOut, icon: 'M3 8h10', act: () => map.zoomOut(1, { animate }) },
    {
      name: word.whole,
      icon: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4',
      act: () => map.fitBounds(toBounds(home), { padding: [24, 24], animate }),
    },
  ];
  return buttons.map(({ name, icon, act }) => (
    <button key={name} type="button" className="icon-button" aria-label={name} title={name} onClick={act}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={icon} fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
    </button>
  ));
};

export interface MapRoomProps {
  figures: BaseFigures;
  lens: Lens;
  theme: Theme;
  /** Where the map opens; null: on the lens. Later moves come from people or from the lens. */
  start: Viewport | null;
  onMove: (viewport: Viewport) => void;
  areas: MapSource<readonly MapArea[]>;
  /** Names step aside for these. */
  drawnSigns: MapSource<Promise<readonly Circle[]>>;
  /** Beside the zoom buttons: legend, choice of base map. */
  controls: ReactNode;
  /** What the keyboard's ring is on, said politely. */
  announcement: string;
  /** What the map shows, in words, for people who do not see it. */
  description: ReactNode;
  /** Layers and effects that live on the map. */
  children: ReactNode;
}

/** The Leaflet room: base map, borders, names, alert areas; signs and interaction come as children. */
export const MapRoom = ({
  figures,
  lens,
  theme,
  start,
  onMove,
  areas,
  drawnSigns,
  controls,
  announcement,
  description,
  children,
}: MapRoomProps) => {
  const word = useWords(mapWords);
  const [map, setMap] = useState<LeafletMap | null>(null);
  const names = usePart(loadNames, true);
  const { region } = figures;
  const box =
    (lens.commune !== null
      ? region.communes.get(lens.commune)?.bbox
      : lens.zone !== null
        ? region.zones.get(lens.zone)?.bbox
        : null) ?? region.bbox;
  return (
    <section className="map-room" aria-label={word.map}>
      <MapContainer
        ref={setMap}
        {...(start
          ? { center: [start.latitude, start.longitude], zoom: start.zoom }
          : { bounds: toBounds(box), boundsOptions: { padding: [24, 24] } })}
        minZoom={10}
        maxZoom={18}
        zoomControl={false}
        attributionControl={false}
        fadeAnimation={false}
        zoomAnimation={!reducesMotion()}
        inertia={!reducesMotion()}
        maxBounds={[
          [50.6, 4.0],
          [51.1, 4.8],
        ]}
      >
        <Panes>
          <BaseMap figures={figures} theme={theme} />
          <Borders region={region} lens={lens} theme={theme} />
          <Areas areas={areas} />
          {names.part ? <names.part.Names figures={figures} drawnSigns={drawnSigns} /> : null}
          <View box={box} onMove={onMove} />
          {children}
        </Panes>
      </MapContainer>
      <div className="map-controls">
        {map ? <MapButtons map={map} home={region.bbox} /> : null}
        {controls}
        {names.failure ? <PaneFailure {...names.failure} /> : null}
      </div>
      <p className="visually-hidden" aria-live="polite">
        {announcement}
      </p>
      {description}
      <p className="map-attribution">
        <a href="https://www.openstreetmap.org/copyright" rel="noreferrer" target="_blank">
          {word.attribution}
        </a>
      </p>
    </section>
  );
};
