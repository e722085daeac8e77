import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { collectIndexFigures } from '../../geo/search/questions.ts';
import { type Geography, useGeography } from '../geography.ts';
import { AskedIndex } from './asked-index.ts';

const made = new WeakMap<Geography, AskedIndex>();

/** The one index of a geography; where it did not come whole, whoever comes next tries again. */
export const indexOf = (geography: Geography): AskedIndex => {
  const known = made.get(geography);
  if (known && known.state !== 'partial' && known.state !== 'missing') return known;
  const index = new AskedIndex(collectIndexFigures(geography));
  made.set(geography, index);
  return index;
};

/** The index of today's geography, which is being made; draws again when it has answered. `version` tells answers apart. */
export const useSearchIndex = (): { index: AskedIndex; version: number } => {
  const geography = useGeography();
  const index = useMemo(() => indexOf(geography), [geography]);
  useEffect(
    function prepareIndex() {
      index.prepare();
    },
    [index],
  );
  return { index, version: useSyncExternalStore(index.subscribe, index.version) };
};
