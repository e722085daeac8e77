import type { Step } from '../feature-store.ts';

/** A change of one collection, and when it became known: milliseconds since 1970. */
export type DatedStep<F> = Step<F> & { at: number };

/** One collection over a span of time: what it was at any moment of it. */
export interface Timeline<F> {
  /** All of it, as it was known at a moment; before the span as at its beginning. */
  at(moment: number): readonly F[];
  /** What became known after one moment and up to a later one, in order. */
  between(from: number, to: number): readonly Step<F>[];
}

/** From a kept state to any moment there are no more changes than these. */
const between = 2_000;

/** The first index whose change came after a moment. */
const indexAfter = (changes: readonly { at: number }[], moment: number): number => {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.at ?? 0) <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
};

const applyTo = <F extends { id: string }>(state: Map<string, F>, changes: readonly DatedStep<F>[]): void => {
  for (const step of changes) {
    if (step.type === 'upsert') state.set(step.feature.id, step.feature);
    else state.delete(step.id);
  }
};

/**
 * The same fold as the live feed's, at any moment: a state is kept for every two thousand changes, and what it holds is
 * shared between them.
 * @param base what there was when the span begins
 * @param changes in the order in which they became known
 */
export const createTimeline = <F extends { id: string }>(
  base: readonly F[],
  changes: readonly DatedStep<F>[],
): Timeline<F> => {
  const kept: (readonly F[])[] = [base];
  const state = new Map(base.map((feature) => [feature.id, feature]));
  for (let index = 0; index + between <= changes.length; index += between) {
    applyTo(state, changes.slice(index, index + between));
    kept.push([...state.values()]);
  }
  return {
    at: (moment) => {
      const end = indexAfter(changes, moment);
      const nearest = Math.floor(end / between);
      const from = kept[nearest] ?? base;
      if (nearest * between === end) return from;
      const reached = new Map(from.map((feature) => [feature.id, feature]));
      applyTo(reached, changes.slice(nearest * between, end));
      return [...reached.values()];
    },
    between: (from, to) => changes.slice(indexAfter(changes, from), indexAfter(changes, to)),
  };
};
