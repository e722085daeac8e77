import * as v from 'valibot';
import { type BaseGeometry, basePackSchema, decodeBase } from './base.ts';
import { type Facility, decodeFacilities, facilitiesPackSchema } from './facilities.ts';
import { type NetworkHistory, decodeNetwork, networkPackSchema } from './network.ts';
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

/** The first call's promise for every call; a failure is forgotten, so that the next call tries again. */
const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
};

/** `readPack` answers the parsed JSON of a pack. Each pack is read and decoded once, whoever asks. */
export const createLoaders = (readPack: (name: PackName) => Promise<unknown>): GeographyLoaders => {
  const parsePack = async <S extends v.GenericSchema>(name: PackName, schema: S): Promise<v.InferOutput<S>> => {
    const result = v.safeParse(schema, await readPack(name), { abortEarly: true });
    if (result.success) return result.output;
    const [issue] = result.issues;
    throw new Error(`Geography: ${name}.json is malformed at ${v.getDotPath(issue) ?? 'its root'}: ${issue.message}`);
  };
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
