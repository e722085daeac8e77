import type { Position } from '../../shared/geojson.ts';
import { distanceToPaths, flatDistance } from '../geometry.ts';
import type { Junctions, Street } from './street-map.ts';

/** The street of a place, and the one that it is near. */
export interface StreetAt {
  street: number;
  /** Metres. */
  distance: number;
  /** A street that meets it near the place; null: none within reach. */
  near: number | null;
}

/** Metres from a street within which a place is on it or beside it. */
const besideStreet = 60;
/** Metres along which a crossing is near. */
const nearCrossing = 500;
/** Metres: streets that lie on one another are equally near, and the longer one counts. */
const alike = 1;

/** Degrees: about 140 m by 170 m, so that what is beside a place lies in its cell or in one around it. */
const cell = { width: 0.002, height: 0.0015 } as const;
const cellOf = (longitude: number, latitude: number): readonly [column: number, row: number] => [
  Math.floor(longitude / cell.width),
  Math.floor(latitude / cell.height),
];
const keyOf = (column: number, row: number): number => column * 100_000 + row;

/** Tells which street a place is on. */
export const createStreetFinder = (
  streets: readonly Street[],
  junctions: Junctions,
): ((position: Position) => StreetAt | null) => {
  /** The segments that may lie in each cell, each with its street. */
  const cells = new Map<number, { street: number; segment: readonly [Position, Position] }[]>();
  streets.forEach(({ paths }, street) => {
    for (const path of paths) {
      path.forEach((to, index) => {
        const from = path[index - 1];
        if (!from) return;
        const [west, south] = cellOf(Math.min(from[0], to[0]), Math.min(from[1], to[1]));
        const [east, north] = cellOf(Math.max(from[0], to[0]), Math.max(from[1], to[1]));
        for (let column = west; column <= east; column++) {
          for (let row = south; row <= north; row++) {
            const key = keyOf(column, row);
            const there = cells.get(key);
            const entry = { street, segment: [from, to] } as const;
            if (there) there.push({ ...entry });
            else cells.set(key, [{ ...entry }]);
          }
        }
      });
    }
  });

  const nearOf = (street: number, position: Position): number | null => {
    let best: { street: number; distance: number } | null = null;
    for (const [other, shared] of junctions.of(street)) {
      if (streets[other]?.name.fr === streets[street]?.name.fr) continue;
      for (const place of shared) {
        const distance = flatDistance(place, position);
        if (distance < (best?.distance ?? nearCrossing)) best = { street: other, distance };
      }
    }
    return best?.street ?? null;
  };

  return (position) => {
    const [column, row] = cellOf(...position);
    const distances = new Map<number, number>();
    for (let x = column - 1; x <= column + 1; x++) {
      for (let y = row - 1; y <= row + 1; y++) {
        for (const { street, segment } of cells.get(keyOf(x, y)) ?? []) {
          const distance = distanceToPaths(position, [segment]);
          if (distance < (distances.get(street) ?? besideStreet)) distances.set(street, distance);
        }
      }
    }
    const least = Math.min(...distances.values());
    const [street] =
      [...distances]
        .filter(([, distance]) => distance <= least + alike)
        .map(([street]) => street)
        .sort((a, b) => (streets[b]?.metres ?? 0) - (streets[a]?.metres ?? 0)) ?? [];
    if (street === undefined) return null;
    return { street, distance: distances.get(street) ?? 0, near: nearOf(street, position) };
  };
};
