import type { OpenItem } from '../../domain/open-items/contract.ts';
import { answerOf } from '../../domain/open-items/lifecycle.ts';
import { timeOf } from '../../shared/instant.ts';
import { type Seat, functionOf, refuse } from '../../shared/seats.ts';
import { severityRank } from '../../shared/vocabulary.ts';
import { wordOf } from '../../shared/words.ts';
import type { Waiting } from '../manifest.ts';
import { openItemWords } from './words.ts';

/** So long before it is due an item waits for somebody, milliseconds. */
const soon = 15 * 60_000;

/** What the seat's own function has not answered, and is due soon or has no due time. */
export const tellWaiting = (item: OpenItem, seat: Seat, now: number): Waiting | null => {
  const { functions, due, asked } = item.properties;
  if (refuse(seat, { type: 'answer', functions }) !== null || answerOf(item, functionOf(seat)) !== 'open') return null;
  const at = due === null ? null : timeOf(due);
  if (at !== null && at > now + soon) return null;
  const isLate = at !== null && at <= now;
  return {
    urgency: severityRank.moderate + (isLate ? 0.5 : 0),
    reason: wordOf(openItemWords, (w) => (isLate ? w.toActLate : w.toAct)),
    since: timeOf(asked),
  };
};
