import { useCallback, useEffect } from 'react';
import type { Network } from '../geo/network.ts';
import { lazyPart } from '../shared/parts/lazy-part.tsx';
import { usePart } from '../shared/parts/use-part.ts';
import { type LiveLayer, type Workspace, useWorkspace } from './workspace.ts';

const loadLayers = lazyPart(() => import('../layers/network/layer.tsx'));

interface NetworkLayers {
  layers: readonly LiveLayer[];
  fill(network: Network): void;
}

const openLayers = async ({ join }: Workspace): Promise<NetworkLayers> => {
  const { stopsLayer, linesLayer, stopFeatures, lineFeatures } = await loadLayers();
  const [stops, lines] = [join(stopsLayer, false), join(linesLayer, false)];
  return {
    layers: [stops, lines],
    fill: (network) => {
      stops.store.replace(stopFeatures(network));
      lines.store.replace(lineFeatures(network));
    },
  };
};

/** Stops and lines of the day as items that can be opened, from the first time that one is. */
export const useNetworkLayers = (isWanted: boolean, network: Network) => {
  const workspace = useWorkspace();
  const opened = usePart(
    useCallback(() => openLayers(workspace), [workspace]),
    isWanted,
  );
  useEffect(
    function followTheDay() {
      opened.part?.fill(network);
    },
    [opened.part, network],
  );
  return opened;
};
