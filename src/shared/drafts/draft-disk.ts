import { createDatabase } from '../database.ts';

/** Where drafts are kept; each part rejects when the device refuses. */
export interface DraftDisk {
  /** All that is there, whatever it is. */
  load(): Promise<readonly unknown[]>;
  /** Writes some and takes others away, all or none; a page that is about to go can still begin it. */
  write(put: readonly { key: string }[], remove: readonly string[]): Promise<void>;
}

const storeName = 'drafts';

/**
 * In IndexedDB: written through to the disk within some milliseconds. What a page puts into `localStorage` may wait
 * for seconds in the browser, and is lost with it when it is killed.
 * @param onLost the drafts were deleted from the device while the page was open
 */
export const createIndexedDisk = (onLost: () => void): DraftDisk => {
  const database = createDatabase({
    name: 'vigie-drafts',
    version: 1,
    stores: [storeName],
    upgrade: (opened) => void opened.createObjectStore(storeName, { keyPath: 'key' }),
    onLost,
  });
  return {
    load: async () => {
      let kept: readonly unknown[] = [];
      await database.transact('readonly', (transaction) => {
        const request = transaction.objectStore(storeName).getAll();
        request.addEventListener('success', () => {
          kept = request.result;
        });
      });
      return kept;
    },
    write: (put, remove) =>
      database.transact('readwrite', (transaction) => {
        const store = transaction.objectStore(storeName);
        for (const draft of put) store.put(draft);
        for (const key of remove) store.delete(key);
        // Without waiting for the answers: a page that goes does not hear them.
        transaction.commit();
      }),
  };
};

const prefix = 'vigie.draft ';

const parse = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
};

/** In `localStorage`, where there is no IndexedDB. */
export const createPlainDisk = (): DraftDisk => ({
  load: async () =>
    Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '')
      .filter((name) => name.startsWith(prefix))
      .map((name) => parse(localStorage.getItem(name))),
  write: async (put, remove) => {
    for (const draft of put) localStorage.setItem(prefix + draft.key, JSON.stringify(draft));
    for (const key of remove) localStorage.removeItem(prefix + key);
  },
});

/** The first as long as it works, else the second. */
export const createFallbackDisk = (first: DraftDisk, second: DraftDisk): DraftDisk => ({
  load: async () => {
    const [known, spare] = await Promise.allSettled([first.load(), second.load()]);
    return [known, spare].flatMap((loaded) => (loaded.status === 'fulfilled' ? loaded.value : []));
  },
  write: async (put, remove) => {
    try {
      await first.write(put, remove);
      if (remove.length > 0) await second.write([], remove).catch(() => undefined);
    } catch {
      await second.write(put, remove);
    }
  },
});
