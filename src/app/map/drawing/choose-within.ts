import { type Rings, boundsOf, contains, findLabelPoint, isWithin } from '../../../geo/geometry.ts';
import type { Position } from '../../../shared/geojson.ts';
import type { AnyLayer } from '../../../layers/manifest.ts';
import type { LiveLayer } from '../../../workspace/live-layer.ts';

/** What lies within an outline, of one layer. */
export interface ChosenOf {
  live: LiveLayer;
  items: readonly { feature: { id: string }; position: Position }[];
}

export type CommuneLabel = (nis: string) => readonly [number, number] | null;

/** Where an item stands: its sign, else the middle of its area; null: it has no place. */
const placeOf = ({ map }: AnyLayer, feature: { id: string }, communeLabel: CommuneLabel): Position | null => {
  const mark = map?.points?.mark(feature, communeLabel);
  if (mark) return [mark.longitude, mark.latitude];
  const area = map?.points ? null : map?.area?.(feature);
  if (area?.surface) {
    const { surface } = area;
    return findLabelPoint(surface.type === 'Polygon' ? [surface.coordinates] : surface.coordinates);
  }
  const [path] = area?.path ?? [];
  return path?.[Math.floor(path.length / 2)] ?? null;
};

/** The items of the drawn layers that stand within the polygons, in the order of their lists. */
export const chooseWithin = (
  polygons: readonly Rings[],
  drawn: readonly LiveLayer[],
  communeLabel: CommuneLabel,
): readonly ChosenOf[] => {
  const bounds = boundsOf(polygons);
  const holds = (position: Position): boolean =>
    isWithin(bounds, position) && polygons.some((polygon) => contains(polygon, position));
  return drawn.flatMap((live): ChosenOf[] => {
    const items = [...live.selection.values()].flatMap((feature) => {
      const position = placeOf(live.layer, feature, communeLabel);
      return position && holds(position) ? [{ feature, position }] : [];
    });
    return items.length > 0 ? [{ live, items }] : [];
  });
};
