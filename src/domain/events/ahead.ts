import type { PublicEvent } from './contract.ts';
import { spanOf } from './span.ts';

/** Hours in which an event is told of before it begins. */
const hoursAhead = 48;

/** Whether an event goes on, or begins within those hours. @param now milliseconds */
export const isAhead = (event: PublicEvent, now: number): boolean => {
  const { start, end } = spanOf(event);
  const { status } = event.properties;
  return end > now && start < now + hoursAhead * 3_600_000 && status !== 'ended' && status !== 'cancelled';
};
