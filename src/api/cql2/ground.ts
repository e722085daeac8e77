import type { Position } from '../../shared/geojson.ts';
import type { Geometry } from './expression.ts';

export type Pair = readonly [number, number];

/** How coordinates of a system come to lie in CRS84. */
export interface Ground {
  /** Null: they lie nowhere in their system. */
  locate(a: number, b: number): Position | null;
  /** The positions along a straight line of the system, without its end. */
  along(from: Pair, to: Pair): readonly Pair[];
  /** The nearest that its coordinates can be. */
  clamp(pair: Pair): Pair;
  /** Its first axis is the longitude, or leads east. */
  startsEast: boolean;
  /** It goes around the earth. */
  isRound: boolean;
}

/** The positions of a line; null if one of them lies nowhere. */
export const traceLine = ({ locate, along }: Ground, pairs: readonly Pair[]): Position[] | null => {
  const found = pairs.flatMap((from, index) => {
    const to = pairs[index + 1];
    return (to ? along(from, to) : [from]).map(([a, b]) => locate(a, b));
  });
  return found.every((position) => position !== null) ? found : null;
};

/**
 * A box of a system as an area of CRS84. What of it lies nowhere is cut off, as programs ask for all that they show.
 * @param numbers four, or six with heights, which are left out
 * @returns why it is none, where it is none
 */
export const traceBox = (ground: Ground, numbers: readonly number[]): Geometry | string => {
  if (numbers.length !== 4 && numbers.length !== 6) return 'a box has four numbers, or six with heights';
  if (!numbers.every(Number.isFinite)) return 'a number of this size is none';
  const [a = 0, b = 0, c = 0, d = 0] = numbers.length === 6 ? [0, 1, 3, 4].map((index) => numbers[index]) : numbers;
  const [west, south, east, north] = ground.startsEast ? [a, b, c, d] : [b, a, d, c];
  if (south > north) return 'the box has its south above its north';
  const rectangle = (left: number, right: number): Position[][] => {
    const corners = [
      [left, south],
      [right, south],
      [right, north],
      [left, north],
      [left, south],
    ] as const;
    const pairs = corners.map(([x, y]) => ground.clamp(ground.startsEast ? [x, y] : [y, x]));
    return [traceLine(ground, pairs) ?? []];
  };
  if (west <= east) return { type: 'Polygon', coordinates: rectangle(west, east) };
  if (!ground.isRound) return 'the box has its west beyond its east';
  // Over the antimeridian.
  return { type: 'MultiPolygon', coordinates: [rectangle(west, Infinity), rectangle(-Infinity, east)] };
};
