import type { Bounds } from '../../geo/geometry.ts';
import type { WorldPath } from '../world.ts';
import type { Shape, Shapes } from './shapes.ts';

/** Shapes in a few long arrays: they go from a worker to the page in one piece. */
export interface FlatShapes {
  points: Float64Array<ArrayBuffer>;
  rows: Uint32Array<ArrayBuffer>;
  /** Of each cell: its number, its first point, the first after it. */
  cells: Float64Array<ArrayBuffer>;
  /** Of all paths, one after the other. */
  line: Float64Array<ArrayBuffer>;
  /** Of each path: where it begins in `line`, and its box: west, north, east, south. */
  paths: Float64Array<ArrayBuffer>;
  /** Of each shape: its row, whether it is a surface, its first path. */
  shapes: Uint32Array<ArrayBuffer>;
  bounds: Bounds | null;
}

export const flatten = ({ points, rows, cells, others, bounds }: Shapes): FlatShapes => {
  const all = others.flatMap(({ paths }) => paths);
  const line = new Float64Array(all.reduce((sum, path) => sum + path.points.length, 0));
  const paths = new Float64Array(all.length * 5);
  let at = 0;
  all.forEach(({ points: own, west, north, east, south }, index) => {
    line.set(own, at);
    paths.set([at, west, north, east, south], index * 5);
    at += own.length;
  });
  const shapes = new Uint32Array(others.length * 3);
  let first = 0;
  others.forEach((shape, index) => {
    shapes.set([shape.row, shape.isSurface ? 1 : 0, first], index * 3);
    first += shape.paths.length;
  });
  return {
    points: Float64Array.from(points),
    rows: Uint32Array.from(rows),
    cells: Float64Array.from([...cells].flatMap(([key, [from, to]]) => [key, from, to])),
    line,
    paths,
    shapes,
    bounds,
  };
};

export const unflatten = (flat: FlatShapes): Shapes => {
  const { line, paths, shapes } = flat;
  const count = paths.length / 5;
  const pathAt = (index: number): WorldPath => {
    const [from = 0, west = 0, north = 0, east = 0, south = 0] = paths.subarray(index * 5, index * 5 + 5);
    const to = index + 1 < count ? paths[(index + 1) * 5] : line.length;
    return { points: line.subarray(from, to), west, north, east, south };
  };
  const others: Shape[] = [];
  for (let index = 0; index < shapes.length; index += 3) {
    const [row = 0, surface = 0, first = 0] = shapes.subarray(index, index + 3);
    const end = shapes[index + 5] ?? count;
    const own = Array.from({ length: end - first }, (_, offset) => pathAt(first + offset));
    others.push({ row, isSurface: surface === 1, paths: own });
  }
  const cells = new Map<number, readonly [number, number]>();
  for (let index = 0; index < flat.cells.length; index += 3) {
    const [key = 0, from = 0, to = 0] = flat.cells.subarray(index, index + 3);
    cells.set(key, [from, to]);
  }
  return { points: flat.points, rows: flat.rows, cells, others, bounds: flat.bounds };
};
