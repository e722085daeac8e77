import { memo } from 'react';
import type { AnyLayer } from '../layers/manifest.ts';
import { SignIcon } from '../shared/parts/sign-icon.tsx';
import { useLanguage, useWords } from '../shared/words.ts';
import { healthWords } from './health-words.ts';
import { listWords } from './words.ts';

interface RowProps {
  layer: AnyLayer;
  feature: { id: string };
  selected: boolean;
  fresh: boolean;
  reachable: boolean;
  onOpen: (id: string) => void;
}

/** Drawn again only when its own feature, or a mark on it, changes: a feature object is never changed in place. */
export const FeatureRow = memo(({ layer, feature, selected, fresh, reachable, onOpen }: RowProps) => {
  const word = useWords(listWords);
  const language = useLanguage();
  const { map, list } = layer;
  const sign = map?.points?.signs[map.points.signOf(feature)];
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
      <span className="row-text">{list ? <list.Row feature={feature} /> : null}</span>
      {fresh ? (
        <span className="fresh-mark">
          <span className="visually-hidden">{word.freshMark}</span>
        </span>
      ) : null}
    </button>
  );
});

/** Stands for an item that fails its row: its place in the order, its count and its detail stay. */
export const BrokenRow = ({
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
