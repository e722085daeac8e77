import { type Definition, isOfExercise } from '../../domain/definition.ts';
import { collections, definitionOf, readersOf } from '../../domain/collections.ts';
import type { AnyItem, LiveItem } from '../../domain/item.ts';
import { listed } from '../../api/views.ts';
import { instantOf } from '../../shared/instant.ts';

/** An item as the tables keep it: the feature, and what it is found by. */
export interface ItemRow {
  collection: string;
  id: string;
  feature: AnyItem;
  /** GeoJSON. */
  shape: string | null;
  starts: string;
  ends: string;
  audience: string;
  exercise: boolean;
  keys: readonly string[];
  /** As its lists show it, as JSON; null: it depends on who looks, or is computed from what is kept. */
  told: string | null;
}

/** How a value of a queryable is kept: `status=open`. */
export const keyOf = (name: string, value: string): string => `${name}=${value}`;

const keysOf = ({ queryables }: Definition, item: AnyItem): readonly string[] =>
  Object.entries(queryables).flatMap(([name, { of }]) => [of(item) ?? []].flat().map((value) => keyOf(name, value)));

const toldOf = (collection: string, item: AnyItem): string | null => {
  const { names, seesWhole } = definitionOf(collection) ?? {};
  return seesWhole || (names?.idsOf(item as LiveItem) ?? []).length > 0
    ? null
    : JSON.stringify(listed(collection, item));
};

const momentOf = (time: number | null, open: string): string =>
  time === null || !Number.isFinite(time) ? open : instantOf(time);

/** Throws for a collection that there is not. */
export const rowOf = (collection: string, item: AnyItem): ItemRow => {
  const definition = collections.get(collection);
  const live = definitionOf(collection);
  if (!definition) throw new Error(`There is no collection ${collection}.`);
  const { start, end } = definition.extentOf(item);
  return {
    collection,
    id: item.id,
    feature: item,
    shape: item.geometry && JSON.stringify(item.geometry),
    starts: momentOf(start, '-infinity'),
    ends: momentOf(end, 'infinity'),
    audience: readersOf(collection, item),
    exercise: live !== null && isOfExercise(live, item),
    keys: keysOf(definition, item),
    told: toldOf(collection, item),
  };
};
