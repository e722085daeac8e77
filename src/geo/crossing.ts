import type { Position } from '../shared/geojson.ts';
import { type Rings, contains } from './geometry.ts';

/** 10⁻⁷ degrees: whole numbers, whose products stay exact within a region. */
const stepsPerDegree = 1e7;

interface Point {
  x: number;
  y: number;
}
interface Segment {
  a: Point;
  b: Point;
  ring: number;
  index: number;
  /** How many segments its ring has. */
  of: number;
}

const toSteps = ([x, y]: Position): Point => ({ x: Math.round(x * stepsPerDegree), y: Math.round(y * stepsPerDegree) });
const toDegrees = ({ x, y }: Point): Position => [x / stepsPerDegree, y / stepsPerDegree];

/** Which way c lies of the line from a to b: positive to the left, 0 on it. */
const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

const isBetween = (a: Point, b: Point, c: Point): boolean =>
  Math.min(a.x, b.x) <= c.x && c.x <= Math.max(a.x, b.x) && Math.min(a.y, b.y) <= c.y && c.y <= Math.max(a.y, b.y);

const isSame = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;

/** Where two segments meet; null if they do not. */
const meet = (a: Point, b: Point, c: Point, d: Point): Point | null => {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (abc > 0 !== abd > 0 && cda > 0 !== cdb > 0 && abc !== 0 && abd !== 0 && cda !== 0 && cdb !== 0) {
    const along = cda / (cda - cdb);
    return { x: a.x + (b.x - a.x) * along, y: a.y + (b.y - a.y) * along };
  }
  if (abc === 0 && isBetween(a, b, c)) return c;
  if (abd === 0 && isBetween(a, b, d)) return d;
  if (cda === 0 && isBetween(c, d, a)) return a;
  return cdb === 0 && isBetween(c, d, b) ? b : null;
};

/** Where a segment and a later one meet that should not: neighbours share one end and nothing more. */
const clash = (one: Segment, other: Segment): Point | null => {
  const isNext = one.ring === other.ring && other.index === one.index + 1;
  const isAround = one.ring === other.ring && one.index === 0 && other.index === one.of - 1;
  if (!isNext && !isAround) return meet(one.a, one.b, other.a, other.b);
  // Neighbours that fold back upon each other.
  const [start, corner, end] = isNext ? [one.a, one.b, other.b] : [other.a, other.b, one.b];
  if (turn(start, corner, end) !== 0) return null;
  const isBack = (start.x - corner.x) * (end.x - corner.x) + (start.y - corner.y) * (end.y - corner.y) > 0;
  return isBack ? corner : null;
};

/** The segments of the rings; what the hand has set twice in one place is one place. */
const cut = (rings: Rings): Segment[] =>
  rings.flatMap((ring, number) => {
    const points = ring.map(toSteps).filter((point, index, all) => {
      const before = all[index - 1];
      return !before || !isSame(before, point);
    });
    return points.slice(1).map((b, index) => ({
      a: points[index] ?? b,
      b,
      ring: number,
      index,
      of: points.length - 1,
    }));
  });

/** From west to east, so that only those are compared that lie above one another. */
const sweep = (segments: readonly Segment[]): Point | null => {
  const west = ({ a, b }: Segment): number => Math.min(a.x, b.x);
  const east = ({ a, b }: Segment): number => Math.max(a.x, b.x);
  let open: Segment[] = [];
  for (const segment of segments.toSorted((a, b) => west(a) - west(b))) {
    open = open.filter((one) => east(one) >= west(segment));
    for (const one of open) {
      if (Math.max(one.a.y, one.b.y) < Math.min(segment.a.y, segment.b.y)) continue;
      if (Math.min(one.a.y, one.b.y) > Math.max(segment.a.y, segment.b.y)) continue;
      const isLater = one.ring === segment.ring && one.index > segment.index;
      const at = isLater ? clash(segment, one) : clash(one, segment);
      if (at) return at;
    }
    open.push(segment);
  }
  return null;
};

/**
 * A place where a polygon crosses or touches itself, or where a hole lies outside it or in another hole; null if it is
 * sound.
 */
export const findCrossing = (rings: Rings): Position | null => {
  const at = sweep(cut(rings));
  if (at) return toDegrees(at);
  const [outer, ...holes] = rings;
  for (const [index, hole] of holes.entries()) {
    const place = hole[0];
    if (!outer || !place || !contains([outer], place)) return place ?? null;
    if (holes.some((other, number) => number !== index && contains([other], place))) return place;
  }
  return null;
};
