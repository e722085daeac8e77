import { createListeners } from '../src/shared/listeners.ts';
import type { Journal } from './journal.ts';

/** Where the journal is kept. */
export interface JournalStore {
  /** As far as this process knows it; the same object until it changes. */
  read(): Journal | null;
  /**
   * Changes the journal, one after the other among all that share it: `act` is given the newest one and answers what it
   * becomes; the same object changes nothing. What only adds is appended, anything else (a reset, something taken out)
   * replaces all that was kept. In memory it is done at once. Resolves when the device has kept it; `act` is called
   * again if the device was cleared meanwhile.
   *
   * Rejects with what `act` threw, or with a StorageFailure; the journal is then as before.
   */
  change(act: (journal: Journal | null) => Journal): Promise<void>;
  /** Calls back after every change, also of other tabs. */
  subscribe(listener: () => void): () => void;
}

/** In this process only. */
export const createMemoryStore = (first: Journal | null = null): JournalStore => {
  let kept = first;
  const changes = createListeners();
  return {
    read: () => kept,
    change: async (act) => {
      kept = act(kept);
      changes.tell();
    },
    subscribe: changes.subscribe,
  };
};
