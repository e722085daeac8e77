import { useEffect } from 'react';
import type { Position } from '../../shared/geojson.ts';
import { useWords } from '../../shared/words.ts';
import { endPicking, useDesk } from '../desk-state.ts';
import { toolWords } from './words.ts';

/** While somebody picks a place: a hint, and a cross in the middle of the map for the keyboard. */
export const Picking = ({ centre }: { centre: () => Position | null }) => {
  const word = useWords(toolWords);
  const isPicking = useDesk(({ picking }) => picking !== null);
  useEffect(
    function pickByKey() {
      if (!isPicking) return;
      const map = document.querySelector<HTMLElement>('.map-room .leaflet-container');
      map?.focus();
      const act = (event: KeyboardEvent): void => {
        const isOnMap = event.target instanceof Node && map?.contains(event.target);
        if (event.key === 'Escape') endPicking(null);
        else if (event.key === 'Enter' && isOnMap) endPicking(centre());
        else return;
        event.preventDefault();
        event.stopPropagation();
      };
      document.addEventListener('keydown', act, { capture: true });
      return () => document.removeEventListener('keydown', act, { capture: true });
    },
    [isPicking, centre],
  );
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
