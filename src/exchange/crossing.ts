import type { Position } from '../shared/geojson.ts';

interface Segment {
  a: Position;
  b: Position;
  west: number;
  east: number;
}

const sideOf = (a: Position, b: Position, c: Position): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Where two segments cross in their midst; null: they do not, or only touch. */
const crossingOf = ({ a, b }: Segment, { a: c, b: d }: Segment): Position | null => {
  const [ofC, ofD, ofA, ofB] = [sideOf(a, b, c), sideOf(a, b, d), sideOf(c, d, a), sideOf(c, d, b)];
  if (ofC * ofD >= 0 || ofA * ofB >= 0) return null;
  const along = ofC / (ofC - ofD);
  return [c[0] + along * (d[0] - c[0]), c[1] + along * (d[1] - c[1])];
};

/** Pairs that are compared at most: some tenths of a second. */
const mostPairs = 10_000_000;

/** The first place found where the rings of a polygon cross, themselves or each other; `unknown`: too many points. */
export const findCrossing = (rings: readonly (readonly Position[])[]): Position | 'unknown' | null => {
  const segments: Segment[] = rings.flatMap((ring) =>
    ring.slice(1).map((b, index) => {
      const a = ring[index] as Position;
      return { a, b, west: Math.min(a[0], b[0]), east: Math.max(a[0], b[0]) };
    }),
  );
  segments.sort((one, other) => one.west - other.west);
  let pairs = 0;
  for (const [index, one] of segments.entries()) {
    for (let next = index + 1; next < segments.length; next++) {
      const other = segments[next] as Segment;
      if (other.west > one.east) break;
      if (++pairs > mostPairs) return 'unknown';
      const crossing = crossingOf(one, other);
      if (crossing) return crossing;
    }
  }
  return null;
};
