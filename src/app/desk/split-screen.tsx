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

/** Pixels that a list keeps. */
const least = 80;

/** The open lists above one another, and their heights. */
const readColumn = (own: Element): Map<string, number> =>
  new Map(
    [...(own.parentElement?.querySelectorAll<HTMLElement>(':scope > .panel[data-open="true"]') ?? [])].map((panel) => [
      panel.dataset['layer'] ?? '',
      panel.offsetHeight,
    ]),
  );

/** Between a list and the one above it: kept on this device. */
export const ListSplitter = ({ layer }: { layer: string }) => {
  const word = useWords(layoutWords);
  const { shares } = useLayout();
  const total = Object.values(shares).reduce((sum, one) => sum + one, 0);
  const move = (by: number): void => {
    const own = document.querySelector(`.panel[data-layer="${layer}"]`);
    const above = own?.previousElementSibling;
    if (!own || !(above instanceof HTMLElement)) return;
    const heights = readColumn(own);
    const upper = above.dataset['layer'] ?? '';
    const [first, second] = [heights.get(upper), heights.get(layer)];
    if (first === undefined || second === undefined) return;
    const moved = Math.max(least - first, Math.min(by, second - least));
    heights.set(upper, first + moved).set(layer, second - moved);
    layout.write({ shares: { ...layout.read().shares, ...Object.fromEntries(heights) }, atHand: null });
  };
  return (
    <Splitter
      name={word.listHeight}
      orientation="horizontal"
      share={total > 0 ? (100 * (shares[layer] ?? 0)) / total : 50}
      onMove={move}
      onReset={() => layout.write({ shares: {} })}
    />
  );
};
