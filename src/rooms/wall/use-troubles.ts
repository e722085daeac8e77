import { useSyncExternalStore } from 'react';
import { useLayers, useWorkspace } from '../../workspace/use-workspace.ts';

/** Ids of the collections that could not be had or not be read, wholly or in part. */
export const useTroubles = (): readonly string[] => {
  const { live } = useWorkspace();
  const layers = useLayers();
  // As one text, which is the same as long as they are.
  const read = (): string =>
    layers
      .map(({ layer }) => layer.id)
      .filter((id) => !['ok', 'loading'].includes(live.health(id).state))
      .join(' ');
  return useSyncExternalStore(live.subscribe, read).split(' ');
};
