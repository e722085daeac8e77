import { useState } from 'react';
import { TileLayer } from 'react-leaflet';
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

/** So many tiles may fail before the built-in map is shown instead. */
const toleratedErrors = 3;

/** Online tiles over the built-in map; when they fail they go, and `onFail` says so. */
export const RasterTiles = ({ base, onFail }: { base: RasterBase; onFail: () => void }) => {
  const [errors, setErrors] = useState(0);
  if (errors >= toleratedErrors) return null;
  return (
    <TileLayer
      url={base.url}
      pane="raster"
      maxZoom={19}
      eventHandlers={{
        tileerror: () => {
          setErrors(errors + 1);
          if (errors + 1 >= toleratedErrors) onFail();
        },
      }}
    />
  );
};
