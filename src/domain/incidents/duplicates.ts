import { flatDistance, metresPerDegree } from '../../geo/geometry.ts';
import { timeOf } from '../../shared/instant.ts';
import { type Incident, isOpen } from './contract.ts';

/** Two reports are taken for one when they lie no farther apart than this, metres, and minutes. */
export const duplicateLimits = { metres: 250, minutes: 20 } as const;

/** So many of those just before it one incident is held against: what a crowd of reports costs has an end. */
export const mostCompared = 40;

/** Two open incidents that may be one: the first was reported first. */
export interface Pair {
  first: Incident;
  second: Incident;
  /** Whole metres. */
  metres: number;
  /** Whole minutes between the reports. */
  minutes: number;
}

const byReport = (a: Incident, b: Incident): number =>
  timeOf(a.properties.reported) - timeOf(b.properties.reported) || (a.id < b.id ? -1 : 1);

/**
 * Whether two incidents may be one: open, of one category and of one world (exercise or not), near in place and time,
 * and not linked to each other, which somebody does who knows that they are two. The same whichever comes first.
 */
export const pairOf = (a: Incident, b: Incident): Pair | null => {
  const [first, second] = byReport(a, b) <= 0 ? [a, b] : [b, a];
  const [one, other] = [first.properties, second.properties];
  if (first.id === second.id || one.category !== other.category || one.exercise !== other.exercise) return null;
  if (!isOpen(first) || !isOpen(second) || one.incidents.includes(second.id)) return null;
  const minutes = (timeOf(other.reported) - timeOf(one.reported)) / 60_000;
  if (minutes > duplicateLimits.minutes || !first.geometry || !second.geometry) return null;
  const metres = flatDistance(first.geometry.coordinates, second.geometry.coordinates);
  return metres > duplicateLimits.metres
    ? null
    : { first, second, metres: Math.round(metres), minutes: Math.floor(minutes) };
};

/** Degrees of a cell of the ground: what is near lies in the same or in a neighbouring one. */
const cell = {
  longitude: duplicateLimits.metres / metresPerDegree.longitude,
  latitude: duplicateLimits.metres / metresPerDegree.latitude,
};

/**
 * Every pair of incidents that may be one, whatever the order in which they come. Each is held against at most
 * `mostCompared` of those reported before it in its own and each neighbouring cell of the ground.
 * @param onCompared is called for each pair that is measured
 */
export const findDuplicates = (incidents: Iterable<Incident>, onCompared: () => void = () => undefined): Pair[] => {
  const sorted = [...incidents].filter((one) => one.geometry !== null && isOpen(one)).sort(byReport);
  const cells = new Map<string, Incident[]>();
  const pairs: Pair[] = [];
  for (const incident of sorted) {
    const [longitude = 0, latitude = 0] = incident.geometry?.coordinates ?? [];
    const [column, row] = [Math.floor(longitude / cell.longitude), Math.floor(latitude / cell.latitude)];
    const { category } = incident.properties;
    const nameOf = (x: number, y: number): string => `${category} ${x} ${y}`;
    const since = timeOf(incident.properties.reported) - duplicateLimits.minutes * 60_000;
    for (const x of [column - 1, column, column + 1]) {
      for (const y of [row - 1, row, row + 1]) {
        const before = cells.get(nameOf(x, y)) ?? [];
        for (let at = before.length - 1; at >= Math.max(0, before.length - mostCompared); at -= 1) {
          const other = before[at];
          if (!other || timeOf(other.properties.reported) < since) break;
          onCompared();
          const pair = pairOf(other, incident);
          if (pair) pairs.push(pair);
        }
      }
    }
    const own = nameOf(column, row);
    const there = cells.get(own);
    if (there) there.push(incident);
    else cells.set(own, [incident]);
  }
  return pairs;
};
