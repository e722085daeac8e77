import type { Position } from '../../shared/geojson.ts';
import { type WorldPath, toWorld } from '../world.ts';
import { type Shapes, cellsIn } from './shapes.ts';

/** The square of the distance of a point from a stretch. */
const fromStretch = (x: number, y: number, ax: number, ay: number, bx: number, by: number): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return (x - ax - part * dx) ** 2 + (y - ay - part * dy) ** 2;
};

const fromPath = ({ points }: WorldPath, x: number, y: number): number => {
  let nearest = Infinity;
  for (let index = 2; index < points.length; index += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = points.subarray(index - 2, index + 2);
    nearest = Math.min(nearest, fromStretch(x, y, ax, ay, bx, by));
  }
  return nearest;
};

/** Even-odd over all rings, as it is painted. */
const contains = (paths: readonly WorldPath[], x: number, y: number): boolean => {
  let isInside = false;
  for (const { points } of paths) {
    for (let index = 0, last = points.length - 2; index < points.length; last = index, index += 2) {
      const [ax, ay] = [points[index] ?? 0, points[index + 1] ?? 0];
      const [bx, by] = [points[last] ?? 0, points[last + 1] ?? 0];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
    }
  }
  return isInside;
};

/**
 * The rows under a place, the nearest first: points, then lines, then surfaces, the smallest first.
 * @param reach world units
 */
export const findShapes = (shapes: Shapes, position: Position, reach: number, most: number): number[] => {
  const [x, y] = toWorld(position);
  const points: { row: number; far: number }[] = [];
  for (const [from, to] of cellsIn(shapes, x - reach, y - reach, x + reach, y + reach)) {
    for (let index = from; index < to; index++) {
      const far = ((shapes.points[index * 2] ?? 0) - x) ** 2 + ((shapes.points[index * 2 + 1] ?? 0) - y) ** 2;
      if (far <= reach * reach) points.push({ row: shapes.rows[index] ?? 0, far });
    }
  }
  const lines: { row: number; far: number }[] = [];
  const surfaces: { row: number; far: number }[] = [];
  for (const { row, isSurface, paths } of shapes.others) {
    const near = paths.filter(
      ({ west, east, north, south }) =>
        x >= west - reach && x <= east + reach && y >= north - reach && y <= south + reach,
    );
    if (near.length === 0) continue;
    const [outer] = paths;
    if (isSurface && outer && contains(paths, x, y)) {
      surfaces.push({ row, far: (outer.east - outer.west) * (outer.south - outer.north) });
    } else if (!isSurface) {
      const far = Math.min(...near.map((path) => fromPath(path, x, y)));
      if (far <= reach * reach) lines.push({ row, far });
    }
  }
  const sorted = [points, lines, surfaces].flatMap((found) => found.toSorted((a, b) => a.far - b.far));
  return [...new Set(sorted.map(({ row }) => row))].slice(0, most);
};
