import { useRef } from 'react';
import { TileLayer } from 'react-leaflet';
import type { OtherBase } from './other-bases.ts';

/** So many tiles may fail before the built-in map is shown instead. */
const toleratedErrors = 3;

/** Online tiles over the built-in map; `onFail` is called when too many of them do not come. */
export const RasterTiles = ({ base, onFail }: { base: OtherBase; onFail: () => void }) => {
  const errors = useRef(0);
  const countError = () => {
    errors.current += 1;
    if (errors.current === toleratedErrors) onFail();
  };
  return <TileLayer url={base.url} pane="raster" maxZoom={19} eventHandlers={{ tileerror: countError }} />;
};
