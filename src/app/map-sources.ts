import type { Region } from '../geo/region.ts';
import type { MapArea } from '../map/area-layer.ts';
import type { SignPlaces } from '../map/label-layer.ts';
import type { MapSource } from '../map/map-source.ts';
import type { ItemRef } from '../shared/url-state.ts';
import type { LiveLayer } from './workspace.ts';

type CommuneLabel = (nis: string) => readonly [number, number] | null;

/** Follows the selections of some layers; `isMeant` leaves changes out. */
const subscribeTo =
  (layers: readonly LiveLayer[], isMeant: (reset: boolean) => boolean) =>
  (listener: () => void): (() => void) => {
    const leave = layers.map(({ selection }) =>
      selection.subscribe(({ reset }) => {
        if (isMeant(reset)) listener();
      }),
    );
    return () => {
      for (const stop of leave) stop();
    };
  };

/**
 * Where the signs of the shown layers stand, for the names on the map. Told after a snapshot or another scope only:
 * single changes wait for the next move of the map, so that names do not dance.
 */
export const createSignPlaces = (shown: readonly LiveLayer[], communeLabel: CommuneLabel): MapSource<SignPlaces> => ({
  read: () =>
    shown.flatMap(({ layer, selection }) =>
      [...selection.all()].flatMap((feature): (readonly [number, number])[] => {
        const mark = layer.mark(feature, communeLabel);
        return mark ? [[mark.longitude, mark.latitude]] : [];
      }),
    ),
  subscribe: subscribeTo(shown, (reset) => reset),
});

/** More areas than this would hatch the map all over. */
const mostOutlined = 40;

/** @param most with more areas than this, only the selected one is outlined */
const outline = (
  { layer, selection, store }: LiveLayer,
  region: Region,
  selected: ItemRef | null,
  most: number,
): MapArea[] => {
  const areas: MapArea[] = [];
  const add = (feature: { id: string }, emphasised: boolean) => {
    const area = layer.area?.(feature);
    if (!area) return;
    if (area.path) return void areas.push({ polygons: [], path: area.path, rank: area.rank, emphasised });
    if (area.surface === null && !emphasised) return;
    const polygons =
      area.surface?.type === 'Polygon'
        ? [area.surface.coordinates]
        : (area.surface?.coordinates ?? area.communes.flatMap((nis) => region.communes.get(nis)?.surface ?? []));
    areas.push({ polygons, rank: area.rank, emphasised });
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
  const withArea = shown.filter(({ layer }) => layer.area !== undefined);
  return {
    read: () => [
      ...withArea.flatMap((live) => outline(live, region, selected, mostOutlined)),
      ...others.flatMap((live) => outline(live, region, selected, -1)),
    ],
    subscribe: subscribeTo([...withArea, ...others], () => true),
  };
};
