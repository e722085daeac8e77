import { contains } from '../../geo/geometry.ts';
import type { Position, Surface } from '../../shared/geojson.ts';

/** Where something is, as far as it is known. */
export interface Whereabouts {
  geometry: { type: string; coordinates: unknown } | null;
  /** NIS codes of those that it lies in or touches. */
  communes: readonly string[];
}

/** An area of the watch: a surface, or (null) whole communes. */
interface WatchArea {
  surface: Surface | null;
  communes: readonly string[];
}

const polygonsOf = (surface: Surface): readonly Position[][][] =>
  surface.type === 'Polygon' ? [surface.coordinates] : surface.coordinates;

const isPosition = (part: unknown): part is Position => Array.isArray(part) && typeof part[0] === 'number';

/** The lines (of a point: itself) that a GeoJSON geometry is drawn by. */
const linesOf = (coordinates: unknown): readonly (readonly Position[])[] => {
  if (isPosition(coordinates)) return [[coordinates]];
  if (!Array.isArray(coordinates)) return [];
  return isPosition(coordinates[0]) ? [coordinates as Position[]] : coordinates.flatMap(linesOf);
};

/** On which side of the line through a and b a point lies. */
const side = (a: Position, b: Position, p: Position): number =>
  Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));

const cross = (a: Position, b: Position, c: Position, d: Position): boolean =>
  side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);

const crossesRing = (line: readonly Position[], ring: readonly Position[]): boolean =>
  line.some((to, at) => {
    const from = line[at - 1];
    return from !== undefined && ring.some((end, corner) => cross(from, to, ring[corner - 1] ?? end, end));
  });

const meetsSurface = (surface: Surface, { type, coordinates }: NonNullable<Whereabouts['geometry']>): boolean => {
  const polygons = polygonsOf(surface);
  const lines = linesOf(coordinates);
  const isIn = (position: Position): boolean => polygons.some((polygon) => contains(polygon, position));
  if (lines.some((line) => line.some(isIn))) return true;
  if (type === 'Point') return false;
  if (polygons.some((rings) => rings.some((ring) => lines.some((line) => crossesRing(line, ring))))) return true;
  // It may lie around the whole surface.
  const corner = polygons[0]?.[0]?.[0];
  return corner !== undefined && type.endsWith('Polygon') && contains(lines, corner);
};

/**
 * Whether something lies in an area of the watch, in part at least: by geometry where both have one, else by commune.
 * What nobody knows the place of lies in none.
 */
export const meetsArea = (area: WatchArea, { geometry, communes }: Whereabouts): boolean => {
  if (!communes.some((nis) => area.communes.includes(nis))) return false;
  return area.surface === null || geometry === null || meetsSurface(area.surface, geometry);
};
