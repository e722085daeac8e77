import { useSyncExternalStore } from 'react';
import type { FeedStatus, LayerHealth } from '../live/live.ts';
import type { LiveLayer } from './live-layer.ts';
import { ownSeat } from '../shared/device.ts';
import { useWorkspace } from './use-workspace.ts';

/** The state of the live feed. */
export const useFeedStatus = (): FeedStatus => {
  const { live } = useWorkspace();
  return useSyncExternalStore(live.subscribe, live.status);
};

/** Whether a collection's last snapshot could be had and read. */
export const useLayerHealth = (collection: string): LayerHealth => {
  const { live } = useWorkspace();
  return useSyncExternalStore(live.subscribe, () => live.health(collection));
};

/** A collection that cannot be had, or not read, or of which some items cannot be. */
export type Trouble = Exclude<LayerHealth, { state: 'loading' | 'ok' }>;

/** Whether a layer's numbers say anything: what was never read is not nothing. */
export const useIsKnown = ({ layer, store }: LiveLayer): boolean =>
  useLayerHealth(layer.id).state === 'ok' || store.size > 0;

/** Whether everything that is shown belongs to an exercise. */
export const useIsExercise = (): boolean => {
  const { live } = useWorkspace();
  // A seat of the exercise knows it before the feed says so, and when it is silent.
  return useSyncExternalStore(live.subscribe, live.isExercise) || ownSeat.isInExercise === true;
};

/** Whether the first data are there. */
export const useHasData = (): boolean => {
  const { live } = useWorkspace();
  return useSyncExternalStore(live.subscribe, () => live.lastData() !== null);
};
