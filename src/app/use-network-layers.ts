import { useEffect, useState } from 'react';
import type { Network } from '../geo/network.ts';
import { once } from '../shared/once.ts';
import { type LiveLayer, type Workspace, useWorkspace } from './workspace.ts';

const loadLayers = once(() => import('../layers/network/layer.tsx'));

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

const none: readonly LiveLayer[] = [];

/** Stops and lines of the day as items that can be opened, from the first time that one is. */
export const useNetworkLayers = (isWanted: boolean, network: Network): readonly LiveLayer[] => {
  const workspace = useWorkspace();
  const [opened, setOpened] = useState<NetworkLayers | null>(null);
  useEffect(
    function loadThem() {
      if (isWanted && !opened) {
        openLayers(workspace).then(setOpened, (reason: unknown) => console.error('No network layers:', reason));
      }
    },
    [isWanted, opened, workspace],
  );
  useEffect(
    function followTheDay() {
      opened?.fill(network);
    },
    [opened, network],
  );
  return opened?.layers ?? none;
};
