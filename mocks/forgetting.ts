import { type Alert, alertsCollection, isWatchAlert } from '../src/domain/alerts/contract.ts';
import { forgetAlert, forgetChange } from '../src/domain/alerts/forget.ts';
import type { Journal, Write } from './journal.ts';
import type { Effect } from '../src/domain/writing.ts';

const forgetEffect = (effect: Effect): Effect => {
  if (effect.collection !== alertsCollection) return effect;
  if (effect.type === 'remove') return effect;
  if (effect.type === 'change') return { ...effect, properties: forgetChange(effect.properties) };
  const alert = effect.feature as Alert;
  return isWatchAlert(alert) ? { ...effect, feature: forgetAlert(alert) } : effect;
};

/** A write that has been forgotten has no request any more. */
const isTold = ({ collection, id, asked }: Write, ids: ReadonlySet<string>): boolean =>
  collection === alertsCollection && asked !== forgotten && ids.has(id);

/** What stands for the request of a write whose subject was deleted. */
const forgotten = 'deleted';

/**
 * The journal after alerts of the watch were deleted: who did what with them and when, not what was written. The same
 * object if nothing of them is in it.
 */
export const forgetInJournal = (journal: Journal, ids: ReadonlySet<string>): Journal =>
  journal.writes.some((write) => isTold(write, ids))
    ? {
        ...journal,
        writes: journal.writes.map((write) =>
          isTold(write, ids) ? { ...write, asked: forgotten, effects: write.effects.map(forgetEffect) } : write,
        ),
      }
    : journal;
