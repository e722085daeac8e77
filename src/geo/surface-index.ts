import type { Position } from '../shared/geojson.ts';
import { type Bounds, type Rings, boundsOf, flatDistance, isWithin } from './geometry.ts';

/** A surface that many things are held against. */
export interface SurfaceIndex {
  bounds: Bounds;
  contains(position: Position): boolean;
  /** Metres of a path that lie in it. */
  lengthWithin(path: readonly Position[]): number;
  /** Metres from its edge; Infinity where that is more than so many. */
  distanceToEdge(position: Position, most: number): number;
}

/** Bands of latitude: an edge stands in each that it passes. */
const mostBands = 256;
const metresPerDegree = 111_200;

interface Edge {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

/** Where a stretch is cut by an edge, as a share of its length; NaN where it is not. */
const cutAt = (from: Position, dx: number, dy: number, { ax, ay, bx, by }: Edge): number => {
  const [ex, ey] = [bx - ax, by - ay];
  const turn = dx * ey - dy * ex;
  if (turn === 0) return Number.NaN;
  const along = ((ax - from[0]) * ey - (ay - from[1]) * ex) / turn;
  const across = ((ax - from[0]) * dy - (ay - from[1]) * dx) / turn;
  return along > 0 && along < 1 && across >= 0 && across <= 1 ? along : Number.NaN;
};

/** Edges by bands of latitude, so that each question looks at few of them. */
const layBands = (polygons: readonly Rings[], [, south, , north]: Bounds) => {
  const edges: Edge[] = [];
  for (const ring of polygons.flat()) {
    for (let index = 1; index < ring.length; index++) {
      const [a, b] = [ring[index - 1] as Position, ring[index] as Position];
      edges.push({ ax: a[0], ay: a[1], bx: b[0], by: b[1] });
    }
  }
  const count = Math.max(1, Math.min(mostBands, edges.length));
  const height = (north - south) / count || 1;
  const bandOf = (y: number): number => Math.max(0, Math.min(count - 1, Math.floor((y - south) / height)));
  const bands: Edge[][] = Array.from({ length: count }, () => []);
  for (const edge of edges) {
    const last = bandOf(Math.max(edge.ay, edge.by));
    for (let band = bandOf(Math.min(edge.ay, edge.by)); band <= last; band++) bands[band]?.push(edge);
  }
  return { bands, bandOf };
};

const none: readonly Edge[] = [];

/** @param polygons that do not overlap, outer rings then holes, all closed */
export const indexSurface = (polygons: readonly Rings[]): SurfaceIndex => {
  const bounds = boundsOf(polygons);
  const [west, south, east, north] = bounds;
  const { bands, bandOf } = layBands(polygons, bounds);
  const edgesAt = (y: number): readonly Edge[] => bands[bandOf(y)] ?? none;

  /** By the even-odd rule, half-open as in `contains`. */
  const contains = (position: Position): boolean => {
    if (!isWithin(bounds, position)) return false;
    const [x, y] = position;
    let inside = false;
    for (const { ax, ay, bx, by } of edgesAt(y)) {
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
    return inside;
  };

  const cuts = (from: Position, to: Position): number[] => {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const found: number[] = [];
    const last = bandOf(Math.max(from[1], to[1]));
    for (let band = bandOf(Math.min(from[1], to[1])); band <= last; band++) {
      for (const edge of bands[band] ?? none) {
        const at = cutAt(from, dx, dy, edge);
        if (!Number.isNaN(at)) found.push(at);
      }
    }
    return found.sort((a, b) => a - b);
  };

  const stretchWithin = (from: Position, to: Position): number => {
    if (
      Math.max(from[0], to[0]) < west ||
      Math.min(from[0], to[0]) > east ||
      Math.max(from[1], to[1]) < south ||
      Math.min(from[1], to[1]) > north
    ) {
      return 0;
    }
    let within = 0;
    let before = 0;
    for (const at of [...cuts(from, to), 1]) {
      const middle = (before + at) / 2;
      const half: Position = [from[0] + (to[0] - from[0]) * middle, from[1] + (to[1] - from[1]) * middle];
      if (at > before && contains(half)) within += at - before;
      before = at;
    }
    return within * flatDistance(from, to);
  };

  return {
    bounds,
    contains,
    lengthWithin: (path) => {
      let sum = 0;
      for (let index = 1; index < path.length; index++) {
        sum += stretchWithin(path[index - 1] as Position, path[index] as Position);
      }
      return sum;
    },
    distanceToEdge: ([x, y], most) => {
      const across = metresPerDegree * Math.cos((y * Math.PI) / 180);
      const reach = most / metresPerDegree;
      const side = most / across;
      if (y < south - reach || y > north + reach || x < west - side || x > east + side) return Infinity;
      let nearest = most * most;
      const last = bandOf(y + reach);
      for (let band = bandOf(y - reach); band <= last; band++) {
        for (const { ax, ay, bx, by } of bands[band] ?? none) {
          const [px, py] = [(ax - x) * across, (ay - y) * metresPerDegree];
          const [dx, dy] = [(bx - ax) * across, (by - ay) * metresPerDegree];
          const length = dx * dx + dy * dy;
          const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(px * dx + py * dy) / length));
          nearest = Math.min(nearest, (px + along * dx) ** 2 + (py + along * dy) ** 2);
        }
      }
      return nearest < most * most ? Math.sqrt(nearest) : Infinity;
    },
  };
};
