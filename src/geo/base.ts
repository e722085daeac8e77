import * as v from 'valibot';
import type { Position } from '../shared/geojson.ts';
import { packedPathsSchema, unpackPaths } from './paths.ts';

/** What lies under everything: figures only, nothing that anybody asks by name. */
export interface BaseGeometry {
  /** The arterial streets. */
  streets: Position[][];
  /** Canal, basins and ponds over 6,000 m²: polygons, their rings. */
  water: Position[][][];
  /** Centre lines of the canal and the Senne. */
  waterways: { tunnel: boolean; path: Position[] }[];
}

/** `data/base.json`. */
export const basePackSchema = v.object({
  schema: v.literal('base/1'),
  streets: packedPathsSchema,
  water: v.array(packedPathsSchema),
  waterways: v.object({ open: packedPathsSchema, tunnel: packedPathsSchema }),
});
export type BasePack = v.InferOutput<typeof basePackSchema>;

export const decodeBase = ({ streets, water, waterways }: BasePack): BaseGeometry => ({
  streets: unpackPaths(streets),
  water: water.map(unpackPaths),
  waterways: [
    ...unpackPaths(waterways.open).map((path) => ({ tunnel: false, path })),
    ...unpackPaths(waterways.tunnel).map((path) => ({ tunnel: true, path })),
  ],
});
