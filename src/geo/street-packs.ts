import { breatheOnPage, fetchPack } from './parse-pack.ts';
import { createStreetLoaders } from './street-loaders.ts';
import { streetPackUrls } from './street-pack-urls.ts';

/** The packs of street level, read on the page. Import this on demand: the first load does without. */
export const { loadStreets, loadGreen, loadPlaces } = createStreetLoaders(
  (name) => fetchPack(name, streetPackUrls[name]),
  breatheOnPage,
);
