import { readFile } from 'node:fs/promises';
import { createLoaders } from './loaders.ts';

/** The packs read from the project's folder, for Node. */
export const { loadRegion, loadNetwork, loadBase, loadFacilities } = createLoaders(async (name) =>
  JSON.parse(await readFile(new URL(`data/${name}.json`, import.meta.url), 'utf8')),
);
