import type { Gap } from '../../domain/gaps/contract.ts';
import { type Seat, refuse } from '../../shared/seats.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { severityRank } from '../../shared/vocabulary.ts';
import { wordOf } from '../../shared/words.ts';
import type { Waiting } from '../manifest.ts';

const words = defineWords({
  nobody: t(
    (asked: number) => `Personne sur ${asked} agents demandés`,
    (asked) => `Niemand van de ${asked} gevraagde agenten`,
    (asked) => `Nobody of the ${asked} officers asked for`,
  ),
});

/** A stop where the plan asks for presence and nobody is. */
export const tellWaiting = ({ properties }: Gap, seat: Seat): Waiting | null => {
  const { kind, state, zone, asked } = properties;
  if (kind !== 'stop' || state !== 'uncovered' || refuse(seat, { type: 'change', zones: [zone] }) !== null) return null;
  return { urgency: severityRank.moderate, reason: wordOf(words, (w) => w.nobody(asked)), since: null };
};
