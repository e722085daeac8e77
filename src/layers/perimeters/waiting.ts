import type { Perimeter } from '../../domain/perimeters/contract.ts';
import { unseenOf } from '../../domain/perimeters/crossings.ts';
import { timeOf } from '../../shared/instant.ts';
import { refuse } from '../../shared/seats.ts';
import { severityRank } from '../../shared/vocabulary.ts';
import { wordOf } from '../../shared/words.ts';
import type { TellWaiting } from '../manifest.ts';
import { watchWords } from './watch-words.ts';
import { waitingWords } from './waiting-words.ts';

/**
 * What crossed its edge and nobody has seen; a perimeter that should stand and does not, or stands for longer than was
 * said: somebody has to say so.
 */
export const tellWaiting: TellWaiting<Perimeter> = (perimeter, seat, now) => {
  const { properties } = perimeter;
  const { status, start, expectedEnd, zones } = properties;
  if (refuse(seat, { type: 'change', zones }) !== null) return null;
  const toSee = unseenOf(perimeter);
  if (toSee[0]) {
    const { length } = toSee;
    const since = timeOf(toSee[0].at);
    return { urgency: severityRank.moderate + 0.5, reason: wordOf(watchWords, (w) => w.toSee(length)), since };
  }
  if (status === 'lifted') return null;
  const due = status === 'planned' ? start : expectedEnd;
  if (due === null || timeOf(due) > now) return null;
  return {
    urgency: severityRank.minor + 0.5,
    reason: wordOf(waitingWords, (w) => (status === 'planned' ? w.toSetUp : w.toLift)),
    since: timeOf(due),
  };
};
