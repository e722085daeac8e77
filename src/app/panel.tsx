import { useCallback, useId, useState, useSyncExternalStore } from 'react';
import { useSelected } from '../live/use-live.ts';
import { lazyView } from '../shared/parts/lazy-part.tsx';
import { Pane } from '../shared/parts/pane.tsx';
import { formatClockAt, useNow } from '../shared/time.ts';
import type { ItemRef } from '../shared/url-state.ts';
import { useLanguage, useWords } from '../shared/words.ts';
import { BrokenNotice } from './broken-notice.tsx';
import { FeatureList } from './feature-list.tsx';
import { useFeedStatus, useLayerHealth } from './feed.ts';
import { HealthNotice } from './health-notice.tsx';
import { healthWords } from './health-words.ts';
import { look } from './preferences.ts';
import type { LiveLayer } from './workspace.ts';
import { appWords } from './words.ts';

const PanelTools = lazyView(
  () => import('./desk/panel-tools.tsx'),
  ({ PanelTools }) => PanelTools,
);

/** What stands in place of an empty list: never a calm that is not known to be one. */
const EmptyState = ({ live, onClear }: { live: LiveLayer; onClear: (() => void) | null }) => {
  const language = useLanguage();
  const word = useWords(appWords);
  const feedWord = useWords(healthWords);
  const health = useLayerHealth(live.layer.id);
  const feed = useFeedStatus();
  const now = useNow();
  if (health.state === 'loading') return <p className="empty">{word.loading}</p>;
  // The notice says that one item, or all, cannot be shown.
  if (health.state !== 'ok' && (health.state !== 'partial' || live.store.size === 0)) return null;
  if (feed.state === 'no-data') {
    const text = feed.since === null ? feedWord.noDataYet : feedWord.noData(formatClockAt(feed.since, now, language));
    return <p className="empty">{text}</p>;
  }
  return (
    <div className="empty">
      <p>{live.layer.empty[language]}</p>
      {onClear ? (
        <button type="button" onClick={onClear}>
          {word.clearAll}
        </button>
      ) : null}
    </div>
  );
};

/** Pixels of a window that has room for every list. */
const tallScreen = 1200;

/** One layer's list: the accessible twin of its signs on the map. */
export const Panel = ({
  live,
  selectedId,
  onOpen,
  onClear,
}: {
  live: LiveLayer;
  selectedId: string | null;
  onOpen: (item: ItemRef) => void;
  /** Clears what narrows the list; null if nothing does. */
  onClear: (() => void) | null;
}) => {
  const { layer, selection, fresh } = live;
  const language = useLanguage();
  const word = useWords(appWords);
  const headingId = useId();
  const bodyId = useId();
  const [open, setOpen] = useState(() => layer.startsClosed !== true || window.innerHeight >= tallScreen);
  const openById = useCallback((id: string) => onOpen({ layer: layer.id, id }), [onOpen, layer.id]);
  const size = useSelected(selection, () => selection.size);
  useSyncExternalStore(fresh.subscribe, () => fresh.version);
  const freshCount = useSelected(selection, () => [...fresh.ids()].filter((id) => selection.get(id)).length);
  const now = useNow();
  const feed = useFeedStatus();
  const health = useLayerHealth(layer.id);
  const known = health.state === 'ok' || live.store.size > 0;
  const stale =
    feed.state === 'no-data'
      ? feed.since
      : health.state === 'malformed' || health.state === 'failed'
        ? health.since
        : null;

  return (
    <section className={`panel panel-${layer.id}`} aria-labelledby={headingId} data-open={open}>
      <header className="panel-header">
        <h2 id={headingId}>
          <button
            type="button"
            className="panel-toggle"
            aria-expanded={open}
            aria-controls={bodyId}
            onClick={() => setOpen(!open)}
          >
            {layer.title[language]} <span className="count">{known ? size : '–'}</span>
          </button>
        </h2>
        {known && stale !== null ? (
          <span className="stale-mark">{word.asOf(formatClockAt(stale, now, language))}</span>
        ) : null}
        {freshCount > 0 ? (
          <button
            type="button"
            className="fresh-button"
            title={word.freshHint}
            onClick={() => {
              fresh.lookedUntil(now);
              look(layer.id, now);
            }}
          >
            {word.fresh(freshCount)}
          </button>
        ) : null}
        <Pane isSmall>
          <PanelTools live={live} isKnown={known} />
        </Pane>
      </header>
      <div id={bodyId} className="panel-body" hidden={!open}>
        <HealthNotice collection={layer.id} />
        <BrokenNotice broken={live.broken} />
        {size === 0 ? (
          <EmptyState live={live} onClear={onClear} />
        ) : (
          <FeatureList
            layer={layer}
            selection={selection}
            fresh={fresh}
            broken={live.broken}
            selectedId={selectedId}
            onOpen={openById}
            name={layer.title[language]}
          />
        )}
      </div>
    </section>
  );
};
