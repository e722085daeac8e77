import { memo } from 'react';
import type { LayerHealth } from '../live/live.ts';
import { formatClockAt, useNow } from '../shared/time.ts';
import { useLanguage, useWords } from '../shared/words.ts';
import { useLayerHealth } from './feed.ts';
import { healthWords } from './health-words.ts';
import { type LiveLayer, useLayers } from './workspace.ts';
import { appWords } from './words.ts';

/** So many are named; the others are counted. */
const mostNamed = 5;

/** Which items cannot be shown as they are now, and why; of those that were known, from when is what is shown. */
const UnreadableItems = ({
  items,
  store,
}: {
  items: (LayerHealth & { state: 'partial' })['items'];
  store: LiveLayer['store'] | undefined;
}) => {
  const language = useLanguage();
  const word = useWords(healthWords);
  const app = useWords(appWords);
  const now = useNow();
  const more = items.length - mostNamed;
  return (
    <>
      <span>{word.notShown(items.length)}</span>
      <span className="notice-items">
        {items.slice(0, mostNamed).map(({ id, detail, since }) => (
          <span key={id}>
            <bdi>{id}</bdi> {store?.get(id) ? <span>{app.asOf(formatClockAt(since, now, language))}</span> : null}{' '}
            <code>
              <bdi>{detail}</bdi>
            </code>
          </span>
        ))}
        {more > 0 ? <span>{word.andMore(more)}</span> : null}
      </span>
    </>
  );
};

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
  const hasLastGood = isPartial ? items.some((item) => store?.get(item.id)) : (store?.size ?? 0) > 0;
  return (
    <div className="notice notice-bad" role="alert">
      <strong>{health.state === 'failed' ? word.failed(time) : word.malformed(time)}</strong>
      {isPartial ? <UnreadableItems items={items} store={store} /> : <span>{word.reasons[health.reason.kind]}</span>}
      {hasLastGood ? <span>{word.lastGood}</span> : null}
      {!isPartial && health.reason.detail ? <code>{health.reason.detail}</code> : null}
    </div>
  );
});
