import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { lazyPart } from '../shared/parts/lazy-part.tsx';
import { usePart } from '../shared/parts/use-part.ts';
import type { Theme } from '../shared/url-state.ts';
import { type MapPalette, palettes } from './palette.ts';

const useMedia = (query: string): boolean => {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
};

const loadOthers = lazyPart(() => import('./other-palettes.ts'));

/** The colours of the map: on paper those of paper, and where the system forces its colours, those. */
export const usePalette = (theme: Theme): MapPalette => {
  const isForced = useMedia('(forced-colors: active)');
  const isPrinted = useMedia('print');
  const { part: others } = usePart(loadOthers, isForced || isPrinted);
  return useMemo(() => {
    if (others && isPrinted) return others.paperPalette;
    return others && isForced ? others.readForcedPalette() : palettes[theme];
  }, [others, isPrinted, isForced, theme]);
};
