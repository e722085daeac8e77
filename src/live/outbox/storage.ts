import * as v from 'valibot';
import { type Row, rowSchema } from './row.ts';

/** Where the rows are kept. Rejects when the device refuses (private window, full disk). */
export interface RowStorage {
  /** All rows, in the order in which they were made. */
  load(): Promise<readonly Row[]>;
  /** Resolves when the rows are on the disk: all of them or none. */
  put(rows: readonly Row[]): Promise<void>;
  remove(key: string): Promise<void>;
  /** Writes something and takes it back. Rejects if the device would refuse a row. */
  probe(): Promise<void>;
}

const storeName = 'rows';
const probeName = 'probe';
/** About as much as the longest change. */
const probeText = 'x'.repeat(20_000);

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
  });

const readRow = (kept: unknown): Row[] => {
  const parsed = v.safeParse(rowSchema, kept);
  if (!parsed.success) console.error('A kept write cannot be read:', kept);
  return parsed.success ? [parsed.output] : [];
};

/** In the browser's IndexedDB, flushed to the disk with every write. */
export const createDeviceStorage = (): RowStorage => {
  let opening: Promise<IDBDatabase> | null = null;
  const open = (): Promise<IDBDatabase> => {
    if (opening) return opening;
    const request = indexedDB.open('vigie-outbox', 2);
    request.addEventListener('upgradeneeded', ({ oldVersion }) => {
      if (oldVersion < 1) request.result.createObjectStore(storeName, { keyPath: 'key' });
      request.result.createObjectStore(probeName);
    });
    opening = settled(request);
    opening.catch(() => (opening = null));
    return opening;
  };
  const write = async (name: string, act: (store: IDBObjectStore) => void): Promise<void> => {
    const transaction = (await open()).transaction(name, 'readwrite', { durability: 'strict' });
    const done = new Promise<void>((resolve, reject) => {
      const fail = (): void => reject(transaction.error ?? new Error('IndexedDB refused the write'));
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('error', fail);
      transaction.addEventListener('abort', fail);
    });
    act(transaction.objectStore(name));
    return done;
  };
  return {
    load: async () => {
      const store = (await open()).transaction(storeName, 'readonly').objectStore(storeName);
      const kept: unknown[] = await settled(store.getAll());
      return kept.flatMap(readRow).sort((a, b) => a.made - b.made);
    },
    put: (rows) =>
      write(storeName, (store) => {
        for (const row of rows) store.put(row);
      }),
    remove: (key) => write(storeName, (store) => void store.delete(key)),
    probe: async () => {
      await write(probeName, (store) => void store.put(probeText, 'probe'));
      await write(probeName, (store) => void store.delete('probe'));
    },
  };
};
