import { type Rings, boundsOf, contains, isWithin } from '../../../geo/geometry.ts';
import type { Position } from '../../../shared/geojson.ts';
import type { LiveLayer } from '../../../workspace/live-layer.ts';

/** What lies within an outline, of one layer. */
export interface ChosenOf {
  live: LiveLayer;
  items: readonly { feature: { id: string }; position: Position }[];
}

/** The items of the drawn layers whose sign stands within the polygons, in the order of their lists. */
export const chooseWithin = (
  polygons: readonly Rings[],
  drawn: readonly LiveLayer[],
  communeLabel: (nis: string) => readonly [number, number] | null,
): readonly ChosenOf[] => {
  const bounds = boundsOf(polygons);
  const holds = (position: Position): boolean =>
    isWithin(bounds, position) && polygons.some((polygon) => contains(polygon, position));
  return drawn.flatMap((live): ChosenOf[] => {
    const { points } = live.layer.map ?? {};
    const items = [...live.selection.values()].flatMap((feature) => {
      const mark = points?.mark(feature, communeLabel);
      const position: Position | null = mark ? [mark.longitude, mark.latitude] : null;
      return position && holds(position) ? [{ feature, position }] : [];
    });
    return items.length > 0 ? [{ live, items }] : [];
  });
};
