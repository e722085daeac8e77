import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Live } from '../live/live.ts';
import type { Filters, Lens } from '../shared/filters.ts';
import type { LiveLayer } from './workspace.ts';

/** How often ages on the screen move, milliseconds. */
const tick = 10_000;
const minute = 60_000;

/** The server's time, milliseconds; it moves with each tick, and at once when the server's clock is set. */
export const useServerNow = (live: Live): number => {
  const [now, setNow] = useState(() => live.clock.now());
  useEffect(
    function followServerClock() {
      const read = () => setNow(live.clock.now());
      const timer = setInterval(read, tick);
      const leave = live.subscribe(read);
      read();
      return () => {
        clearInterval(timer);
        leave();
      };
    },
    [live],
  );
  return now;
};

/**
 * Keeps every layer's selection at the scope; before the screen is painted, so that no count lags behind. Answers what
 * a person's choice calls first: the selections then change before anything is drawn, and all is drawn once.
 */
export const useSelectionScope = (
  layers: readonly LiveLayer[],
  lens: Lens,
  filters: Filters,
  now: number,
): ((choice: { lens?: Lens; filters?: Partial<Filters> }) => void) => {
  const time = Math.floor(now / minute) * minute;
  const scope = useRef({ layers, lens, filters, now: time });
  const select = useCallback((choice: { lens?: Lens; filters?: Partial<Filters> }): void => {
    const { current } = scope;
    scope.current = { ...current, ...choice, filters: { ...current.filters, ...choice.filters } };
    for (const { layer, selection } of current.layers) selection.setRule(layer.rule(scope.current));
  }, []);
  useLayoutEffect(
    function applyScope() {
      scope.current = { layers, lens, filters, now: time };
      select({});
    },
    [layers, lens, filters, time, select],
  );
  return select;
};
