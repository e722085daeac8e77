import { presenceOf } from '../../domain/deployments/presence.ts';
import type { Gap } from '../../domain/gaps/contract.ts';
import type { Requirement } from '../../domain/gaps/requirements.ts';
import { ownSeat } from '../../shared/device.ts';
import type { FeatureStore } from '../../live/feature-store.ts';
import type { Makings } from '../manifest.ts';
import { createGapBook } from './gaps.ts';
import { currentRule, onRule } from './rule-settings.ts';

/** The browser's list of measures is emptied now and then. */
const keptMeasures = 1_000;
const deployments = 'deployments';

const keepGaps = (
  gaps: FeatureStore<Gap>,
  { network, hour, items, noteBroken }: Makings,
  rule: readonly Requirement[],
): (() => void) => {
  const store = items(deployments);
  if (!store) return () => undefined;
  const book = createGapBook(network, rule);
  const take = (id: string): void => {
    const deployment = store.get(id);
    try {
      book.set(id, deployment ? presenceOf(deployment) : null);
    } catch (thrown) {
      book.set(id, null);
      if (deployment) noteBroken(deployments, deployment, thrown);
    }
  };
  const takeAll = (): void => {
    book.clear();
    for (const { id } of store.values()) take(id);
  };
  gaps.replace([]);
  book.setTime(hour);
  takeAll();
  book.flush(gaps);
  let measured = 0;
  return store.subscribe(({ reset, ids }) => {
    const start = performance.now();
    if (reset) takeAll();
    else for (const id of ids) take(id);
    book.flush(gaps);
    measured += 1;
    if (measured % keptMeasures === 0) performance.clearMeasures('vigie:gaps');
    performance.measure('vigie:gaps', { start, end: performance.now() });
  });
};

/**
 * Keeps the gaps up with the deployments, batch by batch, and with the rule of this device, until it is stopped; each
 * batch is a measure `vigie:gaps` of User Timing.
 */
export const makeGaps = (gaps: FeatureStore<Gap>, makings: Makings): (() => void) => {
  // In an exercise nobody plays the presence of the whole Region: it is not measured against the plan.
  if (ownSeat.isInExercise) return () => undefined;
  let stop = keepGaps(gaps, makings, currentRule());
  const leave = onRule(() => {
    stop();
    stop = keepGaps(gaps, makings, currentRule());
  });
  return () => {
    leave();
    stop();
  };
};
