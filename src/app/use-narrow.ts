import { useSyncExternalStore } from 'react';

/** As the styles have it: one column, under fingers or in a small window. */
const query = globalThis.matchMedia?.('(width < 56.25em), (height < 31.25em)');

const follow = (listener: () => void): (() => void) => {
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
};

/** Whether the screen is one column. */
export const useNarrow = (): boolean => useSyncExternalStore(follow, () => query?.matches ?? false);
