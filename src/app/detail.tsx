import './detail.css';
import { useMemo, useSyncExternalStore } from 'react';
import { Icon, type ShapeName } from '../shared/parts/icon.tsx';
import { useItemSteps } from '../shared/item-steps.ts';
import { lazyView } from '../shared/parts/lazy-part.tsx';
import { Pane } from '../shared/parts/pane.tsx';
import { SignIcon } from '../shared/parts/sign-icon.tsx';
import { useSession } from '../shared/session.ts';
import { useShortcuts } from '../shared/shortcuts.ts';
import type { ItemRef } from '../shared/url-state.ts';
import { useLanguage, useWords } from '../shared/words.ts';
import { useLayerHealth } from '../workspace/feed.ts';
import { HealthNotice } from '../workspace/health-notice.tsx';
import { PendingMark } from './outbox/pending-mark.tsx';
import { openForm, useDesk } from '../workspace/desk-state.ts';
import { useChanges } from '../workspace/use-changes.ts';
import type { LiveLayer } from '../workspace/live-layer.ts';
import { useLayer } from '../workspace/use-workspace.ts';
import { listWords } from '../workspace/words.ts';
import { detailWords } from './detail-words.ts';
import { appWords } from './words.ts';

/** Loaded when somebody opens an item. */
const Present = lazyView(
  () => import('./desk/present.tsx'),
  ({ Present }) => Present,
);

/** The same as on the map and in the list. */
const ItemSign = ({ live: { layer, store }, id }: { live: LiveLayer; id: string }) => {
  const { points } = layer.map ?? {};
  const sign = useSyncExternalStore(store.subscribe, () => {
    const feature = store.get(id);
    return feature && points ? points.signs[points.signOf(feature)] : undefined;
  });
  return sign ? <SignIcon sign={sign} /> : null;
};

const Known = ({ live: { layer, store, selection }, id }: { live: LiveLayer; id: string }) => {
  const language = useLanguage();
  const word = useWords(detailWords);
  const health = useLayerHealth(layer.id);
  const feature = useSyncExternalStore(store.subscribe, () => store.get(id));
  const { patch, create } = useChanges(layer.id);
  const isSelected = useSyncExternalStore(selection.subscribe, () => selection.get(id) !== undefined);
  const isUnreadable = health.state === 'partial' && health.items.some((item) => item.id === id);
  const notice = isUnreadable ? <HealthNotice collection={layer.id} id={id} /> : null;
  if (!feature)
    return notice ?? <p className="empty">{health.state === 'loading' ? listWords[language].loading : word.gone}</p>;
  return (
    <>
      {/* Whoever has no mouse scrolls it with the arrow keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="detail-body" role="group" aria-label={word.known} tabIndex={0}>
        {notice}
        {isSelected ? null : <p className="notice">{word.outside}</p>}
        <PendingMark collection={layer.id} id={id} />
        <Pane isSmall>
          <Present item={`${layer.id}:${id}`} />
        </Pane>
        <Pane>
          <layer.Detail feature={feature} />
        </Pane>
      </div>
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

/** The one before or after it in its list, as the list stands now. */
const useSteps = (live: LiveLayer | null, item: ItemRef) => {
  const { show } = useItemSteps();
  return useMemo(() => {
    const step = (by: 1 | -1) => () => {
      const { selection } = live ?? {};
      const at = selection?.indexOf(item.id) ?? -1;
      const next = selection?.at(at < 0 ? 0 : at + by);
      if (next) show({ layer: item.layer, id: next.id });
    };
    return { n: step(1), v: step(-1) };
  }, [live, item.layer, item.id, show]);
};

const HeadButton = ({
  name,
  hint,
  icon,
  onClick,
}: {
  name: string;
  /** The single key that does the same. */
  hint?: string;
  icon: ShapeName;
  onClick: () => void;
}) => {
  const { singleKeys } = useSession();
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      title={hint ? `${name} (${hint})` : name}
      aria-keyshortcuts={singleKeys ? hint : undefined}
      onClick={onClick}
    >
      <Icon shape={icon} />
    </button>
  );
};

/** Everything known of the selected item, even where lens or filters leave it out */
export const Detail = ({ item, onClose }: { item: ItemRef; onClose: () => void }) => {
  const word = useWords(appWords);
  const own = useWords(detailWords);
  const live = useLayer(item.layer);
  const { show } = useItemSteps();
  const { singleKeys } = useSession();
  const side = useDesk(({ itemSide }) => itemSide);
  const steps = useSteps(live, item);
  useShortcuts(steps, singleKeys);
  return (
    <section className="detail" aria-label={word.detail} data-side={side}>
      <header className="detail-header">
        <h2>
          {live ? <ItemSign live={live} id={item.id} /> : null}
          {item.id}
        </h2>
        <span className="detail-buttons">
          <HeadButton name={own.show} icon="target" onClick={() => show(item)} />
          <HeadButton name={own.previous} hint="v" icon="up" onClick={steps.v} />
          <HeadButton name={own.next} hint="n" icon="more" onClick={steps.n} />
          <button type="button" className="icon-button" aria-label={word.close} onClick={onClose}>
            <Icon shape="close" />
          </button>
        </span>
      </header>
      {live ? <Known live={live} id={item.id} /> : <p className="empty">{own.gone}</p>}
    </section>
  );
};
