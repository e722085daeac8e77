import { instantOf, timeOf } from '../../shared/instant.ts';
import type { Text } from '../../shared/vocabulary.ts';
import type { Deployment } from '../deployments/contract.ts';
import type { Incident } from '../incidents/contract.ts';
import type { LiveItem } from '../item.ts';
import { type Crossing, type Perimeter, perimetersCollection } from './contract.ts';
import { type Crossing as FoundCrossing, type Watched, createFenceBook } from './fence-book.ts';
import type { Sighting } from './geofence.ts';
import { indexOf } from './inside.ts';
import { type WatchedCollection, watchedCollections } from './watch-kinds.ts';

export type WatchedItem = Deployment | Incident;

export const isWatched = (collection: string): collection is WatchedCollection =>
  (watchedCollections as readonly string[]).includes(collection);

const sightingOf = ({ geometry, properties: { updated } }: WatchedItem): Sighting | null =>
  geometry && { at: timeOf(updated), position: geometry.coordinates };

const nameOf = ({ properties }: WatchedItem): Text =>
  'title' in properties ? properties.title : properties.place.label;

/** What of a perimeter decides what its fence says. */
const fencePart = ({ geometry, properties: { status, watch } }: Perimeter) =>
  status === 'active' && watch ? { watch, geometry } : null;

/** Follows a world, and tells with a perimeter what crosses its edge. */
export interface Fences {
  follow(collection: string, feature: LiveItem): void;
  leave(collection: string, id: string): void;
}

/** What fences know of the items that they watch. */
export interface Ground {
  /** Does something at a moment, milliseconds since 1970. */
  at(moment: number, act: () => void): void;
  perimeter(id: string): Perimeter | undefined;
  item(watched: Watched): WatchedItem | undefined;
  items(collection: WatchedCollection): Iterable<WatchedItem>;
}

/** @param tell keeps with a perimeter what was found, unless it has it already */
export const createFences = (ground: Ground, tell: (id: string, crossing: Crossing) => void): Fences => {
  const book = createFenceBook();
  const standing = new Map<string, ReturnType<typeof fencePart>>();

  /** Once the time has come: whether that is still so, and nobody was told. */
  const check = ({ fence, item, since }: FoundCrossing): void => {
    const perimeter = ground.perimeter(fence);
    const watched = ground.item(item);
    const due = book.dueOf(fence, item);
    if (!perimeter?.properties.watch || !watched || due?.since !== since) return;
    // Reality and the exercise do not see each other.
    if (watched.properties.exercise !== perimeter.properties.exercise) return;
    tell(fence, {
      ...item,
      name: nameOf(watched),
      when: perimeter.properties.watch.when,
      since: instantOf(since),
      at: instantOf(due.at),
      seen: null,
    });
  };
  const awaitThem = (found: readonly FoundCrossing[]): void => {
    for (const crossing of found) ground.at(crossing.at, () => check(crossing));
  };

  const setFence = (perimeter: Perimeter): void => {
    const part = fencePart(perimeter);
    const known = standing.get(perimeter.id);
    if (known?.watch === part?.watch && known?.geometry === part?.geometry) return;
    if (!part) {
      standing.delete(perimeter.id);
      book.drop(perimeter.id);
      return;
    }
    standing.set(perimeter.id, part);
    const items: (readonly [Watched, Sighting])[] = [];
    for (const collection of part.watch.of) {
      for (const item of ground.items(collection)) {
        const sighting = sightingOf(item);
        if (sighting) items.push([{ collection, id: item.id }, sighting]);
      }
    }
    awaitThem(book.set({ id: perimeter.id, index: indexOf(part.geometry), rule: part.watch }, items));
  };

  return {
    follow: (collection, feature) => {
      if (collection === perimetersCollection) setFence(feature as Perimeter);
      else if (standing.size > 0 && isWatched(collection)) {
        const sighting = sightingOf(feature as WatchedItem);
        if (sighting) awaitThem(book.see({ collection, id: feature.id }, sighting));
      }
    },
    leave: (collection, id) => {
      if (isWatched(collection)) book.forget({ collection, id });
      else if (collection === perimetersCollection && standing.delete(id)) book.drop(id);
    },
  };
};
