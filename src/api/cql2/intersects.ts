import type { Position } from '../../shared/geojson.ts';
import type { Geometry } from './expression.ts';

type Ring = readonly Position[];
type Box = readonly [west: number, south: number, east: number, north: number];

/** A geometry in parts: positions alone, lines, and areas with their rings. */
interface Part {
  type: 'point' | 'line' | 'area';
  lines: readonly Ring[];
  box: Box;
}

const partOf = (type: Part['type'], lines: readonly Ring[]): Part => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (const [x, y] of line) {
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
  }
  return { type, lines, box: [west, south, east, north] };
};

const split = (geometry: Geometry): readonly Part[] => {
  switch (geometry.type) {
    case 'Point':
      return [partOf('point', [[geometry.coordinates]])];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => partOf('point', [[position]]));
    case 'LineString':
      return [partOf('line', [geometry.coordinates])];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => partOf('line', [line]));
    case 'Polygon':
      return [partOf('area', geometry.coordinates)];
    case 'MultiPolygon':
      return geometry.coordinates.map((rings) => partOf('area', rings));
    case 'GeometryCollection':
      return geometry.geometries.flatMap(split);
  }
};

/** Geometries of items change never: an item that changes has another one. */
const known = new WeakMap<Geometry, readonly Part[]>();
const partsOf = (geometry: Geometry): readonly Part[] => {
  const parts = known.get(geometry) ?? split(geometry);
  known.set(geometry, parts);
  return parts;
};

/** Which side of a line from a to b a position lies on: 0 on it. */
const sideOf = (a: Position, b: Position, [x, y]: Position): number =>
  Math.sign((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]));

const isBetween = (a: Position, b: Position, [x, y]: Position): boolean =>
  x >= Math.min(a[0], b[0]) && x <= Math.max(a[0], b[0]) && y >= Math.min(a[1], b[1]) && y <= Math.max(a[1], b[1]);

const isOnSegment = (a: Position, b: Position, at: Position): boolean => isBetween(a, b, at) && sideOf(a, b, at) === 0;

const segmentsMeet = (a: Position, b: Position, c: Position, d: Position): boolean => {
  const [sc, sd, sa, sb] = [sideOf(a, b, c), sideOf(a, b, d), sideOf(c, d, a), sideOf(c, d, b)];
  if (sc * sd < 0 && sa * sb < 0) return true;
  return isOnSegment(a, b, c) || isOnSegment(a, b, d) || isOnSegment(c, d, a) || isOnSegment(c, d, b);
};

/** Even-odd rule over all rings, so that a hole is outside; the edges belong to it. */
const isInArea = (rings: readonly Ring[], at: Position): boolean => {
  const [x, y] = at;
  let isInside = false;
  for (const ring of rings) {
    for (let index = 0; index < ring.length; index += 1) {
      const a = ring[index] ?? at;
      const b = ring[(index + 1) % ring.length] ?? a;
      if (isOnSegment(a, b, at)) return true;
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) isInside = !isInside;
    }
  }
  return isInside;
};

function* segmentsOf({ lines }: Part): Generator<readonly [Position, Position]> {
  for (const line of lines) {
    for (const [index, a] of line.entries()) {
      const b = line[index + 1];
      if (b) yield [a, b];
      else if (line.length === 1) yield [a, a];
    }
  }
}

const boxesMeet = (a: Box, b: Box): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

/** Whether a part that is no area, or whose edges do not cross those of the other, begins in an area. */
const beginsIn = (area: Part, { lines }: Part): boolean => {
  const start = lines[0]?.[0];
  return area.type === 'area' && start !== undefined && isInArea(area.lines, start);
};

const partsMeet = (one: Part, other: Part): boolean => {
  if (!boxesMeet(one.box, other.box)) return false;
  if (beginsIn(one, other) || beginsIn(other, one)) return true;
  if (one.type === 'point' && other.type === 'area') return false;
  if (one.type === 'area' && other.type === 'point') return false;
  const near = [...segmentsOf(other)].filter(([c, d]) => boxesMeet(partOf('line', [[c, d]]).box, one.box));
  for (const [a, b] of segmentsOf(one)) {
    if (near.some(([c, d]) => segmentsMeet(a, b, c, d))) return true;
  }
  return false;
};

/** Whether two geometries have a point in common, their edges included. */
export const intersects = (one: Geometry, other: Geometry): boolean =>
  partsOf(one).some((part) => partsOf(other).some((mate) => partsMeet(part, mate)));
