import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useCallback, useEffect, useRef, useState } from 'react';
import type { AnyLayer } from '../layers/manifest.ts';
import type { Selection } from '../live/selection.ts';
import { SignIcon } from '../shared/parts/sign-icon.tsx';
import { useLanguage, useWords } from '../shared/words.ts';
import type { FreshMarks } from './fresh-marks.ts';
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

/**
 * The list of a layer's selection, in its order; only the rows in sight exist. One tab stop: arrow keys, Page, Home
 * and End move inside.
 */
export const FeatureList = ({
  layer,
  selection,
  fresh,
  selectedId,
  onOpen,
  name,
}: {
  layer: AnyLayer;
  selection: Selection<{ id: string }>;
  fresh: FreshMarks;
  selectedId: string | null;
  onOpen: (id: string) => void;
  name: string;
}) => {
  const scroller = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const virtual = useVirtualizer({
    count: selection.size,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
  });

  useEffect(
    function scrollToSelected() {
      const index = selectedId === null ? -1 : selection.indexOf(selectedId);
      if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
    },
    [selectedId, selection, virtual],
  );

  const activeIndex = Math.max(0, activeId === null ? 0 : selection.indexOf(activeId));
  const moveTo = (index: number) => {
    const target = Math.min(selection.size - 1, Math.max(0, index));
    const feature = selection.at(target);
    if (!feature) return;
    setActiveId(feature.id);
    virtual.scrollToIndex(target, { align: 'auto' });
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-index="${target}"] button`)?.focus({ preventScroll: true });
    });
  };
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
  const steps: Record<string, number> = {
    ArrowDown: activeIndex + 1,
    ArrowUp: activeIndex - 1,
    PageDown: activeIndex + page,
    PageUp: activeIndex - page,
    Home: 0,
    End: selection.size - 1,
  };
  const moveByKey = (event: KeyboardEvent) => {
    const target = steps[event.key];
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    moveTo(target);
  };

  const open = useCallback(
    (id: string) => {
      setActiveId(id);
      onOpen(id);
    },
    [onOpen],
  );
  const rows = virtual.getVirtualItems();
  const tabStop = rows.some((row) => row.index === activeIndex) ? activeIndex : rows[0]?.index;

  return (
    <div ref={scroller} className="list-scroller" onKeyDown={moveByKey} role="presentation">
      <ul className="list" aria-label={name} style={{ height: virtual.getTotalSize() }}>
        {rows.map((item) => {
          const feature = selection.at(item.index);
          if (!feature) return null;
          return (
            <li
              key={feature.id}
              data-index={item.index}
              aria-setsize={selection.size}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <FeatureRow
                layer={layer}
                feature={feature}
                selected={feature.id === selectedId}
                fresh={fresh.has(feature.id)}
                reachable={item.index === tabStop}
                onOpen={open}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
};
