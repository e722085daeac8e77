import type { Facility, FacilityKind } from '../../geo/facilities.ts';
import { boundsOf } from '../../geo/geometry.ts';
import type { Stop } from '../../geo/network.ts';
import type { PublicPlace } from '../../geo/public-places.ts';
import type { Street } from '../../geo/streets.ts';
import { type SurfaceIndex, indexSurface } from '../../geo/surface-index.ts';
import type { Position, Surface } from '../../shared/geojson.ts';
import type { Text } from '../../shared/vocabulary.ts';
import { polygonsOf } from './polygons.ts';

/** What is known of the ground, as it ships with the product. */
export interface Ground {
  stops: readonly Stop[];
  facilities: readonly Facility[];
  places: readonly PublicPlace[];
  streets: readonly Street[];
}

export interface NamedPlace {
  name: Text;
  position: Position;
}
/** Streets of one name. */
export interface StreetWithin extends NamedPlace {
  /** Of it that lie inside. */
  metres: number;
}

/** Kinds of places, in the order in which they are told; those of which nearly nothing is known are left out. */
export const placeGroups = {
  schools: ['school', 'university'],
  hospitals: ['hospital'],
  worship: ['worship'],
  services: ['police', 'fire-station', 'town-hall', 'courthouse'],
  gathering: ['museum', 'venue', 'market', 'stadium'],
} as const satisfies Readonly<Record<string, readonly (FacilityKind | PublicPlace['kind'])[]>>;
export type PlaceGroup = keyof typeof placeGroups;

/** What of the ground lies in a surface. */
export interface Inside {
  stops: readonly Stop[];
  places: Readonly<Record<PlaceGroup, readonly NamedPlace[]>>;
  /** The longest first. */
  streets: readonly StreetWithin[];
  /** Of all streets. */
  metres: number;
}

const indexes = new WeakMap<Surface, SurfaceIndex>();
/** The index of a surface, made once. */
export const indexOf = (surface: Surface): SurfaceIndex => {
  const index = indexes.get(surface) ?? indexSurface(polygonsOf(surface));
  indexes.set(surface, index);
  return index;
};

type Box = readonly [west: number, south: number, east: number, north: number];
const boxes = new WeakMap<Street, Box>();
const byName = new Intl.Collator('fr');

/** Positions of streets that are looked at at once: some milliseconds. */
const mostAtOnce = 2_500;

/**
 * What lies in a surface. The work is cut in pieces.
 * @param breathe called between two of them; false: nobody waits for it any more
 * @returns null if so
 */
export const findInside = async (
  surface: Surface,
  { stops, facilities, places, streets }: Ground,
  breathe: () => Promise<boolean>,
): Promise<Inside | null> => {
  const { bounds, contains, lengthWithin } = indexOf(surface);
  const [west, south, east, north] = bounds;
  const isIn = ({ position }: { position: Position }): boolean => contains(position);
  const known: readonly (NamedPlace & { kind: string })[] = [...facilities, ...places];
  const found = known.filter(isIn);
  const ofKinds = (kinds: readonly string[]): NamedPlace[] =>
    found.filter(({ kind }) => kinds.includes(kind)).toSorted((a, b) => byName.compare(a.name.fr, b.name.fr));
  const within = new Map<string, StreetWithin>();
  let looked = 0;
  for (const street of streets) {
    const { name, paths } = street;
    const isNew = !boxes.has(street);
    const box = boxes.get(street) ?? boundsOf([paths]);
    if (isNew) boxes.set(street, box);
    const isNear = box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south;
    for (const path of isNew || isNear ? paths : []) {
      looked += path.length;
      if (!isNear) continue;
      const metres = lengthWithin(path);
      const [start] = path;
      if (metres === 0 || !start) continue;
      const key = `${name.fr}|${name.nl}`;
      const before = within.get(key);
      const position = before?.position ?? path.find(contains) ?? start;
      within.set(key, { name, position, metres: metres + (before?.metres ?? 0) });
    }
    if (looked < mostAtOnce) continue;
    looked = 0;
    if (!(await breathe())) return null;
  }
  const longest = [...within.values()].toSorted((a, b) => b.metres - a.metres);
  return {
    stops: stops.filter(isIn),
    places: {
      schools: ofKinds(placeGroups.schools),
      hospitals: ofKinds(placeGroups.hospitals),
      worship: ofKinds(placeGroups.worship),
      services: ofKinds(placeGroups.services),
      gathering: ofKinds(placeGroups.gathering),
    },
    streets: longest,
    metres: longest.reduce((sum, { metres }) => sum + metres, 0),
  };
};

/** The items that stand in a surface, in their order. */
export const itemsWithin = <F extends { geometry: { type: 'Point'; coordinates: Position } | null }>(
  surface: Surface,
  items: Iterable<F>,
): F[] => {
  const { contains } = indexOf(surface);
  return Array.from(items).filter(({ geometry }) => geometry !== null && contains(geometry.coordinates));
};
