import { readFile } from 'node:fs/promises';
import { createStreetLoaders } from './street-loaders.ts';

/** The packs of street level read from the project's folder, for Node. */
export const { loadStreets, loadGreen, loadPlaces } = createStreetLoaders(async (name) =>
  JSON.parse(await readFile(new URL(`data/${name}.json`, import.meta.url), 'utf8')),
);
