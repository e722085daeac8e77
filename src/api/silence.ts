import { exercises } from '../domain/exercise/collection.ts';
import type { Exercise } from '../domain/exercise/contract.ts';
import { timeOf } from '../shared/instant.ts';
import type { Seat } from '../shared/seats.ts';
import { anything } from './query.ts';
import type { Store } from './store.ts';

const underWay = [{ name: 'status', values: new Set(['running', 'paused']) }];

/** Whether an exercise lets the feed fall silent for a seat: for who plays, not for who leads it or looks on. */
export const isSilent = async (store: Pick<Store, 'query'>, seat: Seat | null): Promise<boolean> => {
  if (!seat?.isInExercise || seat.role === 'director' || seat.role === 'observer') return false;
  const { head, items } = await store.query(exercises.id, {
    ...anything,
    filters: underWay,
    audiences: new Set(['seats']),
    isInExercise: true,
    limit: 10,
    after: '',
  });
  return (items as readonly Exercise[]).some(
    ({ properties: { silentUntil } }) => silentUntil !== null && timeOf(silentUntil) > head.now,
  );
};
