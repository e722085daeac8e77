import type { ExchangeRecord } from '../../exchange/record.ts';
import { createDatabase } from '../../shared/database.ts';

const storeName = 'rows';

const database = createDatabase({
  name: 'vigie-own-layers',
  version: 1,
  stores: [storeName],
  upgrade: (opened) => void opened.createObjectStore(storeName),
  onLost: () => undefined,
});

const ask = async <T>(mode: IDBTransactionMode, request: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  let answer: T | undefined;
  await database.transact(mode, (transaction) => {
    const asked = request(transaction.objectStore(storeName));
    asked.addEventListener('success', () => {
      answer = asked.result;
    });
  });
  return answer as T;
};

/** The rows of layers of one's own, on the device. Each rejects with a StorageFailure. */
export const disk = {
  /** Null: nothing is kept under this key. */
  read: async (key: string): Promise<readonly ExchangeRecord[] | null> =>
    ((await ask('readonly', (store) => store.get(key))) as readonly ExchangeRecord[] | undefined) ?? null,
  write: async (key: string, records: readonly ExchangeRecord[]): Promise<void> => {
    await ask('readwrite', (store) => store.put(records, key));
  },
  remove: async (key: string): Promise<void> => {
    await ask('readwrite', (store) => store.delete(key));
  },
  keys: async (): Promise<readonly string[]> => (await ask('readonly', (store) => store.getAllKeys())).map(String),
};
