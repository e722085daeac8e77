import * as v from 'valibot';
import { type Journal, journalSchema } from './journal.ts';

/** Where the journal is kept. */
export interface JournalStore {
  read(): Journal | null;
  write(journal: Journal): void;
  /** Calls back after every write, also of other tabs. */
  subscribe(listener: () => void): () => void;
}

/** In this process only. */
export const createMemoryStore = (first: Journal | null = null): JournalStore => {
  let kept = first;
  const listeners = new Set<() => void>();
  return {
    read: () => kept,
    write: (journal) => {
      kept = journal;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

const key = 'vigie:world';

const parseKept = (text: string | null): Journal | null => {
  if (text === null) return null;
  try {
    const parsed = v.safeParse(journalSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
};

/** In the browser: one world for all tabs, which survives a reload. What was kept by an older version is forgotten. */
export const createBrowserStore = (): JournalStore => {
  const store = createMemoryStore(parseKept(localStorage.getItem(key)));
  window.addEventListener('storage', (event) => {
    if (event.key !== key) return;
    const written = parseKept(event.newValue);
    if (written) store.write(written);
  });
  return {
    ...store,
    write: (journal) => {
      localStorage.setItem(key, JSON.stringify(journal));
      store.write(journal);
    },
  };
};
