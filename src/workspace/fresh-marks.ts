import type { FeatureStore } from '../live/feature-store.ts';
import { createListeners } from '../shared/listeners.ts';

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
  /** Everything may have changed: looked through once the map has it. */
  let isStale = false;
  const opened = new Set<string>();
  const changes = createListeners();
  const arrivals = createListeners<readonly string[]>();

  const notify = () => {
    version += 1;
    changes.tell();
  };
  const isFresh = (feature: F): boolean => !opened.has(feature.id) && (created(feature) ?? 0) > horizon;

  const current = (): Set<string> => {
    if (!isStale) return fresh;
    isStale = false;
    fresh.clear();
    for (const feature of store.values()) if (isFresh(feature)) fresh.add(feature.id);
    return fresh;
  };

  store.subscribe(({ reset, ids }) => {
    if (reset) {
      isStale = true;
      // Before any batch.
      queueMicrotask(current);
      notify();
      return;
    }
    const arrived: string[] = [];
    let hasGone = false;
    for (const id of ids) {
      const feature = store.get(id);
      if (!feature) hasGone = fresh.delete(id) || hasGone;
      else if (!fresh.has(id) && isFresh(feature)) arrived.push(id);
    }
    for (const id of arrived) fresh.add(id);
    if (hasGone || arrived.length > 0) notify();
    if (arrived.length > 0) arrivals.tell(arrived);
  });

  return {
    get version() {
      return version;
    },
    has: (id) => current().has(id),
    ids: current,
    open: (id) => {
      opened.add(id);
      if (current().delete(id)) notify();
    },
    lookedUntil: (at) => {
      horizon = at;
      opened.clear();
      isStale = true;
      current();
      notify();
    },
    subscribe: changes.subscribe,
    onArrival: arrivals.subscribe,
  };
};
