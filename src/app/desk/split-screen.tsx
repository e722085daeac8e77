import { useSyncExternalStore } from 'react';
import { useWords } from '../../shared/words.ts';
import { layout, useLayout } from '../layout.ts';
import { layoutWords } from './layout-words.ts';
import { Splitter } from './splitter.tsx';

const sideNow = (): number => document.querySelector<HTMLElement>('.panels')?.offsetWidth ?? 0;

/** Between map and lists: kept on this device. */
export const SideSplitter = () => {
  const word = useWords(layoutWords);
  const { side } = useLayout();
  return (
    <div className="side-splitter">
      <Splitter
        name={word.sideWidth}
        orientation="vertical"
        share={100 - (100 * (side ?? sideNow())) / innerWidth}
        onMove={(by) => layout.write({ side: Math.max(320, Math.min(sideNow() - by, innerWidth * 0.75)) })}
        onReset={() => layout.write({ side: null })}
      />
    </div>
  );
};

/** Pixels that a list keeps: of its height, and of its width where lists stand side by side. */
const least = { high: 80, wide: 240 } as const;

const panelOf = (layer: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`.panel[data-layer="${layer}"]`);

/** The open lists that share the room of one, and how much each has of it. */
const readSizes = (own: Element, kind: string, side: 'offsetHeight' | 'offsetWidth'): Map<string, number> =>
  new Map(
    [...(own.parentElement?.querySelectorAll<HTMLElement>(`:scope > .panel${kind}`) ?? [])].map((panel) => [
      panel.dataset['layer'] ?? '',
      panel[side],
    ]),
  );

/** Moves the line between two neighbours; null where there is none to move. */
const moveLine = (
  sizes: Map<string, number>,
  [before, after]: readonly [string, string],
  by: number,
  keeps: number,
): Record<string, number> | null => {
  const [first, second] = [sizes.get(before), sizes.get(after)];
  if (first === undefined || second === undefined) return null;
  const moved = Math.max(keeps - first, Math.min(by, second - keeps));
  return Object.fromEntries(sizes.set(before, first + moved).set(after, second - moved));
};

const shareOf = (sizes: Readonly<Record<string, number>>, layer: string): number => {
  const total = Object.values(sizes).reduce((sum, one) => sum + one, 0);
  return total > 0 ? (100 * (sizes[layer] ?? 0)) / total : 50;
};

const layerBefore = (own: Element): string =>
  own.previousElementSibling instanceof HTMLElement ? (own.previousElementSibling.dataset['layer'] ?? '') : '';

/** Between a list and the one above it: kept on this device. */
const HeightSplitter = ({ layer }: { layer: string }) => {
  const word = useWords(layoutWords);
  const { shares } = useLayout();
  const move = (by: number): void => {
    const own = panelOf(layer);
    if (!own) return;
    const sizes = readSizes(own, '[data-open="true"]', 'offsetHeight');
    const next = moveLine(sizes, [layerBefore(own), layer], by, least.high);
    if (next) layout.write({ shares: { ...layout.read().shares, ...next }, atHand: null });
  };
  return (
    <Splitter
      name={word.listHeight}
      orientation="horizontal"
      share={shareOf(shares, layer)}
      onMove={move}
      onReset={() => layout.write({ shares: {} })}
    />
  );
};

/** Between a list and the one beside it, on a wall's width. */
const ColumnSplitter = ({ layer }: { layer: string }) => {
  const word = useWords(layoutWords);
  const { columns } = useLayout();
  const move = (by: number): void => {
    const own = panelOf(layer);
    if (!own) return;
    const next = moveLine(readSizes(own, '-great', 'offsetWidth'), [layerBefore(own), layer], by, least.wide);
    if (next) layout.write({ columns: next });
  };
  return (
    <Splitter
      name={word.listWidth}
      orientation="vertical"
      share={shareOf(columns, layer)}
      onMove={move}
      onReset={() => layout.write({ columns: {} })}
    />
  );
};

/** How many rows of lists are as high as that of this one, from it on. */
const rowsFrom = (panel: HTMLElement): number => {
  const tops = [...document.querySelectorAll<HTMLElement>('.panel-lesser')].map(({ offsetTop }) => offsetTop);
  return new Set(tops.filter((top) => top >= panel.offsetTop)).size;
};

/** Above a row of lists that stands below those side by side. */
const LowerSplitter = ({ layer }: { layer: string }) => {
  const word = useWords(layoutWords);
  const { lower } = useLayout();
  const move = (by: number): void => {
    const own = panelOf(layer);
    if (!own) return;
    const high = own.getBoundingClientRect().height - by / rowsFrom(own);
    layout.write({ lower: Math.max(2 * least.high, Math.min(high, 0.7 * innerHeight)) });
  };
  return (
    <Splitter
      name={word.listHeight}
      orientation="horizontal"
      share={100 - (100 * (lower ?? 0.32 * innerHeight)) / innerHeight}
      onMove={move}
      onReset={() => layout.write({ lower: null })}
    />
  );
};

/** As `panels.css` has it: the lists side by side, what starts closed in a row below. */
const wide = globalThis.matchMedia?.('(width >= 120em)');
const subscribeWide = (listener: () => void): (() => void) => {
  wide?.addEventListener('change', listener);
  return () => wide?.removeEventListener('change', listener);
};

/** What divides the room between a list and its neighbour. */
export const ListSplitter = ({ layer, startsClosed }: { layer: string; startsClosed: boolean }) => {
  const isWide = useSyncExternalStore(subscribeWide, () => wide?.matches ?? false);
  if (!isWide) return <HeightSplitter layer={layer} />;
  return startsClosed ? <LowerSplitter layer={layer} /> : <ColumnSplitter layer={layer} />;
};
