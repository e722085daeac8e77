import * as v from 'valibot';

/** An online raster base map, named by configuration (`VITE_BASEMAPS`, a JSON array). */
const rasterBaseSchema = v.object({
  id: v.string(),
  name: v.string(),
  /** XYZ template with {z}, {x}, {y}. */
  url: v.pipe(v.string(), v.startsWith('https://')),
  attribution: v.string(),
});
export type RasterBase = v.InferOutput<typeof rasterBaseSchema>;

/** The configured raster base maps; throws if the configuration is not what it should be. */
export const parseRasterBases = (configuration: string | undefined): readonly RasterBase[] =>
  configuration ? v.parse(v.array(rasterBaseSchema), JSON.parse(configuration)) : [];
