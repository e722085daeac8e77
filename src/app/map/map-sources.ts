import type { RefObject } from 'react';
import type { Region } from '../../geo/region.ts';
import { createCalm } from '../../live/calm.ts';
import type { MapArea } from '../../map/area-layer.ts';
import type { SignsHandle } from '../../map/live-signs.tsx';
import type { MapSource } from '../../map/map-source.ts';
import type { Circle } from '../../map/points/point-layer.ts';
import { standingTexts } from '../../map/standing-texts.ts';
import type { ItemRef } from '../../shared/url-state.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';

/** Follows the selections of some layers; `reset`: everything may have changed. */
export const followAll = (layers: readonly LiveLayer[], listener: (reset: boolean) => void): (() => void) => {
  const leave = layers.map(({ selection }) => selection.subscribe(({ reset }) => listener(reset)));
  return () => {
    for (const stop of leave) stop();
  };
};

/** Names make room for what moves this often, milliseconds, so that they do not dance. */
const namesEvery = 10_000;

/** Where the signs of the shown layers are drawn, for the names on the map. */
export const createDrawnSigns = (
  shown: readonly LiveLayer[],
  signs: RefObject<SignsHandle | null>,
): MapSource<Promise<readonly Circle[]>> => ({
  read: async () => [...((await signs.current?.drawn()) ?? []), ...standingTexts.read()],
  subscribe: (listener) => {
    const calm = createCalm(namesEvery, listener);
    const leave = followAll(shown, (reset) => (reset ? listener() : calm.ask()));
    const leaveTexts = standingTexts.subscribe(listener);
    return () => {
      leave();
      leaveTexts();
      calm.stop();
    };
  },
});

/** More areas than this would hatch the map all over. */
const mostOutlined = 40;
/** What people drew is wanted there, up to what a map can bear. */
const mostDrawn = 500;

/** @param most with more areas than this, only the selected one is outlined */
const outline = (
  { layer, selection, store }: LiveLayer,
  region: Region,
  selected: ItemRef | null,
  most: number,
): MapArea[] => {
  const areas: MapArea[] = [];
  const add = (feature: { id: string }, emphasised: boolean) => {
    const area = layer.map?.area?.(feature);
    if (!area) return;
    if (area.path) {
      const { path, rank, look, line } = area;
      return void areas.push({ polygons: [], path, rank, emphasised, ...(look && { look }), ...(line && { line }) });
    }
    if (area.surface === null && !emphasised) return;
    const polygons =
      area.surface?.type === 'Polygon'
        ? [area.surface.coordinates]
        : (area.surface?.coordinates ?? area.communes.flatMap((nis) => region.communes.get(nis)?.surface ?? []));
    areas.push({ polygons, rank: area.rank, emphasised, ...(area.look && { look: area.look }) });
  };
  if (selection.size <= most) {
    for (const feature of selection.values()) if (feature.id !== selected?.id) add(feature, false);
  }
  const chosen = selected?.layer === layer.id ? store.get(selected.id) : undefined;
  if (chosen) add(chosen, true);
  return areas;
};

/** The areas to outline: those of every selected alert with a surface of its own, and the chosen one's communes. */
export const createAreas = (
  shown: readonly LiveLayer[],
  /** Of which only the chosen item is outlined. */
  others: readonly LiveLayer[],
  region: Region,
  selected: ItemRef | null,
): MapSource<readonly MapArea[]> => {
  const withArea = shown.filter(({ layer }) => layer.map?.area !== undefined);
  return {
    read: () => [
      ...withArea.flatMap((live) =>
        outline(live, region, selected, live.layer.map?.isDrawn ? mostDrawn : mostOutlined),
      ),
      ...others.flatMap((live) => outline(live, region, selected, -1)),
    ],
    subscribe: (listener) => followAll([...withArea, ...others], listener),
  };
};
