import { fromLambert2008, fromLambert72, toLambert2008, toLambert72 } from '../geo/search/lambert.ts';
import type { Position } from '../shared/geojson.ts';
import { crs84 } from '../shared/ogc.ts';
import type { AnyItem } from '../domain/item.ts';
import type { Ground, Pair } from './cql2/ground.ts';
import { RequestProblem } from './problem.ts';
import { crsUris } from './crs-uris.ts';

/*
 * Coordinate reference systems (OGC 18-058). The Belgian grids are those of PROJ (EPSG 15929 for the datum) to a
 * centimetre; Lambert 72 is right on the ground to a metre, as is that Lambert 2008 takes ETRS89 for WGS 84.
 */

export interface System {
  uri: string;
  /** In the order of its own axes. */
  from(position: Position): Pair;
  to(a: number, b: number): Position;
  /** What its coordinates can be: lowest and highest, of each axis. */
  bounds: readonly [a: Pair, b: Pair];
  /** What is a box in it is a box in CRS84. */
  isStraight: boolean;
}

/** To the millimetre. */
const metres = ([a, b]: Pair): Pair => [Math.round(a * 1000) / 1000, Math.round(b * 1000) / 1000];

const radius = 6_378_137;
const halfWay = Math.PI * radius;
const mercator: Pick<System, 'from' | 'to'> = {
  from: ([longitude, latitude]) =>
    metres([(longitude / 180) * halfWay, radius * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360))]),
  to: (x, y) => [(x / halfWay) * 180, (Math.atan(Math.sinh(y / radius)) * 180) / Math.PI],
};

const epsg = (code: keyof typeof crsUris.epsg): string => crsUris.epsg[code];
const [longitudes, latitudes]: readonly [Pair, Pair] = [
  [-180, 180],
  [-90, 90],
];

const all: readonly System[] = [
  { uri: crs84, from: (position) => position, to: (x, y) => [x, y], bounds: [longitudes, latitudes], isStraight: true },
  {
    uri: epsg(4326),
    from: ([x, y]) => [y, x],
    to: (a, b) => [b, a],
    bounds: [latitudes, longitudes],
    isStraight: true,
  },
  {
    uri: epsg(3857),
    ...mercator,
    bounds: [
      [-halfWay, halfWay],
      [-halfWay, halfWay],
    ],
    isStraight: true,
  },
  // The grids are told some hundred kilometres around the country.
  {
    uri: epsg(31370),
    from: (position) => metres(toLambert72(position)),
    to: fromLambert72,
    bounds: [
      [-500_000, 800_000],
      [-500_000, 800_000],
    ],
    isStraight: false,
  },
  {
    uri: epsg(3812),
    from: (position) => metres(toLambert2008(position)),
    to: fromLambert2008,
    bounds: [
      [0, 1_300_000],
      [0, 1_300_000],
    ],
    isStraight: false,
  },
];

/** Throws a RequestProblem (400) for a system that is not offered. */
export const readSystem = (parameter: string, uri: string): System => {
  const system = all.find((one) => one.uri === uri);
  if (system) return system;
  const offered = all.map((one) => one.uri).join(', ');
  throw new RequestProblem(400, `The parameter ${parameter} is “${uri.slice(0, 100)}”; there are ${offered}.`);
};

const isWithin = (value: number, [least, most]: Pair): boolean => value >= least && value <= most;
const clamp = (value: number, [least, most]: Pair): number => Math.min(Math.max(value, least), most);

/** Metres after which a straight line of a grid is followed by another position: it is off by 3 cm at most. */
const piece = 1000;
const mostPieces = 32;

/** How coordinates of a filter are read. */
export const groundOf = ({ to, bounds: [a, b], isStraight }: System): Ground => ({
  locate: (x, y) => (isWithin(x, a) && isWithin(y, b) ? to(x, y) : null),
  clamp: ([x, y]) => [clamp(x, a), clamp(y, b)],
  along: (from, until) => {
    const length = Math.hypot(until[0] - from[0], until[1] - from[1]);
    const pieces = isStraight ? 1 : Math.min(Math.max(Math.ceil(length / piece), 1), mostPieces);
    return Array.from({ length: pieces }, (_, step) => {
      const part = step / pieces;
      return [from[0] + (until[0] - from[0]) * part, from[1] + (until[1] - from[1]) * part] as const;
    });
  },
  startsEast: a !== latitudes,
  isRound: isStraight,
});

const isPair = (coordinates: readonly unknown[]): coordinates is Position => typeof coordinates[0] === 'number';

const convert = (coordinates: readonly unknown[], from: System['from']): unknown =>
  isPair(coordinates) ? from(coordinates) : coordinates.map((inner) => convert(inner as readonly unknown[], from));

/** The item with its geometry in a system. */
export const projectItem = (item: AnyItem, { uri, from }: System): AnyItem => {
  if (uri === crs84 || !item.geometry) return item;
  const coordinates = convert(item.geometry.coordinates as readonly unknown[], from);
  return { ...item, geometry: { ...item.geometry, coordinates } };
};
