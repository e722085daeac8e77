import { lazyView } from '../shared/parts/lazy-part.tsx';
import { Pane } from '../shared/parts/pane.tsx';
import { formatClockAt, useNow } from '../shared/time.ts';
import { useLanguage, useWords } from '../shared/words.ts';
import type { Trouble } from './feed.ts';
import { troubleWords } from './trouble-words.ts';
import { useLayers } from './use-workspace.ts';

/** Fetched when there are any: the server answers then. */
const UnreadableItems = lazyView(
  () => import('./unreadable-items.tsx'),
  (module) => module.UnreadableItems,
);

/** What is wrong with a collection, since when, why, and what of it is still there. */
export const HealthTrouble = ({
  collection,
  id,
  health,
}: {
  collection: string;
  /** Only with this item. */
  id: string | null;
  health: Trouble;
}) => {
  const language = useLanguage();
  const word = useWords(troubleWords);
  const layers = useLayers();
  const now = useNow();
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
};
