import { once } from '../shared/once.ts';
import { type BaseGeometry, basePackSchema, decodeBase } from './base.ts';
import { type Facility, decodeFacilities, facilitiesPackSchema } from './facilities.ts';
import { type NetworkHistory, decodeNetwork, networkPackSchema } from './network.ts';
import { createPackParser } from './parse-pack.ts';
import { type Region, decodeRegion, regionPackSchema } from './region.ts';
import { lineVersionsSchema } from './versions.ts';
import { zoneTableSchema } from './zones.ts';

export const packNames = ['region', 'zones', 'network', 'versions', 'base', 'facilities'] as const;
export type PackName = (typeof packNames)[number];

/** Each reads and decodes anew, and rejects when a pack cannot be read or has another shape. */
export interface GeographyLoaders {
  loadRegion(): Promise<Region>;
  loadNetwork(): Promise<NetworkHistory>;
  loadBase(): Promise<BaseGeometry>;
  loadFacilities(): Promise<Facility[]>;
}

/** Each pack is read and decoded once, whoever asks. Parameters as of `createPackParser`. */
export const createLoaders = (
  readPack: (name: PackName) => Promise<unknown>,
  breathe?: () => Promise<void>,
): GeographyLoaders => {
  const parsePack = createPackParser(readPack, breathe);
  const parseZones = once(() => parsePack('zones', zoneTableSchema));
  return {
    loadRegion: once(async () =>
      decodeRegion(...(await Promise.all([parsePack('region', regionPackSchema), parseZones()]))),
    ),
    loadNetwork: once(async () =>
      decodeNetwork(
        ...(await Promise.all([
          parsePack('network', networkPackSchema),
          parsePack('versions', lineVersionsSchema),
          parseZones(),
        ])),
      ),
    ),
    loadBase: once(async () => decodeBase(await parsePack('base', basePackSchema))),
    loadFacilities: once(async () =>
      decodeFacilities(...(await Promise.all([parsePack('facilities', facilitiesPackSchema), parseZones()]))),
    ),
  };
};
