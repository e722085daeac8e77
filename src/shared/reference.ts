import { createContext, use } from 'react';
import type { ItemRef } from './url-state.ts';
import type { Language, Text } from './vocabulary.ts';

/**
 * What a layer's view may ask of the rest of the product without knowing it: names of areas, and other layers' items
 * by id.
 */
export interface Reference {
  communeName(nis: string): Text | null;
  zoneName(code: string): Text | null;
  /** One line that names an item; null if it is not there (any more). */
  itemLabel(item: ItemRef, language: Language): string | null;
  openItem(item: ItemRef): void;
}

const ReferenceContext = createContext<Reference>({
  communeName: () => null,
  zoneName: () => null,
  itemLabel: () => null,
  openItem: () => undefined,
});
export const ReferenceProvider = ReferenceContext.Provider;
export const useReference = (): Reference => use(ReferenceContext);
