import { type CSSProperties, useId, useState, useSyncExternalStore } from 'react';
import { useSelected } from '../../live/use-live.ts';
import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { Pane } from '../../shared/parts/pane.tsx';
import { formatClockAt, useNow } from '../../shared/time.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { BrokenNotice } from '../../workspace/broken-notice.tsx';
import { FeatureList } from '../../workspace/feature-list.tsx';
import { useFeedStatus, useIsKnown, useLayerHealth } from '../../workspace/feed.ts';
import { HealthNotice } from '../../workspace/health-notice.tsx';
import { healthWords } from '../../workspace/health-words.ts';
import { useLayout } from '../layout.ts';
import { look } from '../preferences.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { listWords } from '../../workspace/words.ts';
import { useClearing } from '../use-clearing.ts';
import { appWords } from '../words.ts';

const PanelTools = lazyView(
  () => import('../desk/panel-tools.tsx'),
  ({ PanelTools }) => PanelTools,
);

/** What stands in place of an empty list: never a calm that is not known to be one. */
const EmptyState = ({ live }: { live: LiveLayer }) => {
  const { clearAll } = useClearing();
  const language = useLanguage();
  const word = useWords(appWords);
  const feedWord = useWords(healthWords);
  const health = useLayerHealth(live.layer.id);
  const feed = useFeedStatus();
  const now = useNow();
  if (health.state === 'loading') return <p className="empty">{listWords[language].loading}</p>;
  // The notice says that one item, or all, cannot be shown.
  if (health.state !== 'ok' && (health.state !== 'partial' || live.store.size === 0)) return null;
  if (feed.state === 'no-data') {
    const text = feed.since === null ? feedWord.noDataYet : feedWord.noData(formatClockAt(feed.since, now, language));
    return <p className="empty">{text}</p>;
  }
  return (
    <div className="empty">
      <p>{live.layer.list?.empty[language]}</p>
      {clearAll ? (
        <button type="button" onClick={clearAll}>
          {word.clearAll}
        </button>
      ) : null}
    </div>
  );
};

/** Pixels of a window that has room for every list. */
const tallScreen = 1200;

/** One layer's list: the accessible twin of its signs on the map. */
export const Panel = ({ live }: { live: LiveLayer }) => {
  const { layer, selection, fresh } = live;
  const language = useLanguage();
  const word = useWords(appWords);
  const headingId = useId();
  const bodyId = useId();
  const [open, setOpen] = useState(() => layer.list?.startsClosed !== true || window.innerHeight >= tallScreen);
  const size = useSelected(selection, () => selection.size);
  useSyncExternalStore(fresh.subscribe, () => fresh.version);
  const freshCount = useSelected(selection, () => [...fresh.ids()].filter((id) => selection.get(id)).length);
  const now = useNow();
  const feed = useFeedStatus();
  const health = useLayerHealth(layer.id);
  const known = useIsKnown(live);
  const { shares, atHand } = useLayout();
  const share = { '--share': shares[layer.id] ?? 1 } as CSSProperties;
  const stale =
    feed.state === 'no-data'
      ? feed.since
      : health.state === 'malformed' || health.state === 'failed'
        ? health.since
        : null;

  return (
    <section
      className={`panel panel-${layer.id} ${layer.list?.startsClosed ? 'panel-lesser' : 'panel-great'}`}
      aria-labelledby={headingId}
      data-open={open}
      data-layer={layer.id}
      data-at-hand={atHand === layer.id}
      style={share}
    >
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
          <span className="stale-mark">{listWords[language].asOf(formatClockAt(stale, now, language))}</span>
        ) : null}
        {freshCount > 0 ? (
          <button
            type="button"
            className="fresh-button"
            aria-label={`+${word.fresh(freshCount)}`}
            title={`${word.fresh(freshCount)} – ${word.freshHint}`}
            onClick={() => {
              fresh.lookedUntil(now);
              look(layer.id, now);
            }}
          >
            {`+${freshCount}`}
          </button>
        ) : null}
        <Pane isSmall>
          <PanelTools live={live} isKnown={known} />
        </Pane>
      </header>
      <div id={bodyId} className="panel-body" hidden={!open}>
        <HealthNotice collection={layer.id} />
        <BrokenNotice broken={live.broken} />
        {size === 0 ? <EmptyState live={live} /> : <FeatureList live={live} />}
      </div>
    </section>
  );
};
