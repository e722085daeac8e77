import { type Draft, type DraftPlace, isOf, keyOf, readDraft } from './draft.ts';
import { type DraftDisk, createFallbackDisk, createIndexedDisk, createPlainDisk } from './draft-disk.ts';
import { nameWindow } from './own-window.ts';

/** The drafts of this window, and those that it finds on the device. */
export interface DraftStore {
  /** The name of this window. */
  window(): Promise<string>;
  /** All of a place, the latest state of each; without those that expired or cannot be read. */
  find(place: DraftPlace): Promise<readonly Draft[]>;
  /** Keeps a draft; what it holds is there even where the device refuses, as long as the page. */
  put(draft: Omit<Draft, 'key'>): void;
  remove(key: string): void;
  /** Forgets the drafts of a seat, of every window, about items that are gone. */
  forget(seat: string, isGone: (item: string) => boolean): Promise<void>;
  /** Writes at once what is not yet written. */
  flush(): void;
  /** Writes all drafts of this page again: the device has lost them. */
  restore(): void;
}

export const createDraftStore = (disk: DraftDisk, window: () => Promise<string>): DraftStore => {
  /** What this page has changed: a draft, or null for one that it took away. */
  const own = new Map<string, Draft | null>();
  const unwritten = new Set<string>();
  let isWriting = false;

  const write = async (): Promise<void> => {
    const changed = [...unwritten].map((key) => [key, own.get(key) ?? null] as const);
    unwritten.clear();
    const put = changed.flatMap(([, draft]) => (draft ? [draft] : []));
    const gone = changed.flatMap(([key, draft]) => (draft ? [] : [key]));
    try {
      await disk.write(put, gone);
    } catch (reason) {
      console.warn('A draft lives as long as the page only:', reason);
    }
  };
  /** One write after the other: while one is on its way the next gathers. */
  const pump = async (): Promise<void> => {
    if (isWriting) return;
    isWriting = true;
    while (unwritten.size > 0) await write();
    isWriting = false;
  };
  const change = (key: string, draft: Draft | null): void => {
    own.set(key, draft);
    unwritten.add(key);
    void pump();
  };
  const load = async (): Promise<readonly unknown[]> => {
    try {
      return await disk.load();
    } catch {
      return [];
    }
  };

  return {
    window,
    find: async (place) => {
      const now = Date.now();
      const found = new Map<string, Draft>();
      for (const kept of await load()) {
        const draft = readDraft(kept, now);
        if (draft && isOf(draft, place)) found.set(draft.key, draft);
      }
      // What this page knows is newer than what it has written.
      for (const [key, draft] of own) {
        if (draft && isOf(draft, place)) found.set(key, draft);
        else if (!draft) found.delete(key);
      }
      return [...found.values()];
    },
    put: (draft) => {
      const key = keyOf(draft, draft.window);
      change(key, { ...draft, key });
    },
    remove: (key) => change(key, null),
    forget: async (seat, isGone) => {
      const kept = [...(await load()), ...own.values()];
      for (const one of kept) {
        const draft = readDraft(one, Date.now());
        if (draft?.seat === seat && isGone(draft.item)) change(draft.key, null);
      }
    },
    flush: () => {
      if (unwritten.size > 0) void write();
    },
    restore: () => {
      for (const key of own.keys()) unwritten.add(key);
      void pump();
    },
  };
};

/** Takes away what has expired or is no draft, so that nothing stays on the device for ever. */
const sweep = async (disk: DraftDisk): Promise<void> => {
  const dead = (await disk.load()).filter((kept) => readDraft(kept, Date.now()) === null);
  const keys = dead.flatMap((kept) => (kept && typeof kept === 'object' && 'key' in kept ? [String(kept.key)] : []));
  if (keys.length > 0) await disk.write([], keys);
};

const disk = createFallbackDisk(
  createIndexedDisk(() => draftStore.restore()),
  createPlainDisk(),
);
let naming: Promise<string> | null = null;

export const draftStore: DraftStore = createDraftStore(disk, () => (naming ??= nameWindow()));

if ('window' in globalThis) {
  // At once: whoever looks which windows are there has to find this one.
  void draftStore.window();
  addEventListener('pagehide', draftStore.flush);
  document.addEventListener('visibilitychange', draftStore.flush);
  sweep(disk).catch(() => undefined);
}
