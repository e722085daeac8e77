import { surfaceArea } from '../../geo/geometry.ts';
import type { Perimeter } from './contract.ts';
import { polygonsOf } from './polygons.ts';

/** What the log keeps of a drawing: not each corner, but how large it is, and what tells it from any other. */
export interface Drawn {
  /** Square metres. */
  area: number;
  corners: number;
  /** Made of all its positions. */
  print: number;
}

export const tellDrawn = (surface: Perimeter['geometry']): Drawn => {
  const polygons = polygonsOf(surface);
  let corners = 0;
  let print = 17;
  for (const [x, y] of polygons.flat(2)) {
    corners++;
    print = (Math.imul(print, 31) + Math.round(x * 1e6) + Math.imul(Math.round(y * 1e6), 7)) | 0;
  }
  return { area: Math.round(surfaceArea(polygons)), corners, print };
};
