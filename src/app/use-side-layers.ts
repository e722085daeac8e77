import { useMemo } from 'react';
import type { Network } from '../geo/network.ts';
import { type ItemRef, useSideParam } from '../shared/url-state.ts';
import { useGaps } from './use-gaps.ts';
import { useLog } from './use-log.ts';
import { useNetworkLayers } from './use-network-layers.ts';
import { usePlan } from './use-plan.ts';
import type { LiveLayer } from './workspace.ts';

const none: readonly LiveLayer[] = [];

/**
 * What stands beside the map or is opened by a link: each loads, and is followed, from the first time that it is
 * wanted.
 * @param shown the layers that are drawn on the map
 */
export const useSideLayers = (
  layers: readonly LiveLayer[],
  shown: readonly LiveLayer[],
  selected: ItemRef | null,
  network: Network,
  now: number,
) => {
  const [side] = useSideParam();
  const isOpen = (layer: string): boolean => selected?.layer === layer;
  const isThere = (id: string): boolean => layers.some(({ layer }) => layer.id === id);
  const ofLog = useLog(side === 'log' || isOpen('log'));
  const ofBoard = useGaps(side === 'board' || isOpen('gaps'), network, now);
  const ofPlan = usePlan(side === 'plan' || isOpen('measures'));
  const isOfNetwork = isOpen('stops') || isOpen('lines');
  const stopsAndLines = useNetworkLayers(isOfNetwork, network);
  const [log, gaps, plan] = [ofLog.part, ofBoard.part, ofPlan.part];
  const ofNetwork = stopsAndLines.part?.layers ?? none;
  const followed = useMemo(
    () => [
      ...layers,
      ...(log ? [log.live] : []),
      ...(gaps ? [gaps.live] : []),
      ...(plan ? [plan.live] : []),
      ...ofNetwork,
    ],
    [layers, log, gaps, plan, ofNetwork],
  );
  /** The gaps stand on the map while the board is open. */
  const drawn = useMemo(() => (side === 'board' && gaps ? [...shown, gaps.live] : shown), [shown, side, gaps]);
  const isAwaited =
    (isOpen('log') && !log) ||
    (isOpen('gaps') && !gaps) ||
    (isOpen('measures') && !plan) ||
    (isOpen('disruptions') && !isThere('disruptions')) ||
    (isOpen('road-safety') && !isThere('road-safety')) ||
    (isOfNetwork && ofNetwork.length === 0);
  /** Why what stands beside the map, or the open item, did not come. */
  const failures = {
    side: { log: ofLog.failure, board: ofBoard.failure, plan: ofPlan.failure, lists: null }[side ?? 'lists'],
    item:
      (isOpen('log') && ofLog.failure) ||
      (isOpen('gaps') && ofBoard.failure) ||
      (isOpen('measures') && ofPlan.failure) ||
      stopsAndLines.failure,
  };
  return { log, gaps, plan, ofNetwork, followed, drawn, isAwaited, failures };
};
