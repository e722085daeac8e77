import './log-room.css';
import { useId } from 'react';
import { EntryForm } from '../../layers/log/layer.tsx';
import { useSelectionVersion } from '../../live/use-live.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { useNow } from '../../shared/time.ts';
import { disciplineSchema } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { BrokenNotice } from '../../workspace/broken-notice.tsx';
import { ExportButton } from '../../workspace/export-button.tsx';
import { FeatureList } from '../../workspace/feature-list.tsx';
import { useIsKnown } from '../../workspace/feed.ts';
import { HealthNotice } from '../../workspace/health-notice.tsx';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useScope } from '../../workspace/scope.ts';
import { useChanges } from '../../workspace/use-changes.ts';
import { useLayer } from '../../workspace/use-workspace.ts';
import { listWords } from '../../workspace/words.ts';
import { OpenItemsPart } from './open-items.tsx';
import { logViewWords } from './view-words.ts';

/** An entry to make, the disciplines, and what was entered, the latest on top. */
const LogPanel = ({ live }: { live: LiveLayer }) => {
  const { layer, selection } = live;
  const language = useLanguage();
  const word = useWords(listWords);
  const own = useWords(logViewWords);
  const now = useNow();
  const headingId = useId();
  const { lens, filters, setFilters } = useScope();
  const { create } = useChanges(layer.id);
  useSelectionVersion(selection);
  const isKnown = useIsKnown(live);
  const [chosen = ''] = filters.discipline.length === 1 ? filters.discipline : [];
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
      <OpenItemsPart />
      <EntryForm lens={lens} now={now} onCreate={create} />
      <div className="panel-body">
        <HealthNotice collection={layer.id} />
        <BrokenNotice broken={live.broken} />
        {selection.size === 0 ? (
          <p className="empty">{isKnown ? layer.list?.empty[language] : word.loading}</p>
        ) : (
          <FeatureList live={live} />
        )}
      </div>
    </section>
  );
};

/** The log beside the map. */
export const LogRoom = () => {
  const live = useLayer('log');
  return live ? <LogPanel live={live} /> : null;
};
