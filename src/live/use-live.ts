import { useSyncExternalStore } from 'react';
import type { Selection } from './selection.ts';

/** Draws the component again with every change of the selection, once a batch. */
export const useSelectionVersion = <F extends { id: string }>(selection: Selection<F>): number =>
  useSyncExternalStore(selection.subscribe, () => selection.version);
