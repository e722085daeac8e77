import { createListeners } from '../shared/listeners.ts';

/** What one batch did to a store. `reset` true: everything may have changed, and `ids` is empty. */
export interface StoreChange {
  reset: boolean;
  /** Ids that were added, replaced or removed; each once. */
  ids: ReadonlySet<string>;
}

/** One step of a batch. */
export type Step<F> = { type: 'upsert'; feature: F } | { type: 'remove'; id: string };

/**
 * The one home of a streamed collection: plain, mutable, indexed by id, with a version number. Filled by a snapshot
 * (`replace`), then by the feed's batches (`apply`, one for each animation frame at most). A feature object is never
 * changed in place: a new one takes its place.
 */
export interface FeatureStore<F extends { id: string }> {
  readonly version: number;
  readonly size: number;
  get(id: string): F | undefined;
  values(): IterableIterator<F>;
  replace(features: readonly F[]): void;
  apply(steps: readonly Step<F>[]): void;
  subscribe(listener: (change: StoreChange) => void): () => void;
}

export const createFeatureStore = <F extends { id: string }>(): FeatureStore<F> => {
  const features = new Map<string, F>();
  const listeners = createListeners<StoreChange>();
  let version = 0;

  const notify = (change: StoreChange): void => {
    version += 1;
    listeners.tell(change);
  };
  return {
    get version() {
      return version;
    },
    get size() {
      return features.size;
    },
    get: (id) => features.get(id),
    values: () => features.values(),
    replace: (next) => {
      features.clear();
      for (const feature of next) features.set(feature.id, feature);
      notify({ reset: true, ids: new Set() });
    },
    apply: (steps) => {
      const ids = new Set<string>();
      for (const step of steps) {
        if (step.type === 'upsert') {
          features.set(step.feature.id, step.feature);
          ids.add(step.feature.id);
        } else if (features.delete(step.id)) ids.add(step.id);
      }
      if (ids.size > 0) notify({ reset: false, ids });
    },
    subscribe: listeners.subscribe,
  };
};
