import { flatDistance } from '../../src/geo/geometry.ts';
import type { Position } from '../../src/shared/geojson.ts';

interface Item {
  id: string;
  geometry: { coordinates: Position } | null;
}

/** Ids of those that stand somewhere and pass, nearest first. */
export const nearest = <F extends Item>(
  items: Iterable<F>,
  position: Position,
  isMeant: (item: F) => boolean,
): string[] =>
  [...items]
    .flatMap((item) => (item.geometry && isMeant(item) ? [{ id: item.id, at: item.geometry.coordinates }] : []))
    .sort((a, b) => flatDistance(position, a.at) - flatDistance(position, b.at))
    .map(({ id }) => id);
