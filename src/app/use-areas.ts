import { useMemo, useSyncExternalStore } from 'react';
import type { Region } from '../geo/region.ts';
import type { MapArea } from '../map/area-layer.ts';
import type { ItemRef } from '../shared/url-state.ts';
import type { LiveLayer } from './workspace.ts';

/** With more areas than this, only the selected one is outlined: the map would be hatched all over. */
const mostOutlined = 40;

const outline = (live: LiveLayer, region: Region, selected: ItemRef | null): MapArea[] => {
  const { layer, selection } = live;
  if (!layer.area) return [];
  const few = selection.size <= mostOutlined;
  const areas: MapArea[] = [];
  const add = (feature: { id: string }, emphasised: boolean) => {
    const area = layer.area?.(feature);
    if (!area || (area.surface === null && !emphasised)) return;
    const polygons =
      area.surface?.type === 'Polygon'
        ? [area.surface.coordinates]
        : (area.surface?.coordinates ?? area.communes.flatMap((nis) => region.communes.get(nis)?.surface ?? []));
    areas.push({ polygons, rank: area.rank, emphasised });
  };
  if (few) for (const feature of selection.values()) if (feature.id !== selected?.id) add(feature, false);
  const chosen = selected?.layer === layer.id ? live.store.get(selected.id) : undefined;
  if (chosen) add(chosen, true);
  return areas;
};

/** The areas to outline: those of every selected alert with a surface of its own, and the chosen one's communes. */
export const useAreas = (shown: readonly LiveLayer[], region: Region, selected: ItemRef | null): readonly MapArea[] => {
  const withArea = shown.filter(({ layer }) => layer.area !== undefined);
  const versions = useSyncExternalStore(
    (listener) => {
      const leave = withArea.map(({ selection }) => selection.subscribe(listener));
      return () => {
        for (const stop of leave) stop();
      };
    },
    () => withArea.map(({ selection }) => selection.version).join(),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a version stands for the content of its selection.
  return useMemo(
    () => withArea.flatMap((live) => outline(live, region, selected)),
    [versions, shown, region, selected],
  );
};
