import { lazyPart } from '../../shared/parts/lazy-part.tsx';
import { type StreetLevel, collectGreen, collectPlaces, collectStreets } from '../ground/level.ts';

let level: StreetLevel = { streets: null, green: null, places: null };

const loadPacks = lazyPart(() => import('../../geo/street-packs.ts'));

/** What of street level is there: a page that is printed waits for nothing. */
export const readPaperLevel = (): StreetLevel => level;

/** Fetches the packs of street level for the sheet; asked for once somebody means to print. */
export const loadPaperLevel = async (): Promise<void> => {
  const { loadGreen, loadPlaces, loadStreets } = await loadPacks();
  const [streets, green, places] = await Promise.all([loadStreets(), loadGreen(), loadPlaces()]);
  level = { streets: collectStreets(streets), green: collectGreen(green), places: collectPlaces(places) };
};
