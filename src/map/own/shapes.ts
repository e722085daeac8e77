import type { Bounds } from '../../geo/geometry.ts';
import type { Position } from '../../shared/geojson.ts';
import { type WorldPath, toWorld, toWorldPath } from '../world.ts';

/** A geometry of RFC 7946, longitude first. */
export type DrawnGeometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'MultiPoint' | 'LineString'; coordinates: readonly Position[] }
  | { type: 'MultiLineString' | 'Polygon'; coordinates: readonly (readonly Position[])[] }
  | { type: 'MultiPolygon'; coordinates: readonly (readonly (readonly Position[])[])[] }
  | { type: 'GeometryCollection'; geometries: readonly DrawnGeometry[] };

/** A line, or a surface with the rings that are cut out of it; of one row. */
export interface Shape {
  row: number;
  isSurface: boolean;
  paths: readonly WorldPath[];
}

/** What a file holds, ready to draw and to be found under a pointer. */
export interface Shapes {
  /** World coordinates, x, y, x, y…, cell by cell. */
  points: Float64Array;
  /** The row of each point. */
  rows: Uint32Array;
  /** Of a cell: the index of its first point, and of the first after it. */
  cells: ReadonlyMap<number, readonly [from: number, to: number]>;
  others: readonly Shape[];
  /** Degrees; null: nothing has a place. */
  bounds: Bounds | null;
}

/** Cells a world unit: some 300 m of Brussels each. */
const fine = 128;
const across = 256 * fine;
const cellAt = (x: number, y: number): number => Math.floor(y * fine) * across + Math.floor(x * fine);

/** The cells that a box of world coordinates touches. */
export const cellsIn = function* (
  { cells }: Pick<Shapes, 'cells'>,
  west: number,
  north: number,
  east: number,
  south: number,
): Iterable<readonly [from: number, to: number]> {
  const [left, right] = [Math.floor(west * fine), Math.floor(east * fine)];
  const [top, bottom] = [Math.floor(north * fine), Math.floor(south * fine)];
  // Where the box has more cells than there are, the cells are looked through.
  if ((right - left + 1) * (bottom - top + 1) > cells.size) {
    for (const [key, span] of cells) {
      const [column, line] = [key % across, Math.floor(key / across)];
      if (column >= left && column <= right && line >= top && line <= bottom) yield span;
    }
    return;
  }
  for (let line = top; line <= bottom; line++) {
    for (let column = left; column <= right; column++) {
      const span = cells.get(line * across + column);
      if (span) yield span;
    }
  }
};

/** Collects the shapes of rows one by one, so that many of them can be taken in pieces. */
export const collectShapes = () => {
  const xs: number[] = [];
  const ys: number[] = [];
  const owners: number[] = [];
  const others: Shape[] = [];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const reach = ([longitude, latitude]: Position): void => {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  };
  const addPoint = (row: number, position: Position): void => {
    reach(position);
    const [x, y] = toWorld(position);
    xs.push(x);
    ys.push(y);
    owners.push(row);
  };
  const addPaths = (row: number, isSurface: boolean, lines: readonly (readonly Position[])[]): void => {
    for (const line of lines) for (const position of line) reach(position);
    if (isSurface) others.push({ row, isSurface, paths: lines.map(toWorldPath) });
    else for (const line of lines) others.push({ row, isSurface, paths: [toWorldPath(line)] });
  };
  const add = (row: number, geometry: DrawnGeometry): void => {
    switch (geometry.type) {
      case 'Point':
        return addPoint(row, geometry.coordinates);
      case 'MultiPoint':
        for (const position of geometry.coordinates) addPoint(row, position);
        return;
      case 'LineString':
        return addPaths(row, false, [geometry.coordinates]);
      case 'MultiLineString':
        return addPaths(row, false, geometry.coordinates);
      case 'Polygon':
        return addPaths(row, true, geometry.coordinates);
      case 'MultiPolygon':
        for (const rings of geometry.coordinates) addPaths(row, true, rings);
        return;
      case 'GeometryCollection':
        for (const part of geometry.geometries) add(row, part);
    }
  };
  const finish = (): Shapes => {
    const keys = Float64Array.from(xs, (x, index) => cellAt(x, ys[index] ?? 0));
    const order = Uint32Array.from(xs, (_, index) => index).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
    const points = new Float64Array(xs.length * 2);
    const rows = new Uint32Array(xs.length);
    const cells = new Map<number, readonly [number, number]>();
    order.forEach((from, index) => {
      points[index * 2] = xs[from] ?? 0;
      points[index * 2 + 1] = ys[from] ?? 0;
      rows[index] = owners[from] ?? 0;
      const key = keys[from] ?? 0;
      cells.set(key, [cells.get(key)?.[0] ?? index, index + 1]);
    });
    return { points, rows, cells, others, bounds: west <= east ? [west, south, east, north] : null };
  };
  return { add, finish };
};

/** The longitude and latitude that a search goes to: the middle of what a geometry covers; null without a place. */
export const middleOf = (geometry: DrawnGeometry): Position | null => {
  const shapes = collectShapes();
  shapes.add(0, geometry);
  const { bounds } = shapes.finish();
  return bounds && [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
};
