import { useEffect, useMemo } from 'react';
import { focusMap, isOnMap } from '../../map/map-element.ts';
import { usePageKeys } from '../../shared/shortcuts.ts';
import { useWords } from '../../shared/words.ts';
import { endPicking, useDesk } from '../../workspace/desk-state.ts';
import { useMapHandle } from '../map/map-handle.ts';
import { toolWords } from './words.ts';

/** While somebody picks a place: a hint, and a cross in the middle of the map for the keyboard. */
export const Picking = () => {
  const map = useMapHandle();
  const word = useWords(toolWords);
  const isPicking = useDesk(({ picking }) => picking !== null);
  useEffect(
    function goToMap() {
      if (isPicking) focusMap();
    },
    [isPicking],
  );
  const keys = useMemo(
    () => ({
      Escape: (event: KeyboardEvent) => {
        event.stopPropagation();
        endPicking(null);
      },
      Enter: (event: KeyboardEvent) => {
        if (!isOnMap(event)) return false;
        event.stopPropagation();
        endPicking(map.current?.centre() ?? null);
      },
    }),
    [map],
  );
  usePageKeys(isPicking ? keys : null, { capture: true });
  return isPicking ? (
    <>
      <p className="picking-hint" role="status">
        {word.picking}
      </p>
      <svg className="picking-cross" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
        <path d="M20 2v14M20 24v14M2 20h14M24 20h14" stroke="currentColor" strokeWidth="2.5" />
      </svg>
    </>
  ) : null;
};
