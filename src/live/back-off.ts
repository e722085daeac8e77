import { feedTiming } from '../domain/feed/contract.ts';

/** Milliseconds, whatever a server asks for. */
const longestWait = 3_600_000;

/**
 * Full-jitter back-off: how long to wait before the next try, milliseconds.
 * @param attempt 0 for the first try after a failure.
 * @param atLeast What the server asked for (`Retry-After`).
 */
export const backOff = (attempt: number, atLeast: number | null, random: () => number = Math.random): number => {
  const ceiling = Math.min(feedTiming.backOffTo, feedTiming.backOffFrom * 2 ** attempt);
  // A timer can wait for 24 days at most, and does not wait at all for longer.
  return Math.max(Math.min(atLeast ?? 0, longestWait), Math.round(random() * ceiling));
};
