import { tellsOfWatch } from '../domain/alerts/watch.ts';
import type { Collections } from '../domain/collections.ts';
import { type Items, useItems, useItemsOf } from '../shared/items.ts';
import type { ItemRef } from '../shared/url-state.ts';

/** An item of a collection as its layer has parsed it; undefined where this seat knows of none. */
export const featureOf = <C extends keyof Collections>(
  { get }: Pick<Items, 'get'>,
  collection: C,
  id: string,
): Collections[C] | undefined => get({ layer: collection, id }) as Collections[C] | undefined;

/** All items of a collection that this seat knows of; draws again whenever one of them changes. */
export const useFeatures = <C extends keyof Collections>(collection: C): Iterable<Collections[C]> =>
  useItemsOf(collection) as Iterable<Collections[C]>;

/** Tells whether what is written about an item tells of the watch, and so of no person. */
export const useTellsOfWatch = (): ((item: ItemRef) => boolean) => {
  const items = useItems();
  return (item) =>
    tellsOfWatch(
      item,
      (id) => featureOf(items, 'alerts', id),
      (id) => featureOf(items, 'incidents', id),
    );
};
