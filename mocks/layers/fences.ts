import type { LiveFeature } from '../../src/domain/collections.ts';
import type { Deployment } from '../../src/domain/deployments/contract.ts';
import type { Incident } from '../../src/domain/incidents/contract.ts';
import { type Crossing, type Perimeter, perimetersCollection } from '../../src/domain/perimeters/contract.ts';
import { addCrossing } from '../../src/domain/perimeters/crossings.ts';
import {
  type Crossing as FoundCrossing,
  type Watched,
  createFenceBook,
} from '../../src/domain/perimeters/fence-book.ts';
import type { Sighting } from '../../src/domain/perimeters/geofence.ts';
import { indexOf } from '../../src/domain/perimeters/inside.ts';
import { type WatchedCollection, watchedCollections } from '../../src/domain/perimeters/watch-kinds.ts';
import { instantOf, timeOf } from '../../src/shared/instant.ts';
import type { Text } from '../../src/shared/vocabulary.ts';
import type { Stage } from '../simulation.ts';

type WatchedItem = Deployment | Incident;

const isWatched = (collection: string): collection is WatchedCollection =>
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
  follow(collection: string, feature: LiveFeature): void;
  leave(collection: string, id: string): void;
}

/** @param tell keeps what was found with the perimeter */
export const createFences = (
  stage: Pick<Stage, 'at' | 'get' | 'values'>,
  tell: (id: string, crossings: Crossing[]) => void,
): Fences => {
  const book = createFenceBook();
  const standing = new Map<string, ReturnType<typeof fencePart>>();

  /** Once the time has come: whether that is still so, and nobody was told. */
  const check = ({ fence, item, since }: FoundCrossing): void => {
    const perimeter = stage.get(perimetersCollection, fence);
    const watched: WatchedItem | undefined = stage.get(item.collection, item.id);
    const due = book.dueOf(fence, item);
    if (!perimeter?.properties.watch || !watched || due?.since !== since) return;
    // Reality and the exercise do not see each other.
    if (watched.properties.exercise !== perimeter.properties.exercise) return;
    const crossings = addCrossing(perimeter.properties.crossings, {
      ...item,
      name: nameOf(watched),
      when: perimeter.properties.watch.when,
      since: instantOf(since),
      at: instantOf(due.at),
      seen: null,
    });
    if (crossings) tell(fence, crossings);
  };
  const awaitThem = (found: readonly FoundCrossing[]): void => {
    for (const crossing of found) stage.at(crossing.at, () => check(crossing));
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
      for (const item of stage.values(collection) as Iterable<WatchedItem>) {
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
