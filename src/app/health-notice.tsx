import { memo } from 'react';
import { lazyView } from '../shared/parts/lazy-part.tsx';
import { Pane } from '../shared/parts/pane.tsx';
import { formatClockAt, useNow } from '../shared/time.ts';
import { useLanguage, useWords } from '../shared/words.ts';
import { useLayerHealth } from './feed.ts';
import { healthWords } from './health-words.ts';
import { useLayers } from './workspace.ts';

/** Fetched when there are any: the server answers then. */
const UnreadableItems = lazyView(
  () => import('./unreadable-items.tsx'),
  (module) => module.UnreadableItems,
);

/**
 * What is wrong with this collection, with its reason; nothing while it is well.
 * @param id only with this item
 */
export const HealthNotice = memo(({ collection, id = null }: { collection: string; id?: string | null }) => {
  const language = useLanguage();
  const word = useWords(healthWords);
  const health = useLayerHealth(collection);
  const layers = useLayers();
  const now = useNow();
  if (health.state === 'loading' || health.state === 'ok') return null;
  const time = formatClockAt(health.since, now, language);
  const store = layers.find(({ layer }) => layer.id === collection)?.store;
  const isPartial = health.state === 'partial';
  const items = isPartial ? health.items.filter((item) => id === null || item.id === id) : [];
  if (isPartial ? items.length === 0 : id !== null) return null;
  const hasLastGood = !isPartial && (store?.size ?? 0) > 0;
  return (
    <div className="notice notice-bad" role="alert">
      <strong>{health.state === 'failed' ? word.failed(time) : word.malformed(time)}</strong>
      {isPartial ? (
        <Pane isSmall fallback={<bdi>{items.map((item) => item.id).join(', ')}</bdi>}>
          <UnreadableItems items={items} store={store} />
        </Pane>
      ) : (
        <span>{word.reasons[health.reason.kind]}</span>
      )}
      {hasLastGood ? <span>{word.lastGood}</span> : null}
      {!isPartial && health.reason.detail ? <code>{health.reason.detail}</code> : null}
    </div>
  );
});
