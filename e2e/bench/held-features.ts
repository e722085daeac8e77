import type { CDPSession } from '@playwright/test';

/** What one collection is in a page's memory: id of the feature, and the feature as JSON with sorted keys. */
export type HeldFeatures = ReadonlyMap<string, string>;

export interface GeoJsonLike {
  id: string;
  geometry: unknown;
  properties: Record<string, unknown>;
}

/** JSON of a value with the keys in order, so that equal values have equal texts. */
const toSortedJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

export const describeFeatures = (features: readonly GeoJsonLike[]): HeldFeatures =>
  new Map(
    features.map(({ id, geometry, properties }) => [id, `${toSortedJson(geometry)} ${toSortedJson(properties)}`]),
  );

/**
 * The largest map of features of a collection in the page's heap: the product needs no door for it.
 * @param ids of the collection; one of them is enough
 */
export const readHeldFeatures = async (session: CDPSession, ids: readonly string[]): Promise<HeldFeatures> => {
  const { result: prototype } = await session.send('Runtime.evaluate', { expression: 'Map.prototype' });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId ?? '' });
  const find = `function (ids) {
    const known = new Set(ids);
    const maps = this.filter((map) => {
      const [key, value] = map.entries().next().value ?? [];
      return known.has(key) && value?.type === 'Feature';
    });
    const largest = maps.toSorted((a, b) => b.size - a.size)[0];
    return largest ? [...largest.values()].map(({ id, geometry, properties }) => ({ id, geometry, properties })) : [];
  }`;
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: find,
    arguments: [{ value: ids }],
    returnByValue: true,
  });
  await session.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
  return describeFeatures(result.value as GeoJsonLike[]);
};
