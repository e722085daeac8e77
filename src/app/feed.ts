import { useSyncExternalStore } from 'react';
import type { FeedStatus, LayerHealth } from '../live/live.ts';
import { useWorkspace } from './workspace.ts';

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
