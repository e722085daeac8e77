import type * as v from 'valibot';

/** Whatever a collection holds: a GeoJSON Feature. */
export interface AnyItem {
  type: 'Feature';
  id: string;
  geometry: { type: string; coordinates: unknown } | null;
  properties: object;
}

/** Whatever a collection holds that streams; the version counts its changes, from 1. */
export interface LiveItem extends AnyItem {
  properties: { readonly [name: string]: unknown; version: number };
}

/** What is agreed on with everybody who reads a collection: its id, and the schema of an item. */
export interface Contract<F extends AnyItem = AnyItem> {
  id: string;
  schema: v.GenericSchema<unknown, F>;
}
