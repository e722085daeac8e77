import type { AnyLayer, LayerPoints } from '../layers/manifest.ts';
import type { SelectionRule } from '../live/selection.ts';
import type { Scope } from '../shared/filters.ts';
import { createListeners } from '../shared/listeners.ts';

type Item = { id: string };
type AnyPoints = LayerPoints<Item>;

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
  const changes = createListeners();
  let ids: readonly string[] = [];
  let isTold = true;
  /** After what is being drawn: whoever listens draws too. */
  const tell = (): void => {
    ids = [...broken.keys()];
    if (!isTold) return;
    isTold = false;
    queueMicrotask(() => {
      isTold = true;
      changes.tell();
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
    subscribe: changes.subscribe,
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
  const markOf =
    ({ mark, signs }: AnyPoints): AnyPoints['mark'] =>
    (feature, communeLabel) => {
      const made = mark(feature, communeLabel);
      if (made === null) return null;
      if (![made.longitude, made.latitude, made.rank].every(Number.isFinite)) throw new Error('It has no place.');
      if (!Object.hasOwn(signs, made.sign)) throw new Error(`It has no sign: ${made.sign}`);
      return made;
    };
  const guardPoints = (points: AnyPoints): AnyPoints => ({
    ...points,
    signOf: guard(points.signOf, () => ''),
    mark: guard(markOf(points), () => null),
  });
  const { map, list, waiting } = layer;
  return {
    ...layer,
    rule: (scope: Scope) => guardRule(layer.rule(scope), broken, sound, orders),
    label: guard(layer.label, ({ id }) => id),
    ...(map && {
      map: {
        ...(map.points && { points: guardPoints(map.points) }),
        ...(map.area && { area: guard(map.area, () => null) }),
      },
    }),
    ...(waiting && {
      waiting: async () => ({ tellWaiting: guard((await waiting()).tellWaiting, () => null) }),
    }),
    ...(list && { list: { ...list, ...(list.created && { created: guard(list.created, () => null) }) } }),
  };
};
