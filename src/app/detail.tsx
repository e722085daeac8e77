import './detail.css';
import { useSyncExternalStore } from 'react';
import { lazyView } from '../shared/parts/lazy-part.tsx';
import { Pane } from '../shared/parts/pane.tsx';
import type { ItemRef } from '../shared/url-state.ts';
import { useWords } from '../shared/words.ts';
import { useLayerHealth } from './feed.ts';
import { HealthNotice } from './health-notice.tsx';
import { PendingMark } from './outbox-view.tsx';
import { openForm } from './desk-state.ts';
import { useChanges } from './use-changes.ts';
import type { LiveLayer } from './workspace.ts';
import { appWords } from './words.ts';

/** Loaded when somebody opens an item. */
const Present = lazyView(
  () => import('./desk/present.tsx'),
  ({ Present }) => Present,
);

const Known = ({ live: { layer, store, selection }, id }: { live: LiveLayer; id: string }) => {
  const word = useWords(appWords);
  const health = useLayerHealth(layer.id);
  const feature = useSyncExternalStore(store.subscribe, () => store.get(id));
  const { patch, create } = useChanges(layer.id);
  const isSelected = useSyncExternalStore(selection.subscribe, () => selection.get(id) !== undefined);
  const isUnreadable = health.state === 'partial' && health.items.some((item) => item.id === id);
  const notice = isUnreadable ? <HealthNotice collection={layer.id} id={id} /> : null;
  if (!feature) return notice ?? <p className="empty">{health.state === 'loading' ? word.loading : word.gone}</p>;
  return (
    <>
      {notice}
      {isSelected ? null : <p className="notice">{word.outside}</p>}
      <PendingMark collection={layer.id} id={id} />
      <Pane isSmall>
        <Present item={`${layer.id}:${id}`} />
      </Pane>
      <Pane>
        <layer.Detail feature={feature} />
      </Pane>
      {layer.writing ? (
        <Pane>
          <layer.writing.Actions
            key={id}
            feature={feature}
            onChange={(change, key, seen) => patch(seen ?? feature, change, key)}
            onCreate={create}
            onEdit={() => openForm({ layer: layer.id, id, start: null })}
          />
        </Pane>
      ) : null}
    </>
  );
};

/** Everything known of the selected item, even where lens or filters leave it out; null: a layer that is not there. */
export const Detail = ({
  live,
  item,
  onClose,
  onShow,
}: {
  live: LiveLayer | null;
  item: ItemRef;
  onClose: () => void;
  onShow: (item: ItemRef) => void;
}) => {
  const word = useWords(appWords);
  return (
    <section className="detail" aria-label={word.detail}>
      <header className="detail-header">
        <h2>{item.id}</h2>
        <span className="detail-buttons">
          <button type="button" onClick={() => onShow(item)}>
            {word.show}
          </button>
          <button type="button" className="icon-button" aria-label={word.close} onClick={onClose}>
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
              <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="2" />
            </svg>
          </button>
        </span>
      </header>
      {live ? <Known live={live} id={item.id} /> : <p className="empty">{word.gone}</p>}
    </section>
  );
};
