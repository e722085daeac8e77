import { type ComponentType, useId } from 'react';
import type { Creation } from '../../layers/manifest.ts';
import { useSelectionVersion } from '../../live/use-live.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import type { Lens } from '../../shared/filters.ts';
import { useNow } from '../../shared/time.ts';
import { type ItemRef, useFilters } from '../../shared/url-state.ts';
import { disciplineSchema } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { BrokenNotice } from '../broken-notice.tsx';
import { FeatureList } from '../feature-list.tsx';
import { useLayerHealth } from '../feed.ts';
import { HealthNotice } from '../health-notice.tsx';
import { useChanges } from '../use-changes.ts';
import type { LiveLayer } from '../workspace.ts';
import { appWords } from '../words.ts';
import { ExportButton } from './export-button.tsx';
import { logPanelWords } from './log-panel-words.ts';

/** The log beside the map: an entry to make, the disciplines, and what was entered, the latest on top. */
export const LogPanel = ({
  live,
  lens,
  selectedId,
  onOpen,
  EntryForm,
}: {
  live: LiveLayer;
  lens: Lens;
  selectedId: string | null;
  onOpen: (item: ItemRef) => void;
  EntryForm: ComponentType<{
    lens: Lens;
    now: number;
    // oxlint-disable-next-line typescript/no-explicit-any -- the app handles layers of different features alike
    onCreate: (creation: Creation<any>) => Promise<void>;
  }>;
}) => {
  const { layer, selection, fresh } = live;
  const language = useLanguage();
  const word = useWords(appWords);
  const own = useWords(logPanelWords);
  const now = useNow();
  const headingId = useId();
  const [{ discipline }, setFilters] = useFilters();
  const { create } = useChanges(layer.id);
  const health = useLayerHealth(layer.id);
  useSelectionVersion(selection);
  const isKnown = health.state === 'ok' || live.store.size > 0;
  const [chosen = ''] = discipline.length === 1 ? discipline : [];
  return (
    <section className="panel panel-log" aria-labelledby={headingId} data-open="true">
      <header className="panel-header">
        <h2 id={headingId}>
          {layer.title[language]} <span className="count">{isKnown ? selection.size : '–'}</span>
        </h2>
        <Choice
          name={own.view}
          value={chosen}
          values={['', ...disciplineSchema.options]}
          words={own.views}
          onChange={(next) => setFilters({ discipline: next === '' ? [] : [next] })}
        />
        <ExportButton live={live} />
      </header>
      <EntryForm lens={lens} now={now} onCreate={create} />
      <div className="panel-body">
        <HealthNotice collection={layer.id} />
        <BrokenNotice broken={live.broken} />
        {selection.size === 0 ? (
          <p className="empty">{isKnown ? layer.empty[language] : word.loading}</p>
        ) : (
          <FeatureList
            layer={layer}
            selection={selection}
            fresh={fresh}
            broken={live.broken}
            selectedId={selectedId}
            onOpen={(id) => onOpen({ layer: layer.id, id })}
            name={layer.title[language]}
          />
        )}
      </div>
    </section>
  );
};
