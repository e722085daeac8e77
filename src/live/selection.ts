import type { FeatureStore, StoreChange } from './feature-store.ts';
import { type SortedList, createSortedList } from './sorted-list.ts';

/** How a layer chooses, orders and counts its features. All three are pure. */
export interface SelectionRule<F> {
  accepts(feature: F): boolean;
  /** Total order (ties broken by id), most urgent first. The same function under every filter is the faster for it. */
  compare(a: F, b: F): number;
  /** Names of the counters that the feature adds one to, such as `severity:severe`. */
  counters(feature: F): readonly string[];
}

/**
 * The features of one layer that the lens and the filters leave, in order, with their counts. Map, list, indicators
 * and export all read this one selection, so that they cannot disagree. Kept up incrementally: a batch of k changes in
 * a store of n features costs k steps and no copy of n; the order is made when it is first asked for.
 */
export interface Selection<F extends { id: string }> {
  /** Grows with every change of content or of rule; the value that `useSyncExternalStore` reads. */
  readonly version: number;
  readonly size: number;
  /** The feature if it is selected. */
  get(id: string): F | undefined;
  /** The selected feature at a place of the order, for virtual lists. */
  at(index: number): F | undefined;
  indexOf(id: string): number;
  /** In order. */
  values(): IterableIterator<F>;
  /** In no order: nothing is sorted for it. */
  all(): IterableIterator<F>;
  /** How many selected features carry the counter. */
  count(counter: string): number;
  setRule(rule: SelectionRule<F>): void;
  /** Called once a batch, after order and counts are up to date. `ids` are those that came, changed or went. */
  subscribe(listener: (change: StoreChange) => void): () => void;
}

export const createSelection = <F extends { id: string }>(
  store: FeatureStore<F>,
  initialRule: SelectionRule<F>,
): Selection<F> => {
  let rule = initialRule;
  let version = 0;
  let selected = new Map<string, F>();
  let counts = new Map<string, number>();
  /** Of the whole store, so that another filter needs no sorting; null until somebody asks for the order. */
  let everything: { list: SortedList<F>; index: Map<string, F> } | null = null;
  /** Of what is selected; null until somebody asks for it. The map never does, and is told first. */
  let order: SortedList<F> | null = null;
  const listeners = new Set<(change: StoreChange) => void>();

  const compare = (a: F, b: F): number => rule.compare(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const count = (feature: F, by: 1 | -1): void => {
    for (const counter of rule.counters(feature)) counts.set(counter, (counts.get(counter) ?? 0) + by);
  };
  const notify = (change: StoreChange): void => {
    version += 1;
    for (const listener of listeners) listener(change);
  };

  const select = (): void => {
    selected = new Map();
    counts = new Map();
    order = null;
    for (const feature of store.values()) {
      if (!rule.accepts(feature)) continue;
      selected.set(feature.id, feature);
      count(feature, 1);
    }
  };
  const sortEverything = () => {
    const index = new Map<string, F>();
    for (const feature of store.values()) index.set(feature.id, feature);
    return { index, list: createSortedList(index.values(), compare) };
  };
  const inOrder = (): SortedList<F> => {
    if (order) return order;
    everything ??= sortEverything();
    const kept: F[] = [];
    for (const feature of everything.list.values()) if (selected.has(feature.id)) kept.push(feature);
    order = createSortedList(kept, compare, true);
    return order;
  };

  /** Brings one feature up to date in an index, and in the list that is made of it, if there is one. */
  const move = (list: SortedList<F> | null, index: Map<string, F>, id: string, after: F | undefined): void => {
    const before = index.get(id);
    if (after) index.set(id, after);
    else index.delete(id);
    if (!list) return;
    if (before && after && compare(before, after) === 0) list.exchange(before, after);
    else {
      if (before) list.remove(before);
      if (after) list.insert(after);
    }
  };
  /** Whether anything about the feature changed here. */
  const update = (id: string): boolean => {
    const current = store.get(id);
    if (everything) move(everything.list, everything.index, id, current);
    const before = selected.get(id);
    const after = current !== undefined && rule.accepts(current) ? current : undefined;
    if (before === after) return false;
    if (before) count(before, -1);
    if (after) count(after, 1);
    move(order, selected, id, after);
    return true;
  };

  select();
  store.subscribe(({ reset, ids }) => {
    if (reset) {
      everything = null;
      select();
      return notify({ reset: true, ids: new Set() });
    }
    const changed = new Set<string>();
    for (const id of ids) if (update(id)) changed.add(id);
    if (changed.size > 0) notify({ reset: false, ids: changed });
  });

  return {
    get version() {
      return version;
    },
    get size() {
      return selected.size;
    },
    get: (id) => selected.get(id),
    at: (index) => inOrder().at(index),
    indexOf: (id) => {
      const feature = selected.get(id);
      return feature ? inOrder().indexOf(feature) : -1;
    },
    values: () => inOrder().values(),
    all: () => selected.values(),
    count: (counter) => counts.get(counter) ?? 0,
    setRule: (next) => {
      if (next.compare !== rule.compare) everything = null;
      rule = next;
      select();
      notify({ reset: true, ids: new Set() });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
