import { definitionOf } from '../../domain/collections.ts';
import type { LiveItem } from '../../domain/item.ts';
import { entryFor } from '../../domain/log/entry-for.ts';
import { logCollection } from '../../domain/log/contract.ts';
import type { Effect } from '../../domain/writing.ts';
import { instantOf } from '../../shared/instant.ts';
import type { Role } from '../../shared/seats.ts';

/** An item as a change left it; taken away, as it was before. */
export interface Put {
  collection: string;
  type: 'upsert' | 'remove';
  item: LiveItem;
}

export interface Actor {
  role: Role;
  /** The rules of the domain do it, and nobody. */
  isScripted: boolean;
}

/** What the effects need to know: items by `nameOf`, and the last numbers of what is numbered. */
export interface Ground {
  items: Map<string, LiveItem>;
  numbers: Map<string, number>;
  /** Milliseconds since 1970. */
  now: number;
}

export const nameOf = (collection: string, id: string): string => `${collection} ${id}`;

/**
 * What effects make of the items, one after the other, with the entries of the log that come of it; the ground is moved
 * on. What changes an item that is gone changes nothing.
 */
export const applyEffects = (
  ground: Ground,
  effects: readonly Effect[],
  { role, isScripted }: Actor,
): readonly Put[] => {
  const { items, numbers, now } = ground;
  const puts: Put[] = [];
  const nextNumber = (name: string): number => (numbers.get(name) ?? 0) + 1;

  const keep = (collection: string, item: LiveItem): void => {
    items.set(nameOf(collection, item.id), item);
    puts.push({ collection, type: 'upsert', item });
  };
  const tell = (collection: string, before: LiveItem | null, after: LiveItem): void => {
    const definition = definitionOf(collection);
    if (!definition) return;
    const number = nextNumber(logCollection);
    const entry = entryFor(definition, { before, after, by: role, isScripted, at: now, number });
    if (!entry) return;
    numbers.set(logCollection, number);
    keep(logCollection, entry);
  };
  const create = ({ collection, feature, isTold }: Effect & { type: 'create' }): void => {
    const isNumbered = definitionOf(collection)?.isNumbered?.(feature) ?? false;
    const number = nextNumber(collection);
    if (isNumbered) numbers.set(collection, number);
    const item = isNumbered ? { ...feature, properties: { ...feature.properties, number } } : feature;
    keep(collection, item);
    if (isTold !== false) tell(collection, null, item);
  };
  const change = ({ collection, id, properties, geometry, isTold }: Effect & { type: 'change' }): void => {
    const before = items.get(nameOf(collection, id));
    if (!before || collection === logCollection) return;
    const version = before.properties.version + 1;
    const item: LiveItem = {
      ...before,
      ...(geometry !== undefined && { geometry }),
      properties: { ...before.properties, ...properties, updated: instantOf(now), version },
    };
    keep(collection, item);
    if (isTold !== false) tell(collection, before, item);
  };
  const takeBack = ({ collection, id }: Effect & { type: 'remove' }): void => {
    const item = items.get(nameOf(collection, id));
    if (!item || collection === logCollection) return;
    items.delete(nameOf(collection, id));
    puts.push({ collection, type: 'remove', item });
  };
  for (const effect of effects) {
    if (effect.type === 'create') create(effect);
    else if (effect.type === 'change') change(effect);
    else takeBack(effect);
  }
  return puts;
};
