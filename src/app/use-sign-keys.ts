import { type RefObject, useEffect } from 'react';
import type { SignsHandle } from '../map/live-signs.tsx';
import type { Hit } from '../map/points/hits.ts';

/** On the focused map: n and p walk over the signs, Enter opens the one with the ring, Escape takes the ring away. */
export const useSignKeys = (
  signs: RefObject<SignsHandle | null>,
  focused: Hit | null,
  onFocus: (hit: Hit | null) => void,
  onActivate: (hit: Hit, place: { longitude: number; latitude: number }) => void,
): void => {
  useEffect(
    function walkOverSigns() {
      const step = async (direction: 1 | -1) => onFocus((await signs.current?.step(direction)) ?? null);
      const act = (event: KeyboardEvent) => {
        const isOnMap = event.target instanceof Element && event.target.classList.contains('leaflet-container');
        if (!isOnMap || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'n') void step(1);
        else if (event.key === 'p') void step(-1);
        else if (event.key === 'Enter' && focused) onActivate(focused, focused);
        else if (event.key === 'Escape' && focused) {
          signs.current?.unfocus();
          onFocus(null);
        } else return;
        event.preventDefault();
      };
      document.addEventListener('keydown', act, { capture: true });
      return () => document.removeEventListener('keydown', act, { capture: true });
    },
    [signs, focused, onFocus, onActivate],
  );
};
