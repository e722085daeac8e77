import { createContext, use, useCallback, useEffect, useSyncExternalStore } from 'react';
import type { ItemRef } from './url-state.ts';
import type { Language } from './vocabulary.ts';

/** An item of any layer, by the line that names it. */
export interface FoundItem {
  id: string;
  label: string;
}

export type ChangeWords = (properties: Readonly<Record<string, unknown>>, language: Language) => readonly string[];

/** What a view may ask of the items of other layers without knowing those: only what this seat knows of is there. */
export interface Items {
  get(item: ItemRef): { id: string } | undefined;
  values(layer: string): Iterable<{ id: string }>;
  /** One line that names an item; null if it is not there (any more). */
  label(item: ItemRef, language: Language): string | null;
  /** Those whose name or number has all the words, the most urgent first. */
  find(layer: string, text: string, language: Language, most: number): readonly FoundItem[];
  /** Calls back after every change of a layer's items; `version` grows with each. */
  follow(layer: string, listener: () => void): () => void;
  /** Opens a layer whose items are wanted; `follow` tells when they come. */
  open(layer: string): void;
  version(layer: string): number;
  /** Tells changed properties of a layer's items in words, one by one; null until the words are there. */
  changeWords(layer: string): ChangeWords | null;
  /** Loads those words, and calls back when they come. */
  followWords(layer: string, listener: () => void): () => void;
}

const ItemsContext = createContext<Items>({
  get: () => undefined,
  values: () => [],
  label: () => null,
  find: () => [],
  follow: () => () => undefined,
  open: () => undefined,
  version: () => 0,
  changeWords: () => null,
  followWords: () => () => undefined,
});
export const ItemsProvider = ItemsContext.Provider;
export const useItems = (): Items => use(ItemsContext);

/** All items of a layer; draws again whenever one of them changes. */
export const useItemsOf = (layer: string): Iterable<{ id: string }> => {
  const { values, follow, version } = useItems();
  const subscribe = useCallback((listener: () => void) => follow(layer, listener), [follow, layer]);
  useSyncExternalStore(subscribe, () => version(layer));
  return values(layer);
};

/** The same of a layer that comes later: it is opened. */
export const useOpenedItemsOf = (layer: string): Iterable<{ id: string }> => {
  const { open } = useItems();
  useEffect(
    function openLayer() {
      open(layer);
    },
    [open, layer],
  );
  return useItemsOf(layer);
};

const noWords: ChangeWords = () => [];
/** What tells changed properties of a layer's items; nothing until its words are there. */
export const useChangeWords = (layer: string): ChangeWords => {
  const { changeWords, followWords } = useItems();
  const subscribe = useCallback((listener: () => void) => followWords(layer, listener), [followWords, layer]);
  return useSyncExternalStore(subscribe, () => changeWords(layer)) ?? noWords;
};
