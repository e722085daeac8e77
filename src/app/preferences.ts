import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { type Density, devicePreferences, ownSeat } from '../shared/device.ts';
import { keep } from '../shared/keep.ts';
import { type Theme, useThemeParam } from '../shared/url-state.ts';

/** Server time up to which the lists were looked at, by layer; newer items are marked as new. */
const looked = keep<{ at: Readonly<Record<string, number>> }>({
  name: 'looked',
  version: 1,
  fields: { at: v.record(v.string(), v.number()) },
  first: { at: {} },
  seat: ownSeat.id,
});

export const look = (layer: string, at: number): void => looked.write({ at: { ...looked.read().at, [layer]: at } });

/** Up to when the lists were looked at, as it is kept now. */
export const readLookedAt = (layer: string): number | undefined => looked.read().at[layer];

export const usePreferences = () => useSyncExternalStore(devicePreferences.subscribe, devicePreferences.read);

/** The theme in force: the URL's, else the person's. */
export const useTheme = (): Theme => {
  const [param] = useThemeParam();
  const { theme } = usePreferences();
  return param ?? theme;
};

/** The density in force: the person's, else by what points. */
export const useDensity = (): Density => {
  const { density } = usePreferences();
  return density ?? (globalThis.matchMedia?.('(pointer: coarse)').matches ? 'touch' : 'normal');
};
