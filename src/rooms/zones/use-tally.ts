import { useEffect, useMemo } from 'react';
import { type Selection, createSelection } from '../../live/selection.ts';
import { useCalmVersion } from '../../live/use-live.ts';
import { type Filters, wholeRegion } from '../../shared/filters.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { type Tally, tallyAreas } from './tally.ts';
import type { Counted } from './tally.ts';

/** Milliseconds between two drawings, however fast the feed is. */
const drawEvery = 500;

/** What the filters leave of a layer in the whole Region, whatever the lens is. */
const useRegion = <F extends { id: string }>({ layer, store }: LiveLayer<F>, filters: Filters, now: number) => {
  const selection = useMemo(
    (): Selection<F> => createSelection(store, layer.rule({ lens: wholeRegion, filters, now: 0 })),
    // The rule moves on with the filters and the time: the selection stays.
    // oxlint-disable-next-line react/exhaustive-deps
    [store, layer],
  );
  useEffect(
    function moveRule() {
      selection.setRule(layer.rule({ lens: wholeRegion, filters, now }));
    },
    [selection, layer, filters, now],
  );
  const version = useCalmVersion(selection, drawEvery);
  return { selection, version };
};

type Live = {
  [L in keyof Counted]: Counted[L] extends Iterable<infer F extends { id: string }> ? LiveLayer<F> : never;
};

/** What the filters leave in each area, kept up with the feed. @param now the minute, milliseconds */
export const useTally = (live: Live, filters: Filters, now: number): Tally => {
  const incidents = useRegion(live.incidents, filters, now);
  const alerts = useRegion(live.alerts, filters, now);
  const deployments = useRegion(live.deployments, filters, now);
  const disruptions = useRegion(live.disruptions, filters, now);
  const gaps = useRegion(live.gaps, filters, now);
  return tallyAreas({
    incidents: incidents.selection.all(),
    alerts: alerts.selection.all(),
    deployments: deployments.selection.all(),
    disruptions: disruptions.selection.all(),
    gaps: gaps.selection.all(),
  });
};
