import { type Database, createDatabase, toStorageFailure } from '../src/shared/database.ts';
import { createListeners } from '../src/shared/listeners.ts';
import type { Wire } from '../src/shared/wire.ts';
import { type Journal, newEpoch } from './journal.ts';
import type { JournalStore } from './journal-store.ts';
import { stepBetween, takeSteps } from './journal-steps.ts';

const storeName = 'steps';

/** A shape that cannot be read together with this one gets a number of its own: neither build harms the other's. */
export const journalName = 'vigie-world-1';

/** Milliseconds: what clears a device has to come to its end first. */
const pause = 300;

/** Milliseconds between two looks at what other tabs did, where they cannot say so. */
const lookEvery = 1_000;

/** The journal of a device that was cleared while the page had it open: what was put back first, and what it lacks. */
const reunite = (kept: Journal | null, known: Journal | null): Journal | null => {
  if (kept === null || known === null || kept === known) return kept ?? known;
  if (kept.started !== known.started || kept.scenario !== known.scenario) return kept;
  const keys = new Set(kept.writes.map(({ key }) => key));
  const missing = known.writes.filter(({ key }) => !keys.has(key));
  if (missing.length === 0) return kept;
  return { ...kept, epoch: newEpoch(), writes: [...kept.writes, ...missing].sort((a, b) => a.at - b.at) };
};

/**
 * In the browser's IndexedDB: one world for all tabs, which survives reloads, crashes and a cleared device. Every change
 * is one transaction that reads what others did, decides and appends, flushed to the disk before it counts.
 * Rejects with a StorageFailure if the device keeps nothing.
 * @param legacy what an older version kept elsewhere, used if nothing is kept here
 */
export const openDeviceJournal = async (wire: Wire<null>, legacy: Journal | null = null): Promise<JournalStore> => {
  let journal: Journal | null = null;
  /** Id of the last step that is in it. */
  let last = 0;
  /** How often the steps were lost, and up to which loss what is known here has been put back. */
  let losses = 0;
  let mended = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const changes = createListeners();

  const set = (next: Journal | null): void => {
    if (next === journal) return;
    journal = next;
    changes.tell();
  };
  /** The journal as the steps after the last known one make it. */
  const read = (steps: IDBObjectStore, act: (kept: Journal | null, lastId: number) => void): void => {
    const [from, after] = losses > mended ? [null, 0] : [journal, last];
    const request: IDBRequest<{ id: number }[]> = steps.getAll(IDBKeyRange.lowerBound(after, true));
    request.addEventListener('success', () => {
      const found = request.result;
      act(found.length === 0 ? from : takeSteps(from, found), found.at(-1)?.id ?? after);
    });
  };
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = queue.then(act);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const change: JournalStore['change'] = (act) =>
    inTurn(async () => {
      const refusals: unknown[] = [];
      let reached = { journal, last, losses: mended };
      let isTold = true;
      await database.transact('readwrite', (transaction) => {
        const steps = transaction.objectStore(storeName);
        refusals.length = 0;
        read(steps, (kept, lastId) => {
          // What others did counts whatever becomes of this, and `act` may ask for it.
          last = lastId;
          set((losses > mended ? reunite(kept, journal) : kept) ?? legacy);
          reached = { journal, last, losses: mended };
          try {
            const next = act(journal);
            const step = stepBetween(kept, next);
            // Only what is written, or stands there already, has mended a loss.
            reached = { ...reached, losses };
            isTold = step === null;
            if (step === null) return;
            if ('journal' in step) steps.clear();
            const added = steps.add(step) as IDBRequest<number>;
            added.addEventListener('success', () => (reached = { ...reached, journal: next, last: added.result }));
          } catch (thrown) {
            refusals.push(thrown instanceof DOMException ? toStorageFailure(thrown) : thrown);
          }
        });
      });
      // A loss in the meantime is none that this has mended.
      [mended, last] = [reached.losses, reached.last];
      set(reached.journal);
      if (!isTold) wire.send(null);
      if (refusals.length > 0) throw refusals[0];
    });
  const refresh = (): Promise<void> =>
    inTurn(() =>
      database.transact('readonly', (transaction) =>
        read(transaction.objectStore(storeName), (kept, lastId) => {
          if (losses > mended || kept === null) return;
          last = lastId;
          set(kept);
        }),
      ),
    );
  /** Puts back what this page knows; if that is not possible now, the next change does it. */
  const putBack = (): void => {
    const known = journal;
    if (known) change((kept) => kept ?? known).catch(() => undefined);
  };

  const database: Database = createDatabase({
    name: journalName,
    version: 1,
    stores: [storeName],
    upgrade: (fresh) => fresh.createObjectStore(storeName, { keyPath: 'id', autoIncrement: true }),
    onLost: () => {
      losses += 1;
      setTimeout(putBack, pause);
    },
    // Its version never changes, so that nobody holds it: it is only slow, and without it the demo forgets.
    patience: 15_000,
  });
  await refresh();
  const look = (): void => {
    refresh().catch(() => undefined);
  };
  wire.listen(look);
  if (!wire.isThere) setInterval(look, lookEvery);
  return {
    read: () => journal,
    change,
    subscribe: changes.subscribe,
  };
};
