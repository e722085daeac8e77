import { memo, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Network } from '../../geo/network.ts';
import { LiveSigns, type SignsHandle } from '../../map/live-signs.tsx';
import { mapWidth } from '../../map/map-element.ts';
import { MapRoom } from '../../map/map-room.tsx';
import type { Hit } from '../../map/points/hits.ts';
import type { AnyPointSource } from '../../map/points/point-feed.ts';
import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { Pane } from '../../shared/parts/pane.tsx';
import { useSelectedParam, useViewportParam } from '../../shared/url-state.ts';
import { useLanguage } from '../../shared/words.ts';
import { endPicking, useDesk } from '../../workspace/desk-state.ts';
import { useGeography } from '../../workspace/geography.ts';
import { useScope } from '../../workspace/scope.ts';
import { useDrawn } from './use-drawn.ts';
import { useMapHandle } from './map-handle.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { boundsOf } from '../../geo/geometry.ts';
import { lensAfterClick } from '../lens.ts';
import { LostFeed } from './lost-feed.tsx';
import { MapLegend } from './map-legend.tsx';
import { MapSummary } from './map-summary.tsx';
import { PointedAt, type Pointer, describeHit } from './map-overlays.tsx';
import { useTheme } from '../preferences.ts';
import { useRoom } from '../use-room.ts';
import { createAreas, createDrawnSigns } from './map-sources.ts';
import { useSignKeys } from './use-sign-keys.ts';
import { measurePaints } from '../user-timing.ts';
import { askOwnLayers } from '../../workspace/own-layers/own-clicks.ts';
import { useWorkspace } from '../../workspace/use-workspace.ts';

/** They come after the map: nothing waits for them. */
const MapTools = lazyView(
  () => import('./map-tools.tsx'),
  ({ MapTools }) => MapTools,
);

const OwnTexts = lazyView(
  () => import('./own-texts.tsx'),
  ({ OwnTexts }) => OwnTexts,
);

/** Loaded only where some are configured. */
const hasOnlineMaps = Boolean(import.meta.env.VITE_BASEMAPS);
const BaseMapChoice = lazyView(
  () => import('./base-map-choice.tsx'),
  (module) => module.BaseMapChoice,
);
const ChosenTiles = lazyView(
  () => import('./base-map-choice.tsx'),
  (module) => module.ChosenTiles,
);

/** Loaded when a group is opened. */
const GroupList = lazyView(
  () => import('../lists/group-list.tsx'),
  ({ GroupList }) => GroupList,
);

/** The stop under a click, once they stand apart: 12 pixels around it are its own. */
const stopAt = ({ stops }: Network, { longitude, latitude }: { longitude: number; latitude: number }, zoom: number) => {
  const reach = (12 * 360) / 256 / 2 ** zoom;
  return stops.find(
    ({ mode, position: [x, y] }) =>
      zoom >= (mode === 'tram' ? 15 : 14) && Math.hypot(x - longitude, (y - latitude) * 1.58) < reach,
  );
};

/** The edge of the map that is farther from a sign. */
const sideAwayFrom = ({ x }: Hit): 'start' | 'end' => (x > mapWidth() / 2 ? 'start' : 'end');

/**
 * The map with the signs of the drawn layers; a click opens a sign, else it chooses the area as lens.
 * @param isForHands else it is only looked at
 */
export const LiveMap = memo(({ isForHands = true }: { isForHands?: boolean }) => {
  const geography = useGeography();
  const { region, network } = geography;
  const { lens, setLens } = useScope();
  const [selected] = useSelectedParam();
  const { open } = useItemSteps();
  const { drawn, outlined } = useDrawn();
  const handle = useMapHandle();
  const language = useLanguage();
  const [viewport, setViewport] = useViewportParam();
  const [start] = useState(viewport);
  const zoom = viewport?.zoom ?? 0;
  const theme = useTheme();
  const { OnMap } = useRoom() ?? {};
  const signs = useRef<SignsHandle>(null);
  const pointer = useRef<Pointer>(null);
  const renewSummary = useRef<() => void>(null);
  const [focused, setFocused] = useState<Hit | null>(null);
  const [group, setGroup] = useState<(Hit & { type: 'group' }) | null>(null);

  const communeLabel = useCallback((nis: string) => region.communes.get(nis)?.label ?? null, [region]);
  const sources = useMemo(
    () =>
      drawn.flatMap(({ layer: { id, map }, selection }): AnyPointSource[] => {
        const { points } = map ?? {};
        const mark: AnyPointSource['mark'] = (feature) => points?.mark(feature, communeLabel) ?? null;
        return points ? [{ layer: id, selection, mark, signs: points.signs }] : [];
      }),
    [drawn, communeLabel],
  );
  const drawnSigns = useMemo(() => createDrawnSigns(drawn, signs), [drawn]);
  const areas = useMemo(() => createAreas(drawn, outlined, region, selected), [drawn, outlined, region, selected]);

  const activate = useCallback(
    (hit: Hit | null, place: { longitude: number; latitude: number }) => {
      if (!isForHands || endPicking([place.longitude, place.latitude])) return;
      setGroup(null);
      setFocused(null);
      if (hit?.type === 'point') {
        useDesk.setState({ itemSide: sideAwayFrom(hit) });
        open({ layer: hit.layer, id: hit.id });
      } else if (hit?.final) setGroup(hit);
      else if (hit) signs.current?.zoomTo(hit.bounds);
      else {
        const goOn = (isTaken: boolean): void => {
          if (isTaken) return;
          const stop = stopAt(network, place, zoom);
          if (stop) open({ layer: 'stops', id: stop.id });
          else setLens(lensAfterClick(lens, region.locate([place.longitude, place.latitude])));
        };
        const asked = askOwnLayers([place.longitude, place.latitude], zoom);
        if (asked) void asked.then(goOn);
        else goOn(false);
      }
    },
    [isForHands, lens, setLens, open, region, network, zoom],
  );

  useImperativeHandle(
    handle,
    () => ({
      bounds: () => signs.current?.bounds() ?? null,
      centre: () => {
        const centre = signs.current?.centre();
        return centre ? [...centre] : null;
      },
      fit: (bounds) => signs.current?.zoomTo(bounds),
      show: (item) => {
        // It flies to the middle, which neither side covers.
        useDesk.setState({ itemSide: 'end' });
        const stop = item.layer === 'stops' && network.stops.find(({ id }) => id === item.id);
        const line = item.layer === 'lines' && network.lines.find(({ id }) => id === item.id);
        if (stop) return signs.current?.flyTo(stop.position);
        if (line) return signs.current?.zoomTo(boundsOf([line.path]));
        const live = drawn.find(({ layer }) => layer.id === item.layer);
        const feature = live?.store.get(item.id);
        const mark = feature && live?.layer.map?.points?.mark(feature, communeLabel);
        if (mark) signs.current?.flyTo([mark.longitude, mark.latitude]);
      },
    }),
    [drawn, network, communeLabel],
  );
  useEffect(
    function pulseArrivals() {
      const leave = drawn.map(({ layer, fresh }) =>
        fresh.onArrival((ids) => signs.current?.pulse(ids.map((id) => ({ layer: layer.id, id })))),
      );
      return () => {
        for (const stop of leave) stop();
      };
    },
    [drawn],
  );
  useSignKeys(signs, focused, setFocused, activate);

  const closeGroup = useCallback(() => setGroup(null), []);
  const describe = useCallback((hit: Hit) => describeHit(hit, drawn, language), [drawn, language]);
  const { live } = useWorkspace();
  const [onPaint] = useState(() => measurePaints(live));
  return (
    <>
      <MapRoom
        figures={geography}
        lens={lens}
        theme={theme}
        isAnimated={isForHands}
        start={start}
        viewport={viewport}
        onMove={(next) => {
          pointer.current?.(null);
          setGroup(null);
          // What nobody moved by hand fits the lens, whatever becomes of its size.
          if (isForHands) void setViewport(next);
        }}
        areas={areas}
        drawnSigns={drawnSigns}
        controls={
          isForHands && (
            <>
              <MapLegend layers={drawn.map(({ layer }) => layer)} />
              {hasOnlineMaps ? (
                <Pane isSmall>
                  <BaseMapChoice />
                </Pane>
              ) : null}
            </>
          )
        }
        announcement={focused ? describe(focused) : ''}
        description={<MapSummary shown={drawn} signs={signs} renew={renewSummary} />}
      >
        {hasOnlineMaps ? (
          <Pane isSmall>
            <ChosenTiles />
          </Pane>
        ) : null}
        {isForHands ? (
          <Pane>
            <MapTools />
          </Pane>
        ) : null}
        {drawn.some(({ layer }) => layer.map?.points?.textOf) ? (
          <Pane isSmall>
            <OwnTexts shown={drawn} signs={signs} selected={selected} />
          </Pane>
        ) : null}
        {OnMap ? (
          <Pane isSmall>
            <OnMap />
          </Pane>
        ) : null}
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
      <LostFeed />
      {group ? null : <PointedAt pointer={pointer} focused={focused} describe={describe} />}
      {group ? (
        <Pane onClose={closeGroup}>
          <GroupList group={group} shown={drawn} onOpen={open} onClose={closeGroup} />
        </Pane>
      ) : null}
    </>
  );
});
