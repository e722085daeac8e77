import { feedTiming } from '../domain/feed/contract.ts';
import { createPace } from '../shared/pace.ts';
import type { FeatureStore, Step } from './feature-store.ts';

type Feature = { id: string };

/** Changes on their way to the stores: one write for each store and animation frame at most. */
export interface Batches {
  add(collection: string, step: Step<Feature>): void;
  /** Replaces a collection at once; what waits for it is dropped, since the snapshot covers it. */
  replace(collection: string, features: readonly Feature[]): void;
  flushIfWaiting(): void;
  /** `performance.now()` when the oldest change of the last batch came. */
  lastArrival(): number;
}

/** A hidden tab draws nothing and gets no animation frames; it is brought up to date this often, milliseconds. */
const hiddenEvery = 1_000;

/** @param onOverflow So much waited that snapshots are cheaper; what waited has been dropped. */
export const createBatches = (
  stores: ReadonlyMap<string, { store: FeatureStore<Feature> }>,
  onOverflow: () => void,
): Batches => {
  const waiting = new Map<string, Step<Feature>[]>();
  let count = 0;
  let isScheduled = false;
  let oldest = 0;
  let applied = 0;
  const pace = createPace();

  const flush = (): void => {
    isScheduled = false;
    if (count === 0) return;
    pace.mark();
    applied = oldest;
    count = 0;
    for (const [collection, steps] of waiting) stores.get(collection)?.store.apply(steps);
    waiting.clear();
  };
  const schedule = (): void => {
    if (isScheduled) return;
    isScheduled = true;
    oldest = performance.now();
    if (document.visibilityState === 'hidden') setTimeout(flush, hiddenEvery);
    else pace.wait(flush);
  };
  return {
    add: (collection, step) => {
      const steps = waiting.get(collection);
      if (steps) steps.push(step);
      else waiting.set(collection, [step]);
      count += 1;
      if (count > feedTiming.queueLimit) {
        waiting.clear();
        count = 0;
        onOverflow();
      } else schedule();
    },
    replace: (collection, features) => {
      count -= waiting.get(collection)?.length ?? 0;
      waiting.delete(collection);
      applied = performance.now();
      stores.get(collection)?.store.replace(features);
    },
    flushIfWaiting: flush,
    lastArrival: () => applied,
  };
};
