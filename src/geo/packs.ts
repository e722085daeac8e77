import baseUrl from './data/base.json?url';
import facilitiesUrl from './data/facilities.json?url';
import networkUrl from './data/network.json?url';
import regionUrl from './data/region.json?url';
import versionsUrl from './data/versions.json?url';
import zonesUrl from './data/zones.json?url';
import { type PackName, createLoaders } from './loaders.ts';
import { breatheOnPage, fetchPack } from './parse-pack.ts';

const urls: Readonly<Record<PackName, string>> = {
  region: regionUrl,
  zones: zonesUrl,
  network: networkUrl,
  versions: versionsUrl,
  base: baseUrl,
  facilities: facilitiesUrl,
};

/** The packs of the build, fetched as files of their own, by hashed names, and read piece by piece. */
export const { loadRegion, loadNetwork, loadBase, loadFacilities } = createLoaders(
  (name) => fetchPack(name, urls[name]),
  breatheOnPage,
);
