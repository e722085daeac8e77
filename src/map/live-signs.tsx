import { moveMap } from './move-map.ts';
import { type Ref, useEffect, useImperativeHandle, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { Bounds } from '../geo/geometry.ts';
import type { Theme } from '../shared/url-state.ts';
import type { Hit } from './points/hits.ts';
import type { AnyPointSource, LayerSummary } from './points/point-feed.ts';
import { type Circle, PointLayer } from './points/point-layer.ts';
import type { GroupStyle } from './points/protocol.ts';
import type { SlotOwner } from './points/slots.ts';
import { inks } from './sign.ts';
import { inkColours } from './sign-shapes.ts';
import { useLayerOnMap } from './use-layer.ts';

const font = 'system-ui, sans-serif';
/** A group is quiet: a disc of land, and around it what it holds. */
const dressGroup = (theme: Theme, own: Pick<GroupStyle, 'text' | 'selected' | 'focused'>): GroupStyle => {
  const { land, minor, moderate, severe, extreme, other } = inkColours[theme];
  const names = Object.entries(inks) as [keyof typeof inks, string][];
  return {
    fill: land,
    edge: land,
    font,
    ranks: [other, minor, moderate, severe, extreme],
    inks: Object.fromEntries(names.map(([ink, name]) => [name, inkColours[theme][ink]])),
    halo: land,
    ...own,
  };
};

const groupStyles: Readonly<Record<Theme, GroupStyle>> = {
  dark: dressGroup('dark', { text: '#e7eaed', selected: '#5fd0ff', focused: '#ffffff' }),
  light: dressGroup('light', { text: '#171a1d', selected: '#005fae', focused: '#171a1d' }),
};

/** What the keyboard and the app may ask of the signs. */
export interface SignsHandle {
  /** The next (1) or previous (-1) sign or group in reading order gets the ring. */
  step(direction: 1 | -1): Promise<Hit | null>;
  /** Takes the keyboard's ring away. */
  unfocus(): void;
  pulse(owners: readonly SlotOwner[]): void;
  summary(): Promise<Record<string, LayerSummary>>;
  /** Where they are drawn. */
  drawn(): Promise<readonly Circle[]>;
  /** Opens a group: zooms in on its members. */
  zoomTo(bounds: readonly [number, number, number, number]): void;
  flyTo(position: readonly [longitude: number, latitude: number]): void;
  /** What is seen of the world; null while the map is not seen. */
  bounds(): Bounds | null;
  /** The middle of the map. */
  centre(): readonly [longitude: number, latitude: number];
}

/** Zoom at which one item is looked at. */
const closeZoom = 15;

/** The signs of all live layers, on one canvas. */
export const LiveSigns = ({
  handle,
  sources,
  selected,
  theme,
  onHover,
  onActivate,
  onPaint,
  onDraw,
}: {
  handle: Ref<SignsHandle>;
  sources: readonly AnyPointSource[];
  selected: SlotOwner | null;
  theme: Theme;
  onHover: (hit: Hit | null) => void;
  onActivate: (hit: Hit | null, place: { longitude: number; latitude: number }) => void;
  /** After a draw that shows changes: how many features the map knows now. */
  onPaint: (features: number) => void;
  /** After every draw, also of another view. */
  onDraw: () => void;
}) => {
  const map = useMap();
  const [listeners] = useState({ onHover, onActivate, onPaint, onDraw });
  Object.assign(listeners, { onHover, onActivate, onPaint, onDraw });
  const layer = useLayerOnMap(
    () =>
      new PointLayer({
        sources,
        groupStyle: groupStyles[theme],
        onHover: (hit) => listeners.onHover(hit),
        onActivate: (hit, place) => listeners.onActivate(hit, place),
        onDraw: ({ features }, changedAt) => {
          if (changedAt !== null) listeners.onPaint(features);
          listeners.onDraw();
        },
      }),
  );
  useEffect(
    function showSources() {
      layer.setSources(sources);
    },
    [layer, sources],
  );
  useEffect(
    function dressGroups() {
      layer.setGroupStyle(groupStyles[theme]);
    },
    [layer, theme],
  );
  useEffect(
    function ringSelected() {
      layer.setSelected(selected);
    },
    [layer, selected],
  );
  useImperativeHandle(handle, () => {
    const animate = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    return {
      step: (direction) => layer.stepFocus(direction),
      unfocus: () => layer.setFocused(null),
      pulse: (owners) => layer.pulse(owners),
      summary: () => layer.summary(),
      drawn: () => layer.drawn(),
      zoomTo: ([west, south, east, north]) =>
        moveMap(map, () =>
          map.fitBounds(
            [
              [south, west],
              [north, east],
            ],
            { padding: [60, 60], maxZoom: Math.max(map.getZoom() + 1, 16), animate },
          ),
        ),
      bounds: () => {
        if (map.getContainer().clientWidth === 0) return null;
        const seen = map.getBounds();
        return [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()];
      },
      centre: () => {
        const { lng, lat } = map.getCenter();
        return [lng, lat];
      },
      flyTo: ([longitude, latitude]) =>
        moveMap(map, () => map.setView([latitude, longitude], Math.max(map.getZoom(), closeZoom), { animate })),
    };
  }, [layer, map]);
  return null;
};
