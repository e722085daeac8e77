import type { AnyLayer } from '../layers/manifest.ts';
import type { SelectionRule } from '../live/selection.ts';
import type { Scope } from '../shared/filters.ts';

type Item = { id: string };

/** The items of one layer that something of it fails on; read through `useSyncExternalStore`. */
export interface BrokenItems {
  /** Each id once. The same array until that changes. */
  ids(): readonly string[];
  has(feature: Item): boolean;
  note(feature: Item, thrown: unknown): void;
  /** Only these versions are still there. */
  keep(isCurrent: (feature: Item) => boolean): void;
  subscribe(listener: () => void): () => void;
}

export const createBrokenItems = (layer: string): BrokenItems => {
  const broken = new Map<string, Item>();
  const listeners = new Set<() => void>();
  let ids: readonly string[] = [];
  let isTold = true;
  /** After what is being drawn: whoever listens draws too. */
  const tell = (): void => {
    ids = [...broken.keys()];
    if (!isTold) return;
    isTold = false;
    queueMicrotask(() => {
      isTold = true;
      for (const listener of listeners) listener();
    });
  };
  return {
    ids: () => ids,
    has: (feature) => broken.get(feature.id) === feature,
    note: (feature, thrown) => {
      if (broken.get(feature.id) === feature) return;
      console.error(`${layer}: ${feature.id} cannot be shown:`, thrown);
      broken.set(feature.id, feature);
      tell();
    },
    keep: (isCurrent) => {
      const gone = [...broken.values()].filter((feature) => !isCurrent(feature));
      for (const { id } of gone) broken.delete(id);
      if (gone.length > 0) tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

type Compare = SelectionRule<Item>['compare'];

/** What has no place in an order comes after all that has. Of one order always the same function, as selections want it. */
const guardOrder = (compare: Compare, guarded: WeakMap<Compare, Compare>): Compare => {
  const known = guarded.get(compare);
  if (known) return known;
  const hasPlace = (feature: Item): boolean => {
    try {
      return compare(feature, feature) === 0;
    } catch {
      return false;
    }
  };
  const safe: Compare = (a, b) => {
    try {
      return compare(a, b);
    } catch {
      return Number(hasPlace(b)) - Number(hasPlace(a));
    }
  };
  guarded.set(compare, safe);
  return safe;
};

/** Leaves out the items that the rule fails on: tried once for each version of an item, in full. */
const guardRule = (
  rule: SelectionRule<Item>,
  broken: BrokenItems,
  sound: WeakSet<Item>,
  orders: WeakMap<Compare, Compare>,
): SelectionRule<Item> => ({
  ...rule,
  compare: guardOrder(rule.compare, orders),
  accepts: (feature) => {
    try {
      if (!sound.has(feature)) {
        rule.counters(feature);
        if (rule.compare(feature, feature) !== 0) throw new Error('It has no place in the order.');
        sound.add(feature);
      }
      return rule.accepts(feature);
    } catch (thrown) {
      broken.note(feature, thrown);
      return false;
    }
  },
});

/**
 * The layer, unfailing: what it cannot say of an item is left out and noted, so that one item takes neither the list,
 * nor the map, nor the counts along. What is drawn by React has boundaries of its own.
 */
export const guardLayer = (layer: AnyLayer, broken: BrokenItems): AnyLayer => {
  const sound = new WeakSet<Item>();
  const orders = new WeakMap<Compare, Compare>();
  const guard =
    <A extends unknown[], R>(read: (feature: Item, ...rest: A) => R, otherwise: (feature: Item) => R) =>
    (feature: Item, ...rest: A): R => {
      try {
        return read(feature, ...rest);
      } catch (thrown) {
        broken.note(feature, thrown);
        return otherwise(feature);
      }
    };
  const markOf: AnyLayer['mark'] = (feature, communeLabel) => {
    const mark = layer.mark(feature, communeLabel);
    if (mark === null) return null;
    if (![mark.longitude, mark.latitude, mark.rank].every(Number.isFinite)) throw new Error('It has no place.');
    if (!Object.hasOwn(layer.signs, mark.sign)) throw new Error(`It has no sign: ${mark.sign}`);
    return mark;
  };
  const { area } = layer;
  return {
    ...layer,
    rule: (scope: Scope) => guardRule(layer.rule(scope), broken, sound, orders),
    signOf: guard(layer.signOf, () => ''),
    label: guard(layer.label, ({ id }) => id),
    place: guard(layer.place, ({ id }) => ({ fr: id, nl: id })),
    created: guard(layer.created, () => null),
    mark: guard(markOf, () => null),
    ...(area && { area: guard(area, () => null) }),
  };
};
