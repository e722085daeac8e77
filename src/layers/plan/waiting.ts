import { deskGlossary } from '../../shared/desk-glossary.ts';
import type { Measure } from '../../domain/plan/contract.ts';
import { isOverdue } from '../../domain/plan/lifecycle.ts';
import { timeOf } from '../../shared/instant.ts';
import { type Seat, refuse } from '../../shared/seats.ts';
import { defineWords } from '../../shared/terms.ts';
import { wordOf } from '../../shared/words.ts';
import type { Waiting } from '../manifest.ts';

const words = defineWords({
  overdue: deskGlossary.pastDeadline,
});

/** A measure that should have been done; it is worth no severity. */
export const tellWaiting = (measure: Measure, seat: Seat, now: number): Waiting | null => {
  const { zone, deadline } = measure.properties;
  if (!isOverdue(measure, now) || refuse(seat, { type: 'change', zones: [zone] }) !== null) return null;
  return { urgency: 0.5, reason: wordOf(words, (w) => w.overdue), since: timeOf(deadline) };
};
