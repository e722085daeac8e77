import greenUrl from './data/green.json?url';
import placesUrl from './data/places.json?url';
import streetsUrl from './data/streets.json?url';
import type { StreetPackName } from './street-loaders.ts';

/** Where the packs of street level lie: a worker is told, and fetches them itself. */
export const streetPackUrls: Readonly<Record<StreetPackName, string>> = {
  streets: streetsUrl,
  green: greenUrl,
  places: placesUrl,
};
