import { useCallback, useMemo, useState } from 'react';
import type { Network } from '../../geo/network.ts';
import { RuleTable } from '../../layers/gaps/layer.tsx';
import { Board, ImportDialog } from '../../layers/deployments/layer.tsx';
import { useSelectionVersion } from '../../live/use-live.ts';
import { DialogPane, Pane } from '../../shared/parts/pane.tsx';
import type { ItemRef } from '../../shared/url-state.ts';
import { useLanguage } from '../../shared/words.ts';
import { openForm } from '../desk-state.ts';
import { BrokenNotice } from '../broken-notice.tsx';
import { FeatureList } from '../feature-list.tsx';
import type { Figures } from '../figures.ts';
import { useChanges } from '../use-changes.ts';
import { type LiveLayer, useWorkspace } from '../workspace.ts';
import { ExportButton } from './export-button.tsx';
import { createPlaceFinder } from './place-finder.ts';

/** Presence against the plan: the worst on top. */
const GapList = ({
  gaps,
  selectedId,
  onOpen,
}: {
  gaps: LiveLayer;
  selectedId: string | null;
  onOpen: (item: ItemRef) => void;
}) => {
  const language = useLanguage();
  const { layer, selection, fresh } = gaps;
  useSelectionVersion(selection);
  const open = useCallback((id: string) => onOpen({ layer: layer.id, id }), [layer.id, onOpen]);
  return (
    <section className="panel panel-gaps" aria-label={layer.title[language]} data-open="true">
      <header className="panel-header">
        <h2>
          {layer.title[language]} <span className="count">{selection.size}</span>
        </h2>
        <ul className="gap-counts">
          {layer.legend.map(({ sign, name }) => (
            <li key={sign} data-state={sign}>
              <b>{selection.count(sign)}</b> {name[language].toLocaleLowerCase(language)}
            </li>
          ))}
        </ul>
      </header>
      <RuleTable />
      <div className="panel-body">
        <BrokenNotice broken={gaps.broken} />
        {selection.size === 0 ? (
          <p className="empty">{layer.empty[language]}</p>
        ) : (
          <FeatureList
            layer={layer}
            selection={selection}
            fresh={fresh}
            broken={gaps.broken}
            selectedId={selectedId}
            onOpen={open}
            name={layer.title[language]}
          />
        )}
      </div>
    </section>
  );
};

/** The board of deployments, and under it where presence falls short of the plan. */
export const BoardPanel = ({
  figures,
  network,
  gaps,
  selected,
  onOpen,
}: {
  figures: Figures;
  network: Network;
  gaps: LiveLayer;
  selected: ItemRef | null;
  onOpen: (item: ItemRef) => void;
}) => {
  const { find } = useWorkspace();
  const { create } = useChanges('deployments');
  const [isImporting, setIsImporting] = useState(false);
  const finder = useMemo(() => createPlaceFinder(figures, network), [figures, network]);
  const deployments = find('deployments');
  if (!deployments) return null;
  return (
    <>
      <Pane>
        <BrokenNotice broken={deployments.broken} />
        <Board
          selection={deployments.selection}
          onOpen={(id) => onOpen({ layer: 'deployments', id })}
          onPlan={() => openForm({ layer: 'deployments', id: null, start: null })}
          onImport={() => setIsImporting(true)}
        >
          <ExportButton live={deployments} />
        </Board>
      </Pane>
      <Pane>
        <GapList gaps={gaps} selectedId={selected?.layer === 'gaps' ? selected.id : null} onOpen={onOpen} />
      </Pane>
      {isImporting ? (
        <DialogPane onClose={() => setIsImporting(false)}>
          <ImportDialog
            findPlace={finder.at}
            onImport={(creations) => create(...creations)}
            onClose={() => setIsImporting(false)}
          />
        </DialogPane>
      ) : null}
    </>
  );
};
