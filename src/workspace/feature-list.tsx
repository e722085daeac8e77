import './feature-list.css';
import { type FocusEvent, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isSameList, useSelected } from '../live/use-live.ts';
import { useItemSteps } from '../shared/item-steps.ts';
import { ErrorBoundary } from '../shared/parts/error-boundary.tsx';
import { useIsPrinting } from '../shared/print.ts';
import { actOnKeys } from '../shared/shortcuts.ts';
import { useSelectedParam } from '../shared/url-state.ts';
import { useLanguage } from '../shared/words.ts';
import { BrokenRow, FeatureRow } from './feature-row.tsx';
import type { LiveLayer } from './live-layer.ts';
import { useRowHeight } from './row-height.ts';
import { mostPrinted, useRowWindow } from './use-row-window.ts';
import { listWords } from './words.ts';

/**
 * The list of a layer's selection, in its order; only the rows in sight exist. One tab stop: arrow keys, Page, Home
 * and End move inside.
 */
export const FeatureList = ({ live: { layer, selection, fresh, broken } }: { live: LiveLayer }) => {
  const language = useLanguage();
  const { show } = useItemSteps();
  const [chosen] = useSelectedParam();
  const selectedId = chosen?.layer === layer.id ? chosen.id : null;
  const scroller = useRef<HTMLDivElement>(null);
  /** The row that was focused last; it stays while it has the focus, however far the wheel scrolls. */
  const [active, setActive] = useState<{ id: string; index: number; isHeld: boolean } | null>(null);
  const size = useSelected(selection, () => selection.size);
  // Of one height, so that a list of thousands needs no measuring.
  const rowHeight = useRowHeight();
  const isPrinting = useIsPrinting();
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
      show({ layer: layer.id, id });
    },
    [show, layer.id, selection],
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
      {isPrinting && size > mostPrinted ? <p>{listWords[language].notPrinted(mostPrinted, size)}</p> : null}
      <ul
        className="list"
        aria-label={layer.title[language]}
        style={isPrinting ? undefined : { height: size * rowHeight }}
      >
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
