import { useState } from 'react';
import { TileLayer } from 'react-leaflet';
import type { RasterBase } from './raster-bases.ts';

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
