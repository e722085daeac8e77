import type { Position } from '../shared/geojson.ts';

/** What tells a drawing from any other: made of all its positions, in their order. */
export const printOf = (positions: Iterable<Position>): number => {
  let print = 17;
  for (const [x, y] of positions) {
    print = (Math.imul(print, 31) + Math.round(x * 1e6) + Math.imul(Math.round(y * 1e6), 7)) | 0;
  }
  return print;
};
