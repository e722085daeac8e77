import type { Decision } from '../../domain/council/contract.ts';
import { isOverdue } from '../../domain/council/lifecycle.ts';
import { timeOf } from '../../shared/instant.ts';
import { type Seat, refuse } from '../../shared/seats.ts';
import { wordOf } from '../../shared/words.ts';
import type { Waiting } from '../manifest.ts';
import { councilWords } from './words.ts';

/** A decision that should have been carried out: it waits for the secretariat and for the zones that carry it out. */
export const tellWaiting = (decision: Decision, seat: Seat, now: number): Waiting | null => {
  const { zones, deadline } = decision.properties;
  if (!isOverdue(decision, now) || refuse(seat, { type: 'follow-decision', zones }) !== null) return null;
  return {
    urgency: 0.5,
    reason: wordOf(councilWords, (w) => w.overdue),
    since: deadline === null ? null : timeOf(deadline),
  };
};
