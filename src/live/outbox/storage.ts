// By hand: no wrapper of IndexedDB waits for the disk, mends a cleared device, or keeps rows of another build.
import * as v from 'valibot';
import { StorageFailure, createDatabase, insist } from '../../shared/database.ts';
import { type Row, rowSchema } from './row.ts';

/** Where the rows are kept. Rejects when the device refuses (full disk). */
export interface RowStorage {
  /** All rows that this build can read, in the order in which they were made. */
  load(): Promise<readonly Row[]>;
  /** Resolves when the rows are on the disk: all of them or none. */
  put(rows: readonly Row[]): Promise<void>;
  remove(key: string): Promise<void>;
  /** Writes something and takes it back. Rejects if the device would refuse a row. */
  probe(): Promise<void>;
  /** How many rows of another build the last `load` left aside: they stay as they are. */
  aside?(): number;
}

const rowsName = 'rows';
const probeName = 'probe';
/** About as much as the longest change. */
const probeText = 'x'.repeat(20_000);

const byMade = (a: Row, b: Row): number => a.made - b.made;

/** For a visit: where the device keeps nothing at all. */
const createVisitStorage = (): RowStorage => {
  const kept = new Map<string, Row>();
  return {
    load: async () => [...kept.values()].sort(byMade),
    put: async (rows) => {
      for (const row of rows) kept.set(row.key, row);
    },
    remove: async (key) => void kept.delete(key),
    probe: async () => undefined,
  };
};

/**
 * In the browser's IndexedDB, flushed to the disk with every write. Its version stays 2 for ever, so that older and
 * newer builds share it; what another build wrote in another shape is left aside untouched. A database that is deleted
 * while the page is open gets back what the page knows of.
 */
const createKeptStorage = (onRestored: () => void): RowStorage => {
  /** As they stand there, those of other builds as well. */
  let known = new Map<unknown, unknown>();
  let aside = 0;
  let losses = 0;
  let mended = 0;
  const database = createDatabase({
    name: 'vigie-outbox',
    version: 2,
    stores: [rowsName, probeName],
    upgrade: (fresh, oldVersion) => {
      if (oldVersion < 1) fresh.createObjectStore(rowsName, { keyPath: 'key' });
      fresh.createObjectStore(probeName);
    },
    onLost: () => {
      losses += 1;
      setTimeout(onRestored, pause);
    },
  });
  const write = async (name: string, act: (store: IDBObjectStore) => void): Promise<void> => {
    let seen = losses;
    await database.transact('readwrite', (transaction) => {
      seen = losses;
      const rows = transaction.objectStore(rowsName);
      if (losses > mended) for (const row of known.values()) rows.put(row);
      act(transaction.objectStore(name));
    });
    mended = seen;
  };
  const readAll = async (): Promise<readonly { key: unknown }[]> => {
    let kept: readonly { key: unknown }[] = [];
    const read = (store: IDBObjectStore): void => {
      const request: IDBRequest<{ key: unknown }[]> = store.getAll();
      request.addEventListener('success', () => (kept = request.result));
    };
    if (losses > mended) await write(rowsName, read);
    else await database.transact('readonly', (transaction) => read(transaction.objectStore(rowsName)));
    return kept;
  };
  return {
    load: async () => {
      const kept = await readAll();
      known = new Map(kept.map((row) => [row.key, row]));
      const rows = kept.flatMap((row): Row[] => {
        const parsed = v.safeParse(rowSchema, row);
        return parsed.success ? [parsed.output] : [];
      });
      aside = kept.length - rows.length;
      return rows.sort(byMade);
    },
    put: async (rows) => {
      await write(rowsName, (store) => {
        for (const row of rows) store.put(row);
      });
      for (const row of rows) known.set(row.key, row);
    },
    remove: async (key) => {
      await write(rowsName, (store) => void store.delete(key));
      known.delete(key);
    },
    probe: async () => {
      await write(probeName, (store) => void store.put(probeText, 'probe'));
      await write(probeName, (store) => void store.delete('probe'));
    },
    aside: () => aside,
  };
};

/** Milliseconds: what clears a device has to come to its end first. */
const pause = 300;

/**
 * The rows of this device.
 * @param onRefused the device keeps nothing at all: the rows live as long as the page
 * @param onRestored it was cleared: what it holds has to be read again
 */
export const createDeviceStorage = (onRefused: () => void, onRestored: () => void): RowStorage => {
  const kept = createKeptStorage(onRestored);
  let storage: RowStorage = kept;
  let hasWorked = false;
  /** Only a device that has never kept anything is given up: what it holds must not be hidden. */
  const attempt = async <T>(act: (storage: RowStorage) => Promise<T>): Promise<T> => {
    try {
      const done = await (hasWorked ? act(storage) : insist(() => act(storage)));
      hasWorked = true;
      return done;
    } catch (thrown) {
      if (hasWorked || !(thrown instanceof StorageFailure) || thrown.trouble !== 'refused') throw thrown;
      if (storage === kept) onRefused();
      storage = storage === kept ? createVisitStorage() : storage;
      return act(storage);
    }
  };
  return {
    load: () => attempt((one) => one.load()),
    put: (rows) => attempt((one) => one.put(rows)),
    remove: (key) => attempt((one) => one.remove(key)),
    probe: () => attempt((one) => one.probe()),
    aside: () => storage.aside?.() ?? 0,
  };
};
