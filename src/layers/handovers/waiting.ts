import type { Handover } from '../../domain/handovers/contract.ts';
import { timeOf } from '../../shared/instant.ts';
import { type Seat, refuse } from '../../shared/seats.ts';
import { severityRank } from '../../shared/vocabulary.ts';
import { wordOf } from '../../shared/words.ts';
import type { Waiting } from '../manifest.ts';
import { handoversWords } from './words.ts';

/** What the own function has signed, and nobody has taken over. */
export const tellWaiting = ({ properties }: Handover, seat: Seat): Waiting | null => {
  const { status, function: role, zone, signed } = properties;
  if (status !== 'signed' || refuse(seat, { type: 'hand-over', role, zone }) !== null) return null;
  return {
    urgency: severityRank.moderate,
    reason: wordOf(handoversWords, (w) => w.waits),
    since: timeOf(signed.at),
  };
};
