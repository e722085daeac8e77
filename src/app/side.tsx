import './panels.css';
import { Suspense, lazy, memo } from 'react';
import type { Network } from '../geo/network.ts';
import type { Lens } from '../shared/filters.ts';
import { type ItemRef, useSideParam } from '../shared/url-state.ts';
import { useWords } from '../shared/words.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import type { Figures } from './figures.ts';
import { Panel } from './panel.tsx';
import type { Log } from './use-log.ts';
import type { OpenPlan } from './use-plan.ts';
import type { LiveLayer } from './workspace.ts';
import { appWords } from './words.ts';

const LogPanel = lazy(() => import('./desk/log-panel.tsx').then((module) => ({ default: module.LogPanel })));
const PlanPanel = lazy(() => import('./desk/plan-panel.tsx').then((module) => ({ default: module.PlanPanel })));
const BoardPanel = lazy(() => import('./desk/board-panel.tsx').then((module) => ({ default: module.BoardPanel })));

/** What stands beside the map: the lists of the layers, the log, the board of deployments, or the security plan. */
export const Side = memo(
  ({
    figures,
    network,
    shown,
    log,
    gaps,
    plan,
    lens,
    selected,
    onOpen,
    onClear,
  }: {
    figures: Figures;
    network: Network;
    shown: readonly LiveLayer[];
    log: Log | null;
    gaps: LiveLayer | null;
    plan: OpenPlan | null;
    lens: Lens;
    selected: ItemRef | null;
    onOpen: (item: ItemRef) => void;
    onClear: (() => void) | null;
  }) => {
    const word = useWords(appWords);
    const [side] = useSideParam();
    const idIn = (layer: string): string | null => (selected?.layer === layer ? selected.id : null);
    return (
      <aside className="panels" id="lists" tabIndex={-1}>
        <ErrorBoundary key={side} message={word.crashed}>
          <Suspense>
            {side === 'log' && log ? (
              <LogPanel
                live={log.live}
                EntryForm={log.EntryForm}
                lens={lens}
                selectedId={idIn('log')}
                onOpen={onOpen}
              />
            ) : null}
            {side === 'board' ? (
              <BoardPanel figures={figures} network={network} gaps={gaps} selected={selected} onOpen={onOpen} />
            ) : null}
            {side === 'plan' && plan ? (
              <PlanPanel plan={plan} lens={lens} selectedId={idIn('measures')} onOpen={onOpen} />
            ) : null}
          </Suspense>
        </ErrorBoundary>
        {side !== null && side !== 'lists'
          ? null
          : shown.map((one) => (
              <ErrorBoundary key={one.layer.id} message={word.crashed}>
                <Panel live={one} selectedId={idIn(one.layer.id)} onOpen={onOpen} onClear={onClear} />
              </ErrorBoundary>
            ))}
      </aside>
    );
  },
);
