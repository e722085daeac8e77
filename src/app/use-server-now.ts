import { useEffect, useState } from 'react';
import type { Live } from '../live/live.ts';

/** How often ages on the screen move, milliseconds. */
const tick = 10_000;

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
