import { type FocusEvent, memo, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AnyLayer } from '../layers/manifest.ts';
import type { Selection } from '../live/selection.ts';
import { isSameList, useSelected } from '../live/use-live.ts';
import { actOnKeys } from '../shared/shortcuts.ts';
import { ErrorBoundary } from '../shared/parts/error-boundary.tsx';
import { SignIcon } from '../shared/parts/sign-icon.tsx';
import { useLanguage, useWords } from '../shared/words.ts';
import type { BrokenItems } from './guard-layer.ts';
import type { FreshMarks } from './fresh-marks.ts';
import { healthWords } from './health-words.ts';
import { useRowWindow } from './use-row-window.ts';
import { appWords } from './words.ts';

/** Pixels; the rows are of one height, so that a list of thousands needs no measuring. */
const rowHeight = 54;

interface RowProps {
  layer: AnyLayer;
  feature: { id: string };
  selected: boolean;
  fresh: boolean;
  reachable: boolean;
  onOpen: (id: string) => void;
}

/** Drawn again only when its own feature, or a mark on it, changes: a feature object is never changed in place. */
const FeatureRow = memo(({ layer, feature, selected, fresh, reachable, onOpen }: RowProps) => {
  const word = useWords(appWords);
  const language = useLanguage();
  const sign = layer.signs[layer.signOf(feature)];
  return (
    <button
      type="button"
      className="row"
      title={layer.label(feature, language)}
      aria-current={selected ? 'true' : undefined}
      tabIndex={reachable ? 0 : -1}
      onClick={() => onOpen(feature.id)}
    >
      <span className="row-sign">{sign ? <SignIcon sign={sign} /> : null}</span>
      <span className="row-text">
        <layer.Row feature={feature} />
      </span>
      {fresh ? (
        <span className="fresh-mark">
          <span className="visually-hidden">{word.freshMark}</span>
        </span>
      ) : null}
    </button>
  );
});

/** Stands for an item that fails its row: its place in the order, its count and its detail stay. */
const BrokenRow = ({
  id,
  selected,
  reachable,
  onOpen,
}: Omit<RowProps, 'layer' | 'feature' | 'fresh'> & { id: string }) => {
  const word = useWords(healthWords);
  return (
    <button
      type="button"
      className="row"
      aria-current={selected ? 'true' : undefined}
      tabIndex={reachable ? 0 : -1}
      onClick={() => onOpen(id)}
    >
      <span className="row-title">{word.notShownOne(id)}</span>
    </button>
  );
};

/**
 * The list of a layer's selection, in its order; only the rows in sight exist. One tab stop: arrow keys, Page, Home
 * and End move inside.
 */
export const FeatureList = ({
  layer,
  selection,
  fresh,
  broken,
  selectedId,
  onOpen,
  name,
}: {
  layer: AnyLayer;
  selection: Selection<{ id: string }>;
  fresh: FreshMarks;
  broken: BrokenItems;
  selectedId: string | null;
  onOpen: (id: string) => void;
  name: string;
}) => {
  const scroller = useRef<HTMLDivElement>(null);
  /** The row that was focused last; it stays while it has the focus, however far the wheel scrolls. */
  const [active, setActive] = useState<{ id: string; index: number; isHeld: boolean } | null>(null);
  const size = useSelected(selection, () => selection.size);
  const { rows: inSight, scrollTo } = useRowWindow(scroller, size, rowHeight);
  /** Once it has gone, the one that took its place. */
  const readActiveIndex = (): number => {
    if (!active) return 0;
    const index = selection.indexOf(active.id);
    return index >= 0 ? index : Math.max(0, Math.min(active.index, selection.size - 1));
  };
  const activeIndex = useSelected(selection, readActiveIndex);
  const rows =
    !active?.isHeld || inSight.includes(activeIndex) || inSight.length === 0
      ? inSight
      : [...inSight, activeIndex].sort((a, b) => a - b);
  const features = useSelected(selection, () => rows.map((index) => selection.at(index)), isSameList);

  useEffect(
    function scrollToSelected() {
      const index = selectedId === null ? -1 : selection.indexOf(selectedId);
      if (index >= 0) scrollTo(index);
    },
    [selectedId, selection, scrollTo],
  );

  const moveTo = (index: number) => {
    const target = Math.min(selection.size - 1, Math.max(0, index));
    const feature = selection.at(target);
    if (!feature) return;
    // The row has to be there before the focus can go to it.
    flushSync(() => {
      setActive({ id: feature.id, index: target, isHeld: true });
      scrollTo(target);
    });
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-index="${target}"] button`)?.focus({ preventScroll: true });
    });
  };
  const page = (): number => Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1);

  const noteFocus = ({ target }: FocusEvent<HTMLElement>): void => {
    const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? Number.NaN);
    const feature = selection.at(index);
    if (feature) setActive({ id: feature.id, index, isHeld: true });
  };
  const noteLeaving = ({ relatedTarget }: FocusEvent<HTMLElement>): void => {
    if (!scroller.current?.contains(relatedTarget)) setActive((row) => row && { ...row, isHeld: false });
  };
  const open = useCallback(
    (id: string) => {
      setActive((row) => ({ id, index: selection.indexOf(id), isHeld: row?.isHeld ?? false }));
      onOpen(id);
    },
    [onOpen, selection],
  );
  const tabStop = rows.includes(activeIndex) ? activeIndex : rows[0];

  return (
    <div
      ref={scroller}
      className="list-scroller"
      onKeyDown={(event) =>
        actOnKeys(event, {
          ArrowDown: () => moveTo(activeIndex + 1),
          ArrowUp: () => moveTo(activeIndex - 1),
          PageDown: () => moveTo(activeIndex + page()),
          PageUp: () => moveTo(activeIndex - page()),
          Home: () => moveTo(0),
          End: () => moveTo(selection.size - 1),
        })
      }
      onFocus={noteFocus}
      onBlur={noteLeaving}
      role="presentation"
    >
      <ul className="list" aria-label={name} style={{ height: size * rowHeight }}>
        {rows.map((index, at) => {
          const feature = features[at];
          if (!feature) return null;
          return (
            <li
              key={feature.id}
              data-index={index}
              aria-setsize={size}
              aria-posinset={index + 1}
              style={{ top: index * rowHeight }}
            >
              <ErrorBoundary
                subject={feature}
                onError={(thrown) => broken.note(feature, thrown)}
                renderFailure={() => (
                  <BrokenRow
                    id={feature.id}
                    reachable={index === tabStop}
                    selected={feature.id === selectedId}
                    onOpen={open}
                  />
                )}
              >
                <FeatureRow
                  layer={layer}
                  feature={feature}
                  selected={feature.id === selectedId}
                  fresh={fresh.has(feature.id)}
                  reachable={index === tabStop}
                  onOpen={open}
                />
              </ErrorBoundary>
            </li>
          );
        })}
      </ul>
    </div>
  );
};
