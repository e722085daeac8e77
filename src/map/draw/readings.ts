import { distance, surfaceArea } from '../../geo/geometry.ts';
import { type BufferedGeometry, pathLength } from '../../geo/shape.ts';
import { surfaceOf } from '../../geo/shape-surface.ts';
import type { Position } from '../../shared/geojson.ts';
import { bearingOf } from './bearing-of.ts';
import { type Sketch, toShape } from './sketch.ts';

export interface Leg {
  metres: number;
  /** Degrees from north by east, 0 to 359.99. */
  bearing: number;
}

/** What a measure says. Null: it has none. */
export interface Readings {
  legs: readonly Leg[];
  /** Of a line, metres. */
  length: number | null;
  /** Of a surface, m². */
  area: number | null;
  /** Of its edge, holes included, metres. */
  edge: number | null;
  /** Of a circle, metres. */
  radius: number | null;
}

const none: Readings = { legs: [], length: null, area: null, edge: null, radius: null };

const readRings = (polygons: readonly (readonly (readonly Position[])[])[]): Readings => ({
  ...none,
  area: surfaceArea(polygons),
  edge: polygons.flat().reduce((sum, ring) => sum + pathLength(ring), 0),
});

/** What can be read of a drawing; null as long as it is too little. */
export const readSketch = (sketch: Sketch): Readings | null => {
  const { kind, positions } = sketch;
  if (kind === 'line') {
    if (positions.length < 2) return null;
    const legs = positions.slice(1).map((to, index): Leg => {
      const from = positions[index] as Position;
      return { metres: distance(from, to), bearing: bearingOf(from, to) };
    });
    return { ...none, legs, length: legs.reduce((sum, { metres }) => sum + metres, 0) };
  }
  const shape = toShape(sketch);
  if (!shape || (shape.type === 'polygon' && positions.length < 3)) return null;
  const surface = surfaceOf(shape);
  const polygons = surface.type === 'Polygon' ? [surface.coordinates] : surface.coordinates;
  return { ...readRings(polygons), radius: kind === 'circle' ? sketch.metres : null };
};

/** The same of a shape that is there. */
export const readGeometry = (of: BufferedGeometry): Readings | null => {
  if (of.type === 'Point') return null;
  if (of.type === 'MultiLineString') {
    return { ...none, length: of.coordinates.reduce((sum, path) => sum + pathLength(path), 0) };
  }
  return readRings(of.type === 'Polygon' ? [of.coordinates] : of.coordinates);
};
