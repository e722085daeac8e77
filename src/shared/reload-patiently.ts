import * as v from 'valibot';
import { keep } from './keep.ts';

const second = 1_000;
/** The first reload comes so soon, each later one after twice the time, up to the longest: milliseconds. */
const [firstWait, longestWait] = [2 * second, 300 * second];

/** How often this window has come anew by itself without standing for long after it. */
const reloads = keep<{ count: number }>({
  name: 'reloads',
  version: 1,
  fields: { count: v.pipe(v.number(), v.minValue(0), v.maxValue(20)) },
  first: { count: 0 },
  isOfWindow: true,
});

/** The page stands: the next fault is a first one again. */
export const standFirm = (): void => {
  if (reloads.read().count > 0) reloads.write({ count: 0 });
};

/** Whether a page would come: a browser that cannot have it shows one of its own, which never comes back. */
const wouldCome = async (): Promise<boolean> => {
  if (navigator.serviceWorker?.controller) return true;
  try {
    return (await fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(10 * second) })).ok;
  } catch {
    return false;
  }
};

/**
 * Loads the page again where nobody is there to do it: after a while, longer each time, and not before it can be had.
 * @returns how to stop that
 */
export const reloadPatiently = (): (() => void) => {
  const { count } = reloads.read();
  const wait = Math.min(longestWait, firstWait * 2 ** count);
  const tryIt = async (): Promise<void> => {
    if (!(await wouldCome())) {
      timer = setTimeout(() => void tryIt(), Math.max(wait, 5 * second));
      return;
    }
    reloads.write({ count: Math.min(20, count + 1) });
    location.reload();
  };
  let timer = setTimeout(() => void tryIt(), wait);
  return () => clearTimeout(timer);
};
