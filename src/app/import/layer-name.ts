import { readText } from '../../shared/text-words.ts';
import { type OwnLayer, longestLayerName, readOwnLayers } from '../../workspace/own-layers/own-layers.ts';
import type { Given } from './given.ts';

/** `stations.geojson` is called `stations`. */
export const nameLayer = ({ name }: Given, pasted: string): string => {
  const read = readText((name ?? '').replace(/\.[a-z\d]{2,8}$/i, ''));
  return Array.from(read === '' ? pasted : read)
    .slice(0, longestLayerName)
    .join('');
};

/** The layer that a file of this name came into before; null: it is new. */
export const layerFor = (given: Given, pasted: string): OwnLayer | null => {
  const name = nameLayer(given, pasted);
  return readOwnLayers().find((layer) => layer.name === name) ?? null;
};
