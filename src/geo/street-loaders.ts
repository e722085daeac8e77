import { once } from '../shared/once.ts';
import { type Green, decodeGreen, greenPackSchema } from './green.ts';
import { createPackParser } from './parse-pack.ts';
import { type PublicPlace, placesPackSchema } from './public-places.ts';
import { type Street, decodeStreets, streetsPackSchema } from './streets.ts';

/** The packs of street level: nothing needs them before somebody comes near. */
export const streetPackNames = ['streets', 'green', 'places'] as const;
export type StreetPackName = (typeof streetPackNames)[number];

/** Each reads and decodes once, whoever asks, and rejects when a pack cannot be read or has another shape. */
export interface StreetLoaders {
  loadStreets(): Promise<readonly Street[]>;
  loadGreen(): Promise<readonly Green[]>;
  loadPlaces(): Promise<readonly PublicPlace[]>;
}

/** Parameters as of `createPackParser`. */
export const createStreetLoaders = (
  readPack: (name: StreetPackName) => Promise<unknown>,
  breathe?: () => Promise<void>,
): StreetLoaders => {
  const parsePack = createPackParser(readPack, breathe);
  return {
    loadStreets: once(async () => decodeStreets(await parsePack('streets', streetsPackSchema))),
    loadGreen: once(async () => decodeGreen(await parsePack('green', greenPackSchema))),
    loadPlaces: once(async () => (await parsePack('places', placesPackSchema)).places),
  };
};
