import type { Position } from '../../shared/geojson.ts';
import { type Rings, distance, distanceToPaths, findLabelPoint, surfaceArea } from '../geometry.ts';
import type { GreenPack } from '../green.ts';
import { packPaths } from '../paths.ts';
import type { PlacesPack } from '../public-places.ts';
import type { Region } from '../region.ts';
import type { StreetsPack } from '../streets.ts';
import { arterialStreets } from './additions.ts';
import { chainPaths } from './chain-paths.ts';
import type { Sources } from './sources.ts';

/** Where buses and trams run, a street's halves and side lanes included: metres from their course. */
const reach = 25;
/** Share of an arterial street that they run along. */
const leastShare = 0.4;
/** Degrees across a square in which nearby courses are looked for: more than the reach. */
const square = 0.001;

const middleOf = (a: Position, b: Position): Position => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** Tells whether a place lies on one of the paths, or near it. */
const createNearness = (paths: Rings): ((place: Position) => boolean) => {
  const squares = new Map<string, Position[][]>();
  const columnOf = (degrees: number): number => Math.floor(degrees / square);
  for (const path of paths) {
    for (const [index, to] of path.entries()) {
      const from = path[index - 1];
      if (!from) continue;
      for (let x = columnOf(Math.min(from[0], to[0])) - 1; x <= columnOf(Math.max(from[0], to[0])) + 1; x++) {
        for (let y = columnOf(Math.min(from[1], to[1])) - 1; y <= columnOf(Math.max(from[1], to[1])) + 1; y++) {
          const key = `${x} ${y}`;
          squares.set(key, [...(squares.get(key) ?? []), [from, to]]);
        }
      }
    }
  }
  return (place) => {
    const near = squares.get(`${columnOf(place[0])} ${columnOf(place[1])}`);
    return near !== undefined && distanceToPaths(place, near) <= reach;
  };
};

/** Share of a drawing's metres where a test holds. */
const shareWhere = (drawing: Rings, holds: (place: Position) => boolean): number => {
  let [held, all] = [0, 0];
  for (const path of drawing) {
    for (const [index, to] of path.entries()) {
      const from = path[index - 1] ?? to;
      const metres = distance(from, to);
      all += metres;
      if (metres > 0 && holds(middleOf(from, to))) held += metres;
    }
  }
  return all === 0 ? 0 : held / all;
};

/**
 * A street is arterial when buses or trams run along much of it, when its name says so, or when it is listed. Every
 * vertex is kept: crossings are vertices that are shared. Throws when a listed street is not there.
 */
export const buildStreets = (
  { streets, 'bus-streets': busStreets, 'stib-lines': lines }: Pick<Sources, 'streets' | 'bus-streets' | 'stib-lines'>,
  listed = arterialStreets,
): StreetsPack => {
  for (const name of listed) {
    if (!streets.some(({ properties }) => properties.name_fr === name)) throw new Error(`There is no street ${name}`);
  }
  const trams = lines.filter(({ properties }) => properties.mode === 'tram');
  const isServed = createNearness([...busStreets, ...trams].flatMap(({ geometry }) => geometry.coordinates));
  const isArterial = ({ geometry: { coordinates }, properties: { name_fr: name, metres } }: (typeof streets)[number]) =>
    listed.includes(name) ||
    (metres >= 500 && /^(Boulevard|Chaussée) /.test(name)) ||
    shareWhere(coordinates, isServed) >= leastShare;
  return {
    schema: 'streets/1',
    streets: streets.map((street) => ({
      name: { fr: street.properties.name_fr, nl: street.properties.name_nl },
      communes: street.properties.communes,
      metres: street.properties.metres,
      ...(isArterial(street) ? { arterial: true as const } : {}),
      paths: packPaths(chainPaths(street.geometry.coordinates)),
    })),
  };
};

export const buildGreen = (green: Sources['green']): GreenPack => ({
  schema: 'green/1',
  green: green.map(({ geometry, properties: { kind, name_fr: fr, name_nl: nl } }) => {
    const surface = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return {
      kind,
      name: fr === undefined || nl === undefined ? null : { fr, nl },
      label: findLabelPoint(surface),
      area: Math.round(surfaceArea(surface)),
      surface: surface.map(packPaths),
    };
  }),
});

export const buildPublicPlaces = (places: Sources['places'], region: Region): PlacesPack => ({
  schema: 'places/1',
  places: places.map(({ geometry: { coordinates }, properties: { kind, name_fr, name_nl } }) => ({
    kind,
    name: { fr: name_fr, nl: name_nl },
    position: coordinates,
    commune: region.locate(coordinates)?.commune ?? null,
  })),
});
