import type { Position } from '../../shared/geojson.ts';
import { type WorldPath, fromWorld, toWorld } from '../world.ts';
import { type Shapes, cellsIn } from './shapes.ts';

interface Hit {
  x: number;
  y: number;
  /** The square of the distance, world units. */
  far: number;
}

/** A place, and the square of its distance, world units. */
export interface NearPlace {
  at: Position;
  far: number;
}

const nearer = (best: Hit | null, x: number, y: number, px: number, py: number): Hit | null => {
  const far = (px - x) ** 2 + (py - y) ** 2;
  return best && best.far <= far ? best : { x: px, y: py, far };
};

const alongStretch = (
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): readonly [number, number] => {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return [ax + part * dx, ay + part * dy];
};

const touches = ({ west, east, north, south }: WorldPath, x: number, y: number, reach: number): boolean =>
  x >= west - reach && x <= east + reach && y >= north - reach && y <= south + reach;

/** The nearest corner and the nearest place on an edge, within reach. @param reach world units */
export const nearShapes = (
  shapes: Shapes,
  place: Position,
  reach: number,
): {
  /** A point, or a corner of a line or of a ring. */
  corner: NearPlace | null;
  /** A place on a line or on a ring. */
  edge: NearPlace | null;
} => {
  const [x, y] = toWorld(place);
  let corner: Hit | null = null;
  let edge: Hit | null = null;
  for (const [from, to] of cellsIn(shapes, x - reach, y - reach, x + reach, y + reach)) {
    for (let index = from; index < to; index++) {
      corner = nearer(corner, x, y, shapes.points[index * 2] ?? 0, shapes.points[index * 2 + 1] ?? 0);
    }
  }
  for (const { paths } of shapes.others) {
    for (const path of paths) {
      if (!touches(path, x, y, reach)) continue;
      const { points } = path;
      for (let index = 0; index < points.length; index += 2) {
        const [px = 0, py = 0, nx, ny] = points.subarray(index, index + 4);
        corner = nearer(corner, x, y, px, py);
        if (nx !== undefined && ny !== undefined) edge = nearer(edge, x, y, ...alongStretch(x, y, px, py, nx, ny));
      }
    }
  }
  const within = (hit: Hit | null): NearPlace | null =>
    hit && hit.far <= reach * reach ? { at: fromWorld([hit.x, hit.y]), far: hit.far } : null;
  return { corner: within(corner), edge: within(edge) };
};
