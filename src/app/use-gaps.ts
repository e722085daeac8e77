import { useEffect, useState } from 'react';
import type { Network } from '../geo/network.ts';
import { presenceOf } from '../layers/deployments/layer.tsx';
import { once } from '../shared/once.ts';
import type { Reference } from '../shared/reference.ts';
import { type LiveLayer, type Workspace, useWorkspace } from './workspace.ts';

const loadLayer = once(() => import('../layers/gaps/layer.tsx'));

interface Gaps {
  live: LiveLayer;
  gapAt: Reference['gapAt'];
  createBook: Awaited<ReturnType<typeof loadLayer>>['createGapBook'];
}

const openGaps = async ({ join }: Workspace): Promise<Gaps> => {
  const { gapsLayer, createGapBook, gapWith } = await loadLayer();
  const live = join(gapsLayer, false);
  return {
    live,
    createBook: createGapBook,
    gapAt: (stop, more, language) => {
      const gap = live.store.get(stop);
      return gap ? gapWith(gap as never, more, language) : null;
    },
  };
};

/**
 * Presence against the plan, from the first time that it is wanted: kept up with each batch of deployments, at the cost
 * of the places that they left and entered.
 */
export const useGaps = (isWanted: boolean, network: Network, now: number): Gaps | null => {
  const workspace = useWorkspace();
  const [gaps, setGaps] = useState<Gaps | null>(null);
  useEffect(
    function loadGaps() {
      if (isWanted && !gaps) openGaps(workspace).then(setGaps, (reason: unknown) => console.error('No gaps:', reason));
    },
    [isWanted, gaps, workspace],
  );
  const hour = Math.floor(now / 3_600_000);
  useEffect(
    function keepGaps() {
      const deployments = workspace.find('deployments');
      if (!gaps || !deployments) return;
      const store = gaps.live.store as never;
      const book = gaps.createBook(network);
      const take = (id: string): void => {
        const deployment = deployments.store.get(id);
        book.set(id, deployment ? presenceOf(deployment as never) : null);
      };
      const takeAll = (): void => {
        book.clear();
        for (const { id } of deployments.store.values()) take(id);
      };
      gaps.live.store.replace([]);
      book.setTime(hour * 3_600_000);
      takeAll();
      book.flush(store);
      return deployments.store.subscribe(({ reset, ids }) => {
        if (reset) takeAll();
        else for (const id of ids) take(id);
        book.flush(store);
      });
    },
    [gaps, network, hour, workspace],
  );
  return gaps;
};
