import { contains, metresPerDegree } from '../../geo/geometry.ts';
import type { Position } from '../../shared/geojson.ts';
import type { PublicEvent } from './contract.ts';
import { pathsOf } from './placing.ts';

type Path = readonly Position[];

/** What an event covers, in metres of a plane: Brussels is small enough to be flat. */
export interface Shape {
  paths: readonly Path[];
  /** Its paths enclose it. */
  isArea: boolean;
  isRoute: boolean;
  /** West, south, east, north. */
  box: readonly [number, number, number, number];
}

export const shapeFor = (geometry: PublicEvent['geometry']): Shape => {
  const paths = pathsOf(geometry).map((path) =>
    path.map(([x, y]): Position => [x * metresPerDegree.longitude, y * metresPerDegree.latitude]),
  );
  let box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of paths) {
    for (const [x, y] of path) {
      box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
    }
  }
  const type = geometry?.type;
  return { paths, box, isArea: type === 'Polygon' || type === 'MultiPolygon', isRoute: type === 'MultiLineString' };
};

/** Whether two boxes are so near that what is in them may be. @param metres how near */
export const areBoxesNear = ({ box: a }: Shape, { box: b }: Shape, metres: number): boolean =>
  a[0] - metres <= b[2] && b[0] - metres <= a[2] && a[1] - metres <= b[3] && b[1] - metres <= a[3];

const toSegment = ([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(ax + dx * share - x, ay + dy * share - y);
};

const side = ([ax, ay]: Position, [bx, by]: Position, [x, y]: Position): number =>
  Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));

const areCrossing = (a: Position, b: Position, c: Position, d: Position): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

const pathDistance = (first: Path, second: Path): number => {
  let nearest = Infinity;
  for (let i = 0; i < first.length; i++) {
    const a = first[Math.max(0, i - 1)] as Position;
    const b = first[i] as Position;
    for (let j = 0; j < second.length; j++) {
      const c = second[Math.max(0, j - 1)] as Position;
      const d = second[j] as Position;
      if (areCrossing(a, b, c, d)) return 0;
      nearest = Math.min(nearest, toSegment(a, c, d), toSegment(b, c, d), toSegment(c, a, b), toSegment(d, a, b));
    }
  }
  return nearest;
};

const holds = ({ isArea, paths }: Shape, other: Shape): boolean => {
  const [point] = other.paths[0] ?? [];
  return isArea && point !== undefined && contains(paths, point);
};

/** Metres between two shapes; 0 where they touch or one lies in the other; Infinity where one is nowhere. */
export const shapeDistance = (a: Shape, b: Shape): number => {
  if (holds(a, b) || holds(b, a)) return 0;
  let nearest = Infinity;
  for (const first of a.paths) {
    for (const second of b.paths) nearest = Math.min(nearest, pathDistance(first, second));
  }
  return nearest;
};
