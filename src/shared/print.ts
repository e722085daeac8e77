import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let isPrinting = false;

/** What paper takes is drawn before the page is printed, not after. */
const subscribe = (draw: () => void): (() => void) => {
  const set = (next: boolean) => (): void => {
    isPrinting = next;
    flushSync(draw);
  };
  const [begin, end] = [set(true), set(false)];
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
};

/** Whether the page is being printed: long lists are whole then, and what only paper has is there. */
export const useIsPrinting = (): boolean => useSyncExternalStore(subscribe, () => isPrinting);
