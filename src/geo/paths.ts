import * as v from 'valibot';
import type { Position } from '../shared/geojson.ts';

/** The grid of the packs: 10⁻⁵ degrees (0.7 m by 1.1 m), from a corner south-west of the region. */
const stepsPerDegree = 1e5;
const corner = { x: 420_000, y: 5_070_000 };

/**
 * Paths as whole numbers: [x, y, dx, dy, dx, dy, …] in steps of the grid. A path starts from where the one before it
 * ended (the first from the corner), which keeps the numbers small.
 */
export type PackedPaths = number[][];

const isPackedPath = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length >= 4 && value.length % 2 === 0 && value.every(Number.isSafeInteger);
export const packedPathsSchema = v.array(v.custom<number[]>(isPackedPath, 'Not a packed path'));

const toSteps = (degrees: number): number => Math.round(degrees * stepsPerDegree);

export const packPaths = (paths: readonly (readonly Position[])[]): PackedPaths => {
  let { x, y } = corner;
  return paths.map((path) =>
    path.flatMap((position) => {
      const steps = [toSteps(position[0]) - x, toSteps(position[1]) - y];
      [x, y] = [toSteps(position[0]), toSteps(position[1])];
      return steps;
    }),
  );
};

export const unpackPaths = (packed: PackedPaths): Position[][] => {
  let { x, y } = corner;
  return packed.map((numbers) => {
    const path: Position[] = [];
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      x += numbers[index] ?? 0;
      y += numbers[index + 1] ?? 0;
      path.push([x / stepsPerDegree, y / stepsPerDegree]);
    }
    return path;
  });
};
