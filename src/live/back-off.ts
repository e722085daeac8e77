import { feedTiming } from './contract.ts';

/**
 * Full-jitter back-off: how long to wait before the next try, milliseconds.
 * @param attempt 0 for the first try after a failure.
 * @param atLeast What the server asked for (`Retry-After`).
 */
export const backOff = (attempt: number, atLeast: number | null, random: () => number = Math.random): number => {
  const ceiling = Math.min(feedTiming.backOffTo, feedTiming.backOffFrom * 2 ** attempt);
  return Math.max(atLeast ?? 0, Math.round(random() * ceiling));
};
