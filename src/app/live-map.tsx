import { type Ref, memo, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Network } from '../geo/network.ts';
import { LiveSigns, type SignsHandle } from '../map/live-signs.tsx';
import { MapRoom } from '../map/map-room.tsx';
import type { Hit } from '../map/points/hits.ts';
import type { AnyPointSource } from '../map/points/point-feed.ts';
import type { Lens } from '../shared/filters.ts';
import { lazyView } from '../shared/parts/lazy-part.tsx';
import { Pane } from '../shared/parts/pane.tsx';
import { type ItemRef, useViewportParam } from '../shared/url-state.ts';
import { useLanguage } from '../shared/words.ts';
import type { Position } from '../shared/geojson.ts';
import { endPicking } from './desk-state.ts';
import { BaseMapChoice, useRasterBase } from './base-map-choice.tsx';
import type { Figures } from './figures.ts';
import { lensAfterClick } from './lens.ts';
import { MapLegend } from './map-legend.tsx';
import { MapSummary } from './map-summary.tsx';
import { PointedAt, type Pointer, describeHit } from './map-overlays.tsx';
import { useTheme } from './preferences.ts';
import { createAreas, createDrawnSigns } from './map-sources.ts';
import { useSignKeys } from './use-sign-keys.ts';
import { measurePaints } from './user-timing.ts';
import { type LiveLayer, useWorkspace } from './workspace.ts';

/** Loaded when a group is opened. */
const GroupList = lazyView(
  () => import('./group-list.tsx'),
  ({ GroupList }) => GroupList,
);

export interface LiveMapHandle {
  /** Moves the map to an item, if it has a place. */
  show(item: ItemRef): void;
  showPosition(position: Position): void;
  showBounds(bounds: readonly [west: number, south: number, east: number, north: number]): void;
  /** The middle of the map; null before it is there. */
  centre(): Position | null;
}

/** The stop under a click, once they stand apart: 12 pixels around it are its own. */
const stopAt = ({ stops }: Network, { longitude, latitude }: { longitude: number; latitude: number }, zoom: number) => {
  const reach = (12 * 360) / 256 / 2 ** zoom;
  return stops.find(
    ({ mode, position: [x, y] }) =>
      zoom >= (mode === 'tram' ? 15 : 14) && Math.hypot(x - longitude, (y - latitude) * 1.58) < reach,
  );
};

/** The map with the signs of the shown layers; a click opens a sign, else it chooses the area as lens. */
export const LiveMap = memo(
  ({
    figures,
    network,
    shown,
    outlined,
    lens,
    onLens,
    selected,
    onOpen,
    handle,
  }: {
    figures: Figures;
    network: Network;
    shown: readonly LiveLayer[];
    /** Of which only the chosen item is outlined. */
    outlined: readonly LiveLayer[];
    lens: Lens;
    onLens: (lens: Lens) => void;
    selected: ItemRef | null;
    onOpen: (item: ItemRef) => void;
    handle: Ref<LiveMapHandle>;
  }) => {
    const language = useLanguage();
    const [viewport, setViewport] = useViewportParam();
    const [start] = useState(viewport);
    const zoom = viewport?.zoom ?? 0;
    const theme = useTheme();
    const signs = useRef<SignsHandle>(null);
    const pointer = useRef<Pointer>(null);
    const renewSummary = useRef<() => void>(null);
    const [focused, setFocused] = useState<Hit | null>(null);
    const [group, setGroup] = useState<(Hit & { type: 'group' }) | null>(null);
    const { region } = figures;

    const communeLabel = useCallback((nis: string) => region.communes.get(nis)?.label ?? null, [region]);
    const sources = useMemo(
      () =>
        shown.map(
          ({ layer, selection }): AnyPointSource => ({
            layer: layer.id,
            selection,
            mark: (feature) => layer.mark(feature, communeLabel),
            signs: layer.signs,
          }),
        ),
      [shown, communeLabel],
    );
    const drawnSigns = useMemo(() => createDrawnSigns(shown, signs), [shown]);
    const areas = useMemo(() => createAreas(shown, outlined, region, selected), [shown, outlined, region, selected]);
    const base = useMemo(() => ({ ...figures, network }), [figures, network]);

    const activate = useCallback(
      (hit: Hit | null, place: { longitude: number; latitude: number }) => {
        if (endPicking([place.longitude, place.latitude])) return;
        setGroup(null);
        setFocused(null);
        if (hit?.type === 'point') onOpen({ layer: hit.layer, id: hit.id });
        else if (hit?.final) setGroup(hit);
        else if (hit) signs.current?.zoomTo(hit.bounds);
        else {
          const stop = stopAt(network, place, zoom);
          if (stop) onOpen({ layer: 'stops', id: stop.id });
          else onLens(lensAfterClick(lens, region.locate([place.longitude, place.latitude])));
        }
      },
      [lens, onLens, onOpen, region, network, zoom],
    );

    useImperativeHandle(
      handle,
      () => ({
        showPosition: (position) => signs.current?.flyTo(position),
        showBounds: (bounds) => signs.current?.zoomTo(bounds),
        centre: () => {
          const centre = signs.current?.centre();
          return centre ? [...centre] : null;
        },
        show: (item) => {
          const live = shown.find(({ layer }) => layer.id === item.layer);
          const feature = live?.store.get(item.id);
          const mark = feature && live?.layer.mark(feature, communeLabel);
          if (mark) signs.current?.flyTo([mark.longitude, mark.latitude]);
        },
      }),
      [shown, communeLabel],
    );
    useEffect(
      function pulseArrivals() {
        const leave = shown.map(({ layer, fresh }) =>
          fresh.onArrival((ids) => signs.current?.pulse(ids.map((id) => ({ layer: layer.id, id })))),
        );
        return () => {
          for (const stop of leave) stop();
        };
      },
      [shown],
    );
    useSignKeys(signs, focused, setFocused, activate);

    const closeGroup = useCallback(() => setGroup(null), []);
    const describe = useCallback((hit: Hit) => describeHit(hit, shown, language), [shown, language]);
    const { live } = useWorkspace();
    const [onPaint] = useState(() => measurePaints(live));
    const raster = useRasterBase();
    return (
      <>
        <MapRoom
          figures={base}
          lens={lens}
          theme={theme}
          start={start}
          onMove={(next) => {
            pointer.current?.(null);
            setGroup(null);
            void setViewport(next);
          }}
          areas={areas}
          drawnSigns={drawnSigns}
          controls={
            <>
              <MapLegend layers={shown.map(({ layer }) => layer)} />
              <BaseMapChoice choice={raster} />
            </>
          }
          announcement={focused ? describe(focused) : ''}
          description={<MapSummary shown={shown} signs={signs} renew={renewSummary} />}
        >
          {raster.tiles}
          <LiveSigns
            handle={signs}
            sources={sources}
            selected={selected}
            theme={theme}
            onHover={(hit) => pointer.current?.(hit)}
            onActivate={activate}
            onPaint={onPaint}
            onDraw={() => renewSummary.current?.()}
          />
        </MapRoom>
        {group ? null : <PointedAt pointer={pointer} focused={focused} describe={describe} />}
        {group ? (
          <Pane onClose={closeGroup}>
            <GroupList group={group} shown={shown} onOpen={onOpen} onClose={closeGroup} />
          </Pane>
        ) : null}
      </>
    );
  },
);
