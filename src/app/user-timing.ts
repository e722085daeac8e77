import type { Live } from '../live/live.ts';

/** A wall runs for weeks: the browser's list of measures is emptied now and then. */
const keptMeasures = 1_000;

/**
 * User Timing: `vigie:data-to-paint` from the start of the page to its first data on the map, once; then
 * `vigie:feed-to-paint` from the arrival of a batch to its picture. Answers what to call after each draw with changes.
 */
export const measurePaints = (live: Live): ((features: number) => void) => {
  let hasData = false;
  let measured = 0;
  let lastArrival = 0;
  return (features) => {
    if (features === 0) return;
    const end = performance.now();
    if (!hasData) {
      hasData = true;
      lastArrival = live.lastArrival();
      performance.measure('vigie:data-to-paint', { start: 0, end });
      return;
    }
    const start = live.lastArrival();
    if (start === lastArrival) return;
    lastArrival = start;
    measured += 1;
    if (measured % keptMeasures === 0) performance.clearMeasures('vigie:feed-to-paint');
    performance.measure('vigie:feed-to-paint', { start, end });
  };
};
