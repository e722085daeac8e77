import { useEffect, useLayoutEffect, useState } from 'react';
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

/** Keeps every layer's selection at the scope; before the screen is painted, so that no count lags behind. */
export const useSelectionScope = (layers: readonly LiveLayer[], lens: Lens, filters: Filters, now: number): void => {
  const time = filters.window === 'all' ? 0 : Math.floor(now / minute) * minute;
  useLayoutEffect(
    function applyScope() {
      for (const { layer, selection } of layers) selection.setRule(layer.rule({ lens, filters, now: time }));
    },
    [layers, lens, filters, time],
  );
};
