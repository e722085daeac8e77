import type { Position } from '../../shared/geojson.ts';
import type { Text } from '../../shared/vocabulary.ts';
import { type Bounds, boundsOf, flatDistance, metresPerDegree } from '../geometry.ts';
import type { Region } from '../region.ts';

/** What is read of a named street. */
export interface NamedStreet {
  name: Text;
  /** NIS codes, the one with most of its metres first. */
  communes: readonly string[];
  metres: number;
  /** Streets that meet share a position, equal to the last digit. */
  paths: readonly (readonly Position[])[];
}

/** A street without gaps: streets of one name that lie apart are several. */
export type Street = NamedStreet;

/** Metres that part two streets of one name. */
const apart = 250;

const grow = ([west, south, east, north]: Bounds): Bounds => {
  const [x, y] = [apart / metresPerDegree.longitude, apart / metresPerDegree.latitude];
  return [west - x, south - y, east + x, north + y];
};
const meet = (a: Bounds, b: Bounds): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

const lengthOf = (paths: NamedStreet['paths']): number =>
  paths.reduce(
    (sum, path) => path.slice(1).reduce((metres, to, index) => metres + flatDistance(path[index] ?? to, to), sum),
    0,
  );

const communesOf = (paths: NamedStreet['paths'], region: Pick<Region, 'locate'>): string[] => {
  const counts = new Map<string, number>();
  for (const position of paths.flat()) {
    const nis = region.locate(position)?.commune;
    if (nis) counts.set(nis, (counts.get(nis) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([nis]) => nis);
};

/** The paths in groups that lie apart. */
const groupPaths = (paths: NamedStreet['paths']): NamedStreet['paths'][] => {
  let groups: { paths: (readonly Position[])[]; boxes: Bounds[] }[] = [];
  for (const path of paths) {
    const own = boundsOf([[path]]);
    const box = grow(own);
    const near = groups.filter(({ boxes }) => boxes.some((other) => meet(own, other)));
    const joined = {
      paths: [...near.flatMap((group) => group.paths), path],
      boxes: [...near.flatMap((group) => group.boxes), box],
    };
    groups = [...groups.filter((group) => !near.includes(group)), joined];
  }
  return groups.map((group) => group.paths);
};

/** The streets of the pack, those of one name that lie apart each by itself. */
export const partStreets = (streets: readonly NamedStreet[], region: Pick<Region, 'locate'>): Street[] =>
  streets.flatMap((street) => {
    const groups = street.paths.length === 1 ? [street.paths] : groupPaths(street.paths);
    return groups.length === 1
      ? [street]
      : groups.map((paths) => ({
          name: street.name,
          paths,
          communes: communesOf(paths, region),
          metres: Math.round(lengthOf(paths)),
        }));
  });

/** A position of the street in its middle, on it. @param isWanted which of its positions will do, if any does */
export const middleOf = ({ paths }: Pick<Street, 'paths'>, isWanted?: (position: Position) => boolean): Position => {
  const wanted = isWanted ? paths.map((path) => path.filter(isWanted)) : paths;
  const among = isWanted && wanted.every((path) => path.length === 0) ? paths : wanted;
  const [west, south, east, north] = boundsOf([among]);
  const centre: Position = [(west + east) / 2, (south + north) / 2];
  let middle: Position | null = null;
  let least = Infinity;
  for (const path of among) {
    for (const position of path) {
      const x = (position[0] - centre[0]) * metresPerDegree.longitude;
      const y = (position[1] - centre[1]) * metresPerDegree.latitude;
      const square = x * x + y * y;
      if (square < least) [least, middle] = [square, position];
    }
  }
  return middle ?? centre;
};

/** A whole number for a position of the packs (five decimals): equal positions have the same. */
const keyOf = ([longitude, latitude]: Position): number =>
  Math.round(longitude * 1e5) * 1e7 + Math.round(latitude * 1e5);

/** Where streets meet. Streets are told by their index. */
export interface Junctions {
  /** The streets that share positions with one, and these. */
  of(street: number): ReadonlyMap<number, readonly Position[]>;
}

export const createJunctions = (streets: readonly Street[]): Junctions => {
  const streetsAt = new Map<number, number[]>();
  streets.forEach(({ paths }, street) => {
    for (const path of paths) {
      for (const position of path) {
        const key = keyOf(position);
        const there = streetsAt.get(key);
        if (!there) streetsAt.set(key, [street]);
        else if (there.at(-1) !== street) there.push(street);
      }
    }
  });
  const known = new Map<number, ReadonlyMap<number, readonly Position[]>>();
  return {
    of: (street) => {
      const done = known.get(street);
      if (done) return done;
      const found = new Map<number, Position[]>();
      for (const position of streets[street]?.paths.flat() ?? []) {
        for (const other of streetsAt.get(keyOf(position)) ?? []) {
          if (other !== street) found.set(other, [...(found.get(other) ?? []), position]);
        }
      }
      known.set(street, found);
      return found;
    },
  };
};

/** Metres within which the places where two streets meet are one crossing. */
const oneCrossing = 80;

/** The crossings of two streets: of places that lie close together, the one in the middle. */
export const crossingsAt = (shared: readonly Position[]): Position[] => {
  const groups: Position[][] = [];
  for (const position of shared) {
    const near = groups.find((group) => group.some((other) => flatDistance(other, position) < oneCrossing));
    if (near) near.push(position);
    else groups.push([position]);
  }
  return groups.sort((a, b) => b.length - a.length).map((group) => middleOf({ paths: [group] }));
};
