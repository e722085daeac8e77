import { Board } from '../../layers/deployments/layer.tsx';
import { RuleTable } from '../../layers/gaps/layer.tsx';
import { useSelectionVersion } from '../../live/use-live.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { Pane } from '../../shared/parts/pane.tsx';
import { useLanguage } from '../../shared/words.ts';
import { BrokenNotice } from '../../workspace/broken-notice.tsx';
import { openForm, openImport } from '../../workspace/desk-state.ts';
import { ExportButton } from '../../workspace/export-button.tsx';
import { FeatureList } from '../../workspace/feature-list.tsx';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useLayer } from '../../workspace/use-workspace.ts';

/** Presence against the plan: the worst on top. */
const GapList = ({ gaps }: { gaps: LiveLayer }) => {
  const language = useLanguage();
  const { layer, selection } = gaps;
  useSelectionVersion(selection);
  return (
    <section className="panel panel-gaps" aria-label={layer.title[language]} data-open="true">
      <header className="panel-header">
        <h2>
          {layer.title[language]} <span className="count">{selection.size}</span>
        </h2>
        <ul className="gap-counts">
          {layer.map?.points?.legend.map(({ sign, name }) => (
            <li key={sign} data-state={sign} data-zero={selection.count(sign) === 0}>
              <b>{selection.count(sign)}</b> {name[language].toLocaleLowerCase(language)}
            </li>
          ))}
        </ul>
      </header>
      <RuleTable />
      <div className="panel-body">
        <BrokenNotice broken={gaps.broken} />
        {selection.size === 0 ? <p className="empty">{layer.list?.empty[language]}</p> : <FeatureList live={gaps} />}
      </div>
    </section>
  );
};

/** The board of deployments, and under it where presence falls short of the plan. */
export const BoardRoom = () => {
  const deployments = useLayer('deployments');
  const gaps = useLayer('gaps');
  const { show } = useItemSteps();
  if (!deployments || !gaps) return null;
  return (
    <>
      <Pane>
        <BrokenNotice broken={deployments.broken} />
        <Board
          selection={deployments.selection}
          onOpen={(id) => show({ layer: 'deployments', id })}
          onPlan={() => openForm({ layer: 'deployments', id: null, start: null })}
          onImport={() => openImport('deployments')}
        >
          <ExportButton live={deployments} />
        </Board>
      </Pane>
      <Pane>
        <GapList gaps={gaps} />
      </Pane>
    </>
  );
};
