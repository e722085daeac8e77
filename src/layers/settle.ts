import type { FeatureStore, Step } from '../live/feature-store.ts';
import { isSame } from '../shared/is-same.ts';
import type { Makings } from './manifest.ts';

/** Writes what has changed of a layer that the page makes, and nothing else: who follows an item is told of no other. */
export const settle = <F extends { id: string }>(store: FeatureStore<F>, items: readonly F[]): void => {
  const next = new Map(items.map((item) => [item.id, item]));
  const steps: Step<F>[] = [];
  for (const { id } of store.values()) if (!next.has(id)) steps.push({ type: 'remove', id });
  for (const [id, feature] of next) {
    if (!isSame(store.get(id), feature)) steps.push({ type: 'upsert', feature });
  }
  if (steps.length > 0) store.apply(steps);
};

/**
 * Whether an item of another layer can be read: one that fails whoever looks at it takes no other along.
 * @param note told of what it threw
 */
export const isReadable = (feature: { id: string; properties: object }, note: (thrown: unknown) => void): boolean => {
  try {
    Object.values(feature.properties);
    return true;
  } catch (thrown) {
    note(thrown);
    return false;
  }
};

/** Tells the items of a layer that can be read; the others are noted. */
export const soundOf =
  (layer: string, noteBroken: Makings['noteBroken']) =>
  (one: { id: string; properties: object }): boolean =>
    isReadable(one, (thrown) => noteBroken(layer, one, thrown));
