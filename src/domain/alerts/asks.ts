import type { Seat } from '../../shared/seats.ts';
import { type WatchAlert, isReleased } from './contract.ts';
import { type Ask, isSameAsk } from './follow-ask.ts';
import type { AskPatch } from './triage-patch.ts';

/** Who asks or answers, as a function. */
export const askerOf = ({ role }: Seat): Ask['by'] => (role === 'commander' || role === 'analyst' ? role : 'operator');

/** What was asked for on account of an alert and nobody has answered yet. */
export const openAsks = ({ properties: { asks } }: WatchAlert): readonly Ask[] =>
  asks.filter(({ answered }) => answered === null);

/** Why something cannot be asked for, or answered, on account of an alert, in a sentence; null if it can. */
export const refuseAsk = (alert: WatchAlert, patch: AskPatch): string | null => {
  const { status, area } = alert.properties;
  if (!isReleased(alert)) return 'Nothing is asked for by an alert that is still in the cell: release it first.';
  if ('answer' in patch) {
    return openAsks(alert).some((one) => isSameAsk(one, patch.answer)) ? null : 'Nobody is waiting for this answer.';
  }
  if (status === 'expired' || status === 'dismissed') return `An alert that is ${status} asks for nothing any more.`;
  if (!area.zones.includes(patch.ask.zone)) {
    return `The alert does not touch zone ${patch.ask.zone}, only ${area.zones.join(', ')}.`;
  }
  return openAsks(alert).some((one) => isSameAsk(one, patch.ask))
    ? 'The same is asked for already: wait for the answer.'
    : null;
};
