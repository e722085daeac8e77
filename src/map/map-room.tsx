import './map.css';
import type { Map as LeafletMap } from 'leaflet';
import { type ReactNode, useEffect, useMemo, useReducer, useState } from 'react';
import { MapContainer, useMap } from 'react-leaflet';
import type { Region } from '../geo/region.ts';
import type { Lens } from '../shared/filters.ts';
import { Icon } from '../shared/parts/icon.tsx';
import { lazyPart } from '../shared/parts/lazy-part.tsx';
import { PaneFailure } from '../shared/parts/pane.tsx';
import { usePart } from '../shared/parts/use-part.ts';
import type { Theme, Viewport } from '../shared/url-state.ts';
import { useWords } from '../shared/words.ts';
import { AreaLayer, type MapArea } from './area-layer.ts';
import { createAreaPainter } from './area-painter.ts';
import { createBasePainter } from './base-painter.ts';
import { type Box, Fitting, reducesMotion } from './fit.ts';
import { type BaseFigures, type GroundFigures, collectGround } from './ground/figures.ts';
import type { GroundClient } from './ground/ground-client.ts';
import { useGround } from './ground/use-ground.ts';
import type { MapSource } from './map-source.ts';
import type { Circle } from './points/point-layer.ts';
import { type TileMaker, paintTile } from './paint-tile.ts';
import type { MapPalette } from './palette.ts';
import { PaintedTiles } from './painted-tiles.tsx';
import { useLayerOnMap } from './use-layer.ts';
import { usePalette } from './use-palette.ts';
import { View } from './view.tsx';
import { mapWords } from './words.ts';

/** Drawing order: base map, online tiles, borders, alert areas, names, signs. z-index of Leaflet panes. */
const panes = {
  base: 200,
  raster: 210,
  borders: 300,
  'alert-areas': 350,
  'street-names': 390,
  labels: 400,
  points: 450,
} as const;

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

/** The built-in map: at first as the page paints it, then with its street level. */
const BaseMap = ({
  figures,
  ground,
  palette,
}: {
  figures: GroundFigures;
  ground: GroundClient | null;
  palette: MapPalette;
}) => {
  const [arrivals, countArrival] = useReducer((count: number) => count + 1, 0);
  useEffect(
    function awaitPacks() {
      return ground?.onArrival(countArrival);
    },
    [ground],
  );
  const make = useMemo((): TileMaker => {
    const paintHere = paintTile(createBasePainter(figures, palette));
    // A pack that arrives makes another map of the same ground.
    void arrivals;
    return ground ? async (order) => (await ground.paintTile(order)) ?? paintHere(order) : paintHere;
  }, [figures, ground, palette, arrivals]);
  return <PaintedTiles make={make} pane="base" />;
};

const Borders = ({ region, lens, palette }: { region: Region; lens: Lens; palette: MapPalette }) => {
  const make = useMemo(() => paintTile(createAreaPainter(region, lens, palette)), [region, lens, palette]);
  return <PaintedTiles make={make} pane="borders" />;
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

const MapButtons = ({ map, home }: { map: LeafletMap; home: Box }) => {
  const word = useWords(mapWords);
  const animate = !reducesMotion();
  const buttons = [
    { name: word.zoomIn, icon: 'zoomIn', act: () => map.zoomIn(1, { animate }) },
    { name: word.zoomOut, icon: 'zoomOut', act: () => map.zoomOut(1, { animate }) },
    {
      name: word.whole,
      icon: 'whole',
      act: () => new Fitting(map).fit(home, animate),
    },
  ] as const;
  return buttons.map(({ name, icon, act }) => (
    <button key={name} type="button" className="icon-button" aria-label={name} title={name} onClick={act}>
      <Icon shape={icon} size={16} />
    </button>
  ));
};

export interface MapRoomProps {
  figures: BaseFigures;
  lens: Lens;
  theme: Theme;
  /** Whether it glides from one view to another. One that may leave the screen meanwhile does not. */
  isAnimated: boolean;
  /** Where the map opens; null: on the lens. */
  start: Viewport | null;
  /** Where the address says that it is: it follows what others than `onMove` have written there. */
  viewport: Viewport | null;
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
  isAnimated,
  start,
  viewport,
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
  const palette = usePalette(theme);
  const groundFigures = useMemo(() => collectGround(figures), [figures]);
  const ground = useGround(groundFigures, palette);
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
          : {
              bounds: [
                [box[1], box[0]],
                [box[3], box[2]],
              ],
            })}
        minZoom={9}
        maxZoom={18}
        zoomSnap={0}
        zoomControl={false}
        attributionControl={false}
        fadeAnimation={false}
        zoomAnimation={isAnimated && !reducesMotion()}
        inertia={!reducesMotion()}
        maxBounds={[
          [50.6, 4.0],
          [51.1, 4.8],
        ]}
      >
        <Panes>
          <BaseMap figures={groundFigures} ground={ground} palette={palette} />
          <Borders region={region} lens={lens} palette={palette} />
          <Areas areas={areas} />
          {names.part ? <names.part.Names figures={figures} ground={ground} drawnSigns={drawnSigns} /> : null}
          <View box={box} isFitted={start === null} viewport={viewport} onMove={onMove} />
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
