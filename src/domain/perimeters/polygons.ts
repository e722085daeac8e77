import type { Position, Surface } from '../../shared/geojson.ts';

/** The polygons of a surface. */
export const polygonsOf = (surface: Surface): Position[][][] =>
  surface.type === 'Polygon' ? [surface.coordinates] : surface.coordinates;
