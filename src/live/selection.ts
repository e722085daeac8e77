import type { FeatureStore, StoreChange } from './feature-store.ts';
import { createListeners } from '../shared/listeners.ts';
import { whenIdle } from '../shared/when-idle.ts';
import { type SortedList, createSortedList, mergeSorted, takeFirst } from './sorted-list.ts';

/** How a layer chooses, orders and counts its features. All of it is pure. */
export interface SelectionRule<F> {
  /** Rules of the same name are the same rule: what is selected stays as it is. */
  name: string;
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

/** As many rows as the tallest screen shows of one list. */
const headLength = 60;

export const createSelection = <F extends { id: string }>(
  store: FeatureStore<F>,
  initialRule: SelectionRule<F>,
): Selection<F> => {
  let rule = initialRule;
  let version = 0;
  let selected = new Map<string, F>();
  let counts = new Map<string, number>();
  /** The whole store in order, so that another filter needs no sorting; null until somebody asks for the order. */
  let everything: readonly F[] | null = null;
  /** What changed since: it finds its place when the next filter comes. */
  const changedSince = new Set<string>();
  /** Of what is selected; null until somebody asks for it. The map never does, and is told first. */
  let order: SortedList<F> | null = null;
  /** Its beginning, which is all that a list shows at first: made much faster; null when there is the order. */
  let head: readonly F[] | null = null;
  const listeners = createListeners<StoreChange>();

  const compare = (a: F, b: F): number => rule.compare(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const count = (feature: F, by: 1 | -1): void => {
    for (const counter of rule.counters(feature)) counts.set(counter, (counts.get(counter) ?? 0) + by);
  };
  const notify = (change: StoreChange): void => {
    version += 1;
    listeners.tell(change);
  };

  const select = (): void => {
    selected = new Map();
    counts = new Map();
    order = null;
    head = null;
    for (const feature of store.values()) {
      if (!rule.accepts(feature)) continue;
      selected.set(feature.id, feature);
      count(feature, 1);
    }
  };
  const forgetOrder = (): void => {
    everything = null;
    changedSince.clear();
  };
  const noteChange = (id: string): void => {
    changedSince.add(id);
    // Half of it is old: no longer worth what it holds in memory.
    if (changedSince.size > store.size / 2) forgetOrder();
  };
  const sortEverything = (): readonly F[] => {
    if (!everything) return [...store.values()].sort(compare);
    if (changedSince.size === 0) return everything;
    const changed = [...changedSince].map((id) => store.get(id)).filter((feature) => feature !== undefined);
    const still = everything.filter(({ id }) => !changedSince.has(id));
    return mergeSorted(still, changed.sort(compare), compare);
  };
  const inOrder = (): SortedList<F> => {
    if (order) return order;
    everything = sortEverything();
    changedSince.clear();
    const kept = everything.filter(({ id }) => selected.has(id));
    order = createSortedList(kept, compare, true);
    head = null;
    return order;
  };
  /** Until the order is made, which waits for idle time. */
  const inHead = (): readonly F[] => {
    if (head) return head;
    head = takeFirst(selected.values(), headLength, compare);
    whenIdle(() => {
      if (head) inOrder();
    }, 1_000);
    return head;
  };

  /** Brings one feature of the selection up to date. */
  const move = (id: string, after: F | undefined): void => {
    const before = selected.get(id);
    if (after) selected.set(id, after);
    else selected.delete(id);
    if (!order) return;
    if (before && after && compare(before, after) === 0) order.exchange(before, after);
    else {
      if (before) order.remove(before);
      if (after) order.insert(after);
    }
  };
  /** Whether anything about the feature changed here. */
  const update = (id: string): boolean => {
    const current = store.get(id);
    if (everything) noteChange(id);
    const before = selected.get(id);
    const after = current !== undefined && rule.accepts(current) ? current : undefined;
    if (before === after) return false;
    if (before) count(before, -1);
    if (after) count(after, 1);
    move(id, after);
    return true;
  };

  select();
  store.subscribe(({ reset, ids }) => {
    if (reset) {
      forgetOrder();
      select();
      return notify({ reset: true, ids: new Set() });
    }
    const changed = new Set<string>();
    for (const id of ids) if (update(id)) changed.add(id);
    if (head && changed.size > 0) inOrder();
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
    at: (index) => (order || index >= headLength ? inOrder().at(index) : inHead()[index]),
    indexOf: (id) => {
      const feature = selected.get(id);
      return feature ? inOrder().indexOf(feature) : -1;
    },
    values: () => inOrder().values(),
    all: () => selected.values(),
    count: (counter) => counts.get(counter) ?? 0,
    setRule: (next) => {
      if (next.name === rule.name) return;
      if (next.compare !== rule.compare) forgetOrder();
      rule = next;
      select();
      notify({ reset: true, ids: new Set() });
    },
    subscribe: listeners.subscribe,
  };
};
