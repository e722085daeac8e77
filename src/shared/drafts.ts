import { useState } from 'react';

const prefix = 'vigie.draft:';

const read = <T>(key: string, first: T): T => {
  try {
    const kept = localStorage.getItem(prefix + key);
    return kept === null ? first : (JSON.parse(kept) as T);
  } catch {
    return first;
  }
};

/**
 * What somebody is typing, kept on the device with every key stroke: a closed form, a reload or a crash loses nothing.
 * `clear` when it has gone where it belongs. Without storage it lives as long as the page.
 */
export const useDraft = <T>(key: string, first: T): readonly [draft: T, set: (draft: T) => void, clear: () => void] => {
  const [draft, setDraft] = useState(() => read(key, first));
  const set = (next: T): void => {
    setDraft(next);
    try {
      localStorage.setItem(prefix + key, JSON.stringify(next));
    } catch {
      // The screen still has it.
    }
  };
  const clear = (): void => {
    setDraft(first);
    localStorage.removeItem(prefix + key);
  };
  return [draft, set, clear];
};
