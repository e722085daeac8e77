import { useMemo, useSyncExternalStore } from 'react';
import { createCalm } from './calm.ts';
import type { Selection } from './selection.ts';

/** Draws the component again with every change of the selection, once a batch. */
export const useSelectionVersion = <F extends { id: string }>(selection: Selection<F>): number =>
  useSyncExternalStore(selection.subscribe, () => selection.version);

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
