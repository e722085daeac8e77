import { minutesOnClock } from '../../shared/brussels.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import { addOnClock } from '../../shared/wall-clock.ts';
import type { Deployment } from '../../domain/deployments/contract.ts';

type Shift = Deployment['properties']['shift'];

const hour = 60;

/** The shift after one: from its end on, as long by the clock, so that nights of 7 and of 9 hours end at 06:00. */
export const nextShift = ({ start, end }: Shift): Shift => {
  const length = minutesOnClock(timeOf(start), timeOf(end));
  return { start: end, end: instantOf(addOnClock(timeOf(end), Math.min(24 * hour, Math.max(hour, length)))) };
};
