import { useMemo, useSyncExternalStore } from 'react';
import { createCalm } from './calm.ts';
import type { Selection } from './selection.ts';

/** Draws the component again with every change of the selection, once a batch. */
export const useSelectionVersion = <F extends { id: string }>(selection: Selection<F>): number =>
  useSyncExternalStore(selection.subscribe, () => selection.version);

/** Whether two lists hold the same in the same order. */
export const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, at) => Object.is(item, b[at]));

/** Answers the value before for one that is the same. */
const keepSame = <T>(isSame: (a: T, b: T) => boolean): ((value: T) => T) => {
  let last: { value: T } | null = null;
  return (value) => {
    if (!last || !isSame(last.value, value)) last = { value };
    return last.value;
  };
};

/** What is read off a selection; a batch that leaves it the same does not draw the component again. */
export const useSelected = <F extends { id: string }, T>(
  selection: Selection<F>,
  read: () => T,
  isSame: (a: T, b: T) => boolean = Object.is,
): T => {
  const keep = useMemo(() => keepSame(isSame), [isSame]);
  return useSyncExternalStore(selection.subscribe, () => keep(read()));
};

/** The version of a selection as it was last drawn. */
const openCalm = <F extends { id: string }>(selection: Selection<F>, every: number) => {
  let drawn = selection.version;
  return {
    version: () => drawn,
    subscribe: (draw: () => void): (() => void) => {
      const drawNow = (): void => {
        drawn = selection.version;
        draw();
      };
      const calm = createCalm(every, drawNow);
      const leave = selection.subscribe(({ reset }) => (reset ? drawNow() : calm.ask()));
      return () => {
        leave();
        calm.stop();
      };
    },
  };
};

/** The same at most every so many milliseconds, for what costs more to draw; another scope is drawn at once. */
export const useCalmVersion = <F extends { id: string }>(selection: Selection<F>, every: number): number => {
  const calm = useMemo(() => openCalm(selection, every), [selection, every]);
  return useSyncExternalStore(calm.subscribe, calm.version);
};
