import { instantOf, timeOf } from '../shared/instant.ts';

const halfHour = 30 * 60_000;

/** An expected end put off by half an hour: of what has none or is late, from now on. @param now milliseconds */
export const halfHourLater = (
  { start, expectedEnd }: { start: string; expectedEnd: string | null },
  now: number,
): string => instantOf(Math.max(now, expectedEnd ? timeOf(expectedEnd) : now, timeOf(start)) + halfHour);
