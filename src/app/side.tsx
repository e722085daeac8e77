import './panels.css';
import { memo } from 'react';
import type { Network } from '../geo/network.ts';
import type { Lens } from '../shared/filters.ts';
import { Pane, PaneFailure } from '../shared/parts/pane.tsx';
import type { PartFailure } from '../shared/parts/use-part.ts';
import { type ItemRef, useSideParam } from '../shared/url-state.ts';
import type { Figures } from './figures.ts';
import { Panel } from './panel.tsx';
import type { Gaps } from './use-gaps.ts';
import type { Log } from './use-log.ts';
import type { OpenPlan } from './use-plan.ts';
import type { LiveLayer } from './workspace.ts';

/** What stands beside the map: the lists of the layers, the log, the board of deployments, or the security plan. */
export const Side = memo(
  ({
    figures,
    network,
    shown,
    log,
    gaps,
    plan,
    failure,
    lens,
    selected,
    onOpen,
    onClear,
  }: {
    figures: Figures;
    network: Network;
    shown: readonly LiveLayer[];
    log: Log | null;
    gaps: Gaps | null;
    plan: OpenPlan | null;
    /** Why what is asked for did not come: the lists stand until it does. */
    failure: PartFailure | null;
    lens: Lens;
    selected: ItemRef | null;
    onOpen: (item: ItemRef) => void;
    onClear: (() => void) | null;
  }) => {
    const [side] = useSideParam();
    const idIn = (layer: string): string | null => (selected?.layer === layer ? selected.id : null);
    return (
      <aside className="panels" id="lists" tabIndex={-1}>
        {failure ? <PaneFailure {...failure} /> : null}
        <Pane key={side}>
          {side === 'log' && log ? (
            <log.LogPanel
              live={log.live}
              EntryForm={log.EntryForm}
              lens={lens}
              selectedId={idIn('log')}
              onOpen={onOpen}
            />
          ) : null}
          {side === 'board' && gaps ? (
            <gaps.BoardPanel figures={figures} network={network} gaps={gaps.live} selected={selected} onOpen={onOpen} />
          ) : null}
          {side === 'plan' && plan ? (
            <plan.PlanPanel plan={plan} lens={lens} selectedId={idIn('measures')} onOpen={onOpen} />
          ) : null}
        </Pane>
        {side === null || side === 'lists' || failure
          ? shown.map((one) => (
              <Pane key={one.layer.id}>
                <Panel live={one} selectedId={idIn(one.layer.id)} onOpen={onOpen} onClear={onClear} />
              </Pane>
            ))
          : null}
      </aside>
    );
  },
);
