import { metresPerDegree } from '../../geo/geometry.ts';
import type { Nearby } from '../../map/draw/snapping.ts';
import { type NearPlace, nearShapes } from '../../map/own/near-shapes.ts';
import { readOwnLayers } from '../../workspace/own-layers/own-layers.ts';
import { paperShapesOf } from './paper-shapes.ts';

/** World units in a metre, from west to east. */
const perMetre = 256 / 360 / metresPerDegree.longitude;

const nearest = (found: readonly (NearPlace | null)[]): NearPlace | null =>
  found.reduce((best, one) => (one && (!best || one.far < best.far) ? one : best), null);

/** Of the layers of one's own that are on the screen. */
export const nearOwn: Nearby = (place, metres) => {
  const found = readOwnLayers().flatMap((layer) => {
    const shapes = layer.isHidden ? null : paperShapesOf(layer);
    return shapes ? [nearShapes(shapes, place, metres * perMetre)] : [];
  });
  return {
    corner: nearest(found.map(({ corner }) => corner))?.at ?? null,
    edge: nearest(found.map(({ edge }) => edge))?.at ?? null,
  };
};
