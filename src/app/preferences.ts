import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { type Theme, useThemeParam } from '../shared/url-state.ts';
import type { Language } from '../shared/vocabulary.ts';

/** What a person prefers on this device; the URL has the last word where it says something. */
interface Preferences {
  theme: Theme;
  /** Null: the browser's first choice. */
  language: Language | null;
  /** Single-key shortcuts can be turned off (WCAG 2.2, 2.1.4). */
  singleKeys: boolean;
  /** Id of the seat that this device works in. */
  seat: string;
  /** Server time up to which the lists were looked at, by layer; newer items are marked as new. */
  lookedAt: Readonly<Record<string, number>>;
  set(change: Partial<Pick<Preferences, 'theme' | 'language' | 'singleKeys' | 'seat'>>): void;
  look(layer: string, at: number): void;
}

const usePreferencesStore = create<Preferences>()(
  persist(
    (set) => ({
      theme: 'dark',
      language: null,
      singleKeys: true,
      seat: 'operator-1',
      lookedAt: {},
      set: (change) => set(change),
      look: (layer, at) => set(({ lookedAt }) => ({ lookedAt: { ...lookedAt, [layer]: at } })),
    }),
    { name: 'vigie.preferences', version: 1 },
  ),
);

/** The theme in force: the URL's, else the person's. */
export const useTheme = (): Theme => {
  const [param] = useThemeParam();
  const preferred = usePreferencesStore((state) => state.theme);
  return param ?? preferred;
};

/** Up to when the lists were looked at, as it is stored now. */
export const readLookedAt = (layer: string): number | undefined => usePreferencesStore.getState().lookedAt[layer];

/** The seat of this device, as it is stored now. */
export const readSeatId = (): string => usePreferencesStore.getState().seat;

export const usePreferences = (): Preferences => usePreferencesStore();
