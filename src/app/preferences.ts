import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Theme } from '../shared/url-state.ts';
import type { Language } from '../shared/vocabulary.ts';

/** What a person prefers on this device; the URL has the last word where it says something. */
interface Preferences {
  theme: Theme;
  /** Null: the browser's first choice. */
  language: Language | null;
  /** Single-key shortcuts can be turned off (WCAG 2.2, 2.1.4). */
  singleKeys: boolean;
  /** Server time up to which the lists were looked at, by layer; newer items are marked as new. */
  lookedAt: Readonly<Record<string, number>>;
  set(change: Partial<Pick<Preferences, 'theme' | 'language' | 'singleKeys'>>): void;
  look(layer: string, at: number): void;
}

const usePreferencesStore = create<Preferences>()(
  persist(
    (set) => ({
      theme: 'dark',
      language: null,
      singleKeys: true,
      lookedAt: {},
      set: (change) => set(change),
      look: (layer, at) => set(({ lookedAt }) => ({ lookedAt: { ...lookedAt, [layer]: at } })),
    }),
    { name: 'vigie.preferences', version: 1 },
  ),
);

export const usePreferences = (): Preferences => usePreferencesStore();
export const useSetPreference = (): Preferences['set'] => usePreferencesStore((state) => state.set);
