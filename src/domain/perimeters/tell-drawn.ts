import { surfaceArea } from '../../geo/geometry.ts';
import { printOf } from '../../geo/print-of.ts';
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
  const positions = polygons.flat(2);
  return { area: Math.round(surfaceArea(polygons)), corners: positions.length, print: printOf(positions) };
};
