import { createContext, use } from 'react';
import type { ItemRef } from './url-state.ts';

/** What a view may do with items of other layers. */
export interface ItemSteps {
  open(item: ItemRef): void;
  /** Opens it, and moves the map to it. */
  show(item: ItemRef): void;
  /** Moves the map so that a box of degrees is seen. */
  look(bounds: readonly [west: number, south: number, east: number, north: number]): void;
  /** Opens the form of a new item. @param start what that layer's form takes as known */
  startNew(layer: string, start: unknown): void;
  /**
   * Changes some properties of an item, if it is there. Rejects if the device cannot keep it.
   * @param key the idempotency key of what the person means to do, where one was drawn before they did it
   */
  change(item: ItemRef, patch: Readonly<Record<string, unknown>>, key?: string): Promise<void>;
}

const ItemStepsContext = createContext<ItemSteps>({
  open: () => undefined,
  show: () => undefined,
  look: () => undefined,
  startNew: () => undefined,
  change: () => Promise.resolve(),
});
export const ItemStepsProvider = ItemStepsContext.Provider;
export const useItemSteps = (): ItemSteps => use(ItemStepsContext);
