import { type RefObject, useMemo } from 'react';
import type { SignsHandle } from '../../map/live-signs.tsx';
import { isOnMap } from '../../map/map-element.ts';
import type { Hit } from '../../map/points/hits.ts';
import { usePageKeys } from '../../shared/shortcuts.ts';

/** On the focused map: n and v walk over the signs, Enter opens the one with the ring, Escape takes the ring away. */
export const useSignKeys = (
  signs: RefObject<SignsHandle | null>,
  focused: Hit | null,
  onFocus: (hit: Hit | null) => void,
  onActivate: (hit: Hit, place: { longitude: number; latitude: number }) => void,
): void => {
  const keys = useMemo(() => {
    const step = async (direction: 1 | -1) => onFocus((await signs.current?.step(direction)) ?? null);
    return {
      n: (event: KeyboardEvent) => isOnMap(event) && void step(1),
      v: (event: KeyboardEvent) => isOnMap(event) && void step(-1),
      Enter: (event: KeyboardEvent) => isOnMap(event) && focused !== null && onActivate(focused, focused),
      Escape: (event: KeyboardEvent) => {
        if (!isOnMap(event) || !focused) return false;
        signs.current?.unfocus();
        onFocus(null);
      },
    };
  }, [signs, focused, onFocus, onActivate]);
  usePageKeys(keys, { capture: true });
};
