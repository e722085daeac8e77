import { flatDistance } from '../../geo/geometry.ts';
import type { Position } from '../../shared/geojson.ts';
import { timeOf } from '../../shared/instant.ts';
import type { Estimate, PublicEvent } from './contract.ts';

/**
 * How a march goes, from the one of 14 October 2025 (BX1): 3.6 km from Nord to Midi, off at 10:45, the head there at
 * 12:00, the tail after 13:30; the police counted 80,000.
 */
export const usualMarch = {
  /** Metres a second of its head. */
  pace: 0.8,
  /** People a second who pass one point. */
  flow: 15,
} as const;

/** Where a march is, estimated. */
export interface MarchPosition {
  head: Position;
  tail: Position;
  /** The part of the way that it fills, from tail to head. */
  column: Position[];
  /** People that it was estimated from. */
  count: number;
  hasArrived: boolean;
  hasLeft: boolean;
}

/** The last estimate up to a moment: the police's before all others. @param time milliseconds since 1970 */
const estimateAt = (estimates: readonly Estimate[], time: number): Estimate | null => {
  const known = estimates
    .filter(({ at }) => timeOf(at) <= time)
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return known.find(({ source }) => source === 'police') ?? known[0] ?? null;
};

/** The people to reckon with: the last estimate, else the middle of what is expected; 0: nobody knows. */
const crowdAt = ({ properties: { estimates, expected } }: PublicEvent, time: number): number =>
  estimateAt(estimates, time)?.count ?? (expected ? (expected.from + expected.to) / 2 : 0);

export const lengthOf = (path: readonly Position[]): number =>
  path.reduce((sum, to, index) => sum + (index === 0 ? 0 : flatDistance(path[index - 1] ?? to, to)), 0);

/** The part of a path between two distances from its beginning, metres; both are brought onto the path. */
export const partOfPath = (path: readonly Position[], from: number, to: number): Position[] => {
  const part: Position[] = [];
  let done = 0;
  for (const [index, next] of path.entries()) {
    const last = path[index - 1] ?? next;
    const length = flatDistance(last, next);
    const at = (metres: number): Position => {
      const share = length === 0 ? 0 : Math.min(1, Math.max(0, (metres - done) / length));
      return [last[0] + (next[0] - last[0]) * share, last[1] + (next[1] - last[1]) * share];
    };
    const isLast = index === path.length - 1;
    if (part.length === 0 && (from <= done + length || isLast)) part.push(at(from));
    if (part.length > 0 && (to <= done + length || isLast)) {
      part.push(at(to));
      return part;
    }
    if (part.length > 0) part.push(next);
    done += length;
  }
  return part;
};

/**
 * Where the head and the tail of a march are, estimated from the people counted and the usual pace. Null: it is no
 * march, has not left, or all of it has arrived.
 * @param time milliseconds since 1970
 */
export const marchAt = (event: PublicEvent, time: number): MarchPosition | null => {
  const { geometry, properties } = event;
  const [path] = geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
  if (!path || path.length < 2 || properties.status === 'cancelled') return null;
  const left = timeOf(properties.departed ?? properties.windows.event.start);
  const passed = (time - left) / 1_000;
  const length = lengthOf(path);
  const count = crowdAt(event, time);
  const head = Math.min(length, passed * usualMarch.pace);
  const tail = (passed - count / usualMarch.flow) * usualMarch.pace;
  if (passed < 0 || tail >= length) return null;
  const column = partOfPath(path, Math.max(0, tail), head);
  const [first, last] = [column[0], column.at(-1)];
  if (!first || !last) return null;
  return { head: last, tail: first, column, count, hasArrived: head >= length, hasLeft: tail > 0 };
};
