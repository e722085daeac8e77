import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StorageFailure, createDatabase, toStorageFailure } from './database.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

const settings = {
  name: 'test',
  version: 2,
  stores: ['things'],
  upgrade: (fresh: IDBDatabase, oldVersion: number) => {
    if (oldVersion < 1) fresh.createObjectStore('things');
  },
  onLost: () => undefined,
};
type Test = ReturnType<typeof createDatabase>;
const put = (database: Test, key: string) =>
  database.transact('readwrite', (transaction) => void transaction.objectStore('things').put(key, key));
const keys = async (database: Test): Promise<readonly unknown[]> => {
  let found: readonly unknown[] = [];
  await database.transact('readonly', (transaction) => {
    const request = transaction.objectStore('things').getAllKeys();
    request.addEventListener('success', () => (found = request.result));
  });
  return found;
};

/** A connection of another build: one that lets nobody else upgrade, if it is old enough. */
const openRaw = (version: number, act: (database: IDBDatabase) => void = () => undefined): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('test', version);
    request.addEventListener('upgradeneeded', () => act(request.result));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('It cannot be opened')));
  });
const makeThings = (database: IDBDatabase): void => {
  if (!database.objectStoreNames.contains('things')) database.createObjectStore('things');
};

describe('a database', () => {
  it('that another tab deletes or upgrades does not stand in its way, and is opened again', async () => {
    const onLost = vi.fn<() => void>();
    const database = createDatabase({ ...settings, onLost });
    await put(database, 'a');
    (await openRaw(3, makeThings)).close();
    expect(onLost).not.toHaveBeenCalled();
    // A newer build has it now: it is used as it is.
    await put(database, 'b');
    expect(await keys(database)).toEqual(['a', 'b']);
    await new Promise((resolve) => indexedDB.deleteDatabase('test').addEventListener('success', resolve));
    expect(onLost).toHaveBeenCalledTimes(1);
    await put(database, 'c');
    expect(await keys(database)).toEqual(['c']);
  });

  it('that a newer build has made into something else says so', async () => {
    (await openRaw(7, (database) => void database.createObjectStore('others'))).close();
    await expect(put(createDatabase(settings), 'a')).rejects.toEqual(new StorageFailure('newer'));
  });

  it('that an old tab holds is not waited for without end, and used once the tab is gone', async () => {
    const old = await openRaw(1, makeThings);
    const database = createDatabase({ ...settings, patience: 30 });
    await expect(put(database, 'a')).rejects.toEqual(new StorageFailure('blocked'));
    await expect(put(database, 'b')).rejects.toEqual(new StorageFailure('blocked'));
    old.close();
    await vi.waitFor(() => put(database, 'c'));
    expect(await keys(database)).toEqual(['c']);
  });

  it('that does not answer at all is not waited for without end', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
    await expect(put(createDatabase({ ...settings, patience: 30 }), 'a')).rejects.toEqual(
      new StorageFailure('blocked'),
    );
  });

  it('that the browser refuses is refused, whatever the browser says, and asked again the next time', async () => {
    for (const refusal of ['SecurityError', 'InvalidStateError', 'NotAllowedError', 'UnknownError']) {
      const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
        throw new DOMException('No', refusal);
      });
      const database = createDatabase(settings);
      await expect(put(database, 'a')).rejects.toEqual(new StorageFailure('refused'));
      expect(open.mock.calls.length).toBeLessThan(5);
      open.mockRestore();
      await put(database, 'a');
    }
    vi.stubGlobal('indexedDB', undefined);
    await expect(put(createDatabase(settings), 'a')).rejects.toEqual(new StorageFailure('refused'));
  });

  it('that is full says so, and keeps nothing of the transaction', async () => {
    const database = createDatabase(settings);
    await put(database, 'a');
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    await expect(put(database, 'b')).rejects.toEqual(new StorageFailure('full'));
    full.mockRestore();
    expect(await keys(database)).toEqual(['a']);
    expect(toStorageFailure(new DOMException('No room', 'QuotaExceededError')).trouble).toBe('full');
  });
});
