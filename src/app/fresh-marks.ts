import type { FeatureStore } from '../live/feature-store.ts';

/**
 * "New since you looked": the ids of one layer's items that came after the person last said that they looked, and that
 * they have not opened since. Read through `useSyncExternalStore`.
 */
export interface FreshMarks {
  readonly version: number;
  has(id: string): boolean;
  ids(): Iterable<string>;
  /** The person opened this one. */
  open(id: string): void;
  /** The person has seen everything up to `at` (server time, milliseconds). */
  lookedUntil(at: number): void;
  subscribe(listener: () => void): () => void;
  /** Called with what came in one batch; not for what a snapshot brings. */
  onArrival(listener: (ids: readonly string[]) => void): () => void;
}

export const createFreshMarks = <F extends { id: string }>(
  store: FeatureStore<F>,
  /** When an item came, milliseconds; null if it did not just come. */
  created: (feature: F) => number | null,
): FreshMarks => {
  let version = 0;
  /** Until somebody says up to when they looked, nothing counts as new. */
  let horizon = Number.POSITIVE_INFINITY;
  const fresh = new Set<string>();
  const opened = new Set<string>();
  const listeners = new Set<() => void>();
  const arrivalListeners = new Set<(ids: readonly string[]) => void>();

  const notify = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const isFresh = (feature: F): boolean => !opened.has(feature.id) && (created(feature) ?? 0) > horizon;

  store.subscribe(({ reset, ids }) => {
    const before = fresh.size;
    const arrived: string[] = [];
    let changed = reset && before > 0;
    if (reset) fresh.clear();
    for (const feature of reset ? store.values() : [...ids].map((id) => store.get(id))) {
      if (feature && !fresh.has(feature.id) && isFresh(feature)) {
        fresh.add(feature.id);
        arrived.push(feature.id);
      }
    }
    for (const id of ids) if (store.get(id) === undefined && fresh.delete(id)) changed = true;
    if (changed || arrived.length > 0) notify();
    if (!reset && arrived.length > 0) for (const listener of arrivalListeners) listener(arrived);
  });

  return {
    get version() {
      return version;
    },
    has: (id) => fresh.has(id),
    ids: () => fresh,
    open: (id) => {
      opened.add(id);
      if (fresh.delete(id)) notify();
    },
    lookedUntil: (at) => {
      horizon = at;
      opened.clear();
      fresh.clear();
      for (const feature of store.values()) if (isFresh(feature)) fresh.add(feature.id);
      notify();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onArrival: (listener) => {
      arrivalListeners.add(listener);
      return () => arrivalListeners.delete(listener);
    },
  };
};
