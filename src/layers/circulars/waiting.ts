import type { Receipt } from '../../domain/circulars/contract.ts';
import { isLate } from '../../domain/circulars/lifecycle.ts';
import { timeOf } from '../../shared/instant.ts';
import { type Seat, refuse } from '../../shared/seats.ts';
import { wordOf } from '../../shared/words.ts';
import type { Waiting } from '../manifest.ts';
import { circularsWords } from './words.ts';

/** A circular that the own zone has not confirmed; to the secretariat, one that a zone lets wait too long. */
export const tellWaiting = (receipt: Receipt, seat: Seat, now: number): Waiting | null => {
  const { status, zone, asked } = receipt.properties;
  if (status !== 'asked') return null;
  const late = isLate(receipt, now);
  const isOwn = refuse(seat, { type: 'confirm-receipt', zone }) === null;
  if (!isOwn && !(late && refuse(seat, { type: 'circular' }) === null)) return null;
  return {
    urgency: late ? 0.5 : 0,
    reason: wordOf(circularsWords, (w) => (isOwn && !late ? w.waitsForReceipt : w.late)),
    since: timeOf(asked),
  };
};
