import type { Network } from '../../geo/network.ts';
import type { FeatureStore } from '../../live/feature-store.ts';
import type { Gap } from './contract.ts';
import { type Presence, createGapBook } from './gaps.ts';
import type { Requirement } from './requirements.ts';

/** The browser's list of measures is emptied now and then. */
const keptMeasures = 1_000;

type Deployments = Pick<FeatureStore<{ id: string }>, 'get' | 'values' | 'subscribe'>;

/**
 * Keeps the gaps up with the deployments, batch by batch, until it is stopped; each batch is a measure `vigie:gaps` of
 * User Timing.
 * @param hour any moment of the hour that is asked for, milliseconds
 */
export const keepGaps = (
  network: Network,
  rule: readonly Requirement[],
  hour: number,
  deployments: Deployments,
  presenceOf: (deployment: { id: string }) => Presence | null,
  gaps: FeatureStore<Gap>,
): (() => void) => {
  const book = createGapBook(network, rule);
  const take = (id: string): void => {
    const deployment = deployments.get(id);
    book.set(id, deployment ? presenceOf(deployment) : null);
  };
  const takeAll = (): void => {
    book.clear();
    for (const { id } of deployments.values()) take(id);
  };
  gaps.replace([]);
  book.setTime(hour);
  takeAll();
  book.flush(gaps);
  let measured = 0;
  return deployments.subscribe(({ reset, ids }) => {
    const start = performance.now();
    if (reset) takeAll();
    else for (const id of ids) take(id);
    book.flush(gaps);
    measured += 1;
    if (measured % keptMeasures === 0) performance.clearMeasures('vigie:gaps');
    performance.measure('vigie:gaps', { start, end: performance.now() });
  });
};
