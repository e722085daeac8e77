import { useSyncExternalStore } from 'react';
import { createListeners } from '../shared/listeners.ts';

/** Pixels, where the styles do not say. */
const usual = 48;

const read = (): number => {
  const style = getComputedStyle(document.documentElement);
  const pixels = Number.parseFloat(style.getPropertyValue('--row')) * Number.parseFloat(style.fontSize);
  return pixels > 0 ? pixels : usual;
};

/** Asked for at each drawing of a list, and computed when something that it depends on has changed. */
let known: number | null = null;

const changes = createListeners(() => {
  const renew = (): void => {
    const before = known;
    known = read();
    if (known !== before) changes.tell();
  };
  const observer = new MutationObserver(renew);
  observer.observe(document.documentElement, { attributeFilter: ['data-density', 'style'] });
  addEventListener('resize', renew);
  renew();
  return () => {
    observer.disconnect();
    removeEventListener('resize', renew);
    known = null;
  };
});

/** Pixels of a row of a list: by density, by the reader's text size, larger on a wall. */
export const useRowHeight = (): number => useSyncExternalStore(changes.subscribe, () => (known ??= read()));
