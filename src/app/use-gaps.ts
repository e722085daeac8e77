import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Network } from '../geo/network.ts';
import { presenceOf } from '../layers/deployments/layer.tsx';
import { lazyPart } from '../shared/parts/lazy-part.tsx';
import { usePart } from '../shared/parts/use-part.ts';
import type { Reference } from '../shared/reference.ts';
import { type LiveLayer, type Workspace, useWorkspace } from './workspace.ts';

const loadLayer = lazyPart(() => import('../layers/gaps/layer.tsx'));

const loadPanel = lazyPart(() => import('./desk/board-panel.tsx'));

export interface Gaps {
  live: LiveLayer;
  BoardPanel: Awaited<ReturnType<typeof loadPanel>>['BoardPanel'];
  gapAt: Reference['gapAt'];
  layer: Pick<Awaited<ReturnType<typeof loadLayer>>, 'keepGaps' | 'currentRule' | 'onRule'>;
}

const openGaps = async ({ join }: Workspace): Promise<Gaps> => {
  const [loaded, { BoardPanel }] = await Promise.all([loadLayer(), loadPanel()]);
  const { gapsLayer, gapWith } = loaded;
  const live = join(gapsLayer, false);
  return {
    live,
    BoardPanel,
    layer: loaded,
    gapAt: (stop, more, language) => {
      const gap = live.store.get(stop);
      return gap ? gapWith(gap as never, more, language) : null;
    },
  };
};

const never = () => () => undefined;
const noRule = () => null;

/**
 * Presence against the plan, from the first time that it is wanted: kept up with each batch of deployments, at the cost
 * of the places that they left and entered.
 */
export const useGaps = (isWanted: boolean, network: Network, now: number) => {
  const workspace = useWorkspace();
  const opened = usePart(
    useCallback(() => openGaps(workspace), [workspace]),
    isWanted,
  );
  const gaps = opened.part;
  const hour = Math.floor(now / 3_600_000);
  const rule = useSyncExternalStore(gaps?.layer.onRule ?? never, gaps?.layer.currentRule ?? noRule);
  useEffect(
    function keepGaps() {
      const deployments = workspace.find('deployments');
      if (!gaps || !rule || !deployments) return;
      const store = gaps.live.store as never;
      const presenceFor = (deployment: Parameters<typeof presenceOf>[0]) => {
        try {
          return presenceOf(deployment);
        } catch (thrown) {
          deployments.broken.note(deployment, thrown);
          return null;
        }
      };
      return gaps.layer.keepGaps(network, rule, hour * 3_600_000, deployments.store, presenceFor as never, store);
    },
    [gaps, network, hour, rule, workspace],
  );
  return opened;
};
