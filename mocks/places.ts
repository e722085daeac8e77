import { flatDistance, metresPerDegree } from '../src/geo/geometry.ts';
import { englishName, stopLabel } from '../src/geo/labels.ts';
import type { Facility } from '../src/geo/facilities.ts';
import { type Network, type NetworkHistory, type Stop, networkAt } from '../src/geo/network.ts';
import type { Region } from '../src/geo/region.ts';
import type { Position } from '../src/shared/geojson.ts';
import type { Place, Text } from '../src/shared/vocabulary.ts';
import { type Draw, between, pick } from './random.ts';

/** The real places that a world plays in. */
export interface Geography {
  region: Region;
  facilities: readonly Facility[];
  network: NetworkHistory;
}

/** A place that a feature can stand at. */
export interface Spot {
  position: Position;
  place: Place;
  underground: boolean;
}

/** The places of one date. All of them are inside the region. */
export interface Places {
  region: Region;
  /** Of the date. */
  network: Network;
  /** Stops by mode. */
  metro: readonly Stop[];
  tram: readonly Stop[];
  train: readonly Stop[];
  /** Those of them where the plan puts teams first: where lines meet, and under the ground. */
  planned: Readonly<Record<Stop['mode'], readonly Stop[]>>;
  facilities: readonly Facility[];
  /** At a stop, with one of its lines. */
  atStop(draw: Draw, stop: Stop): Spot;
  /** In the streets around one of the stops, within 400 m. */
  inStreet(draw: Draw): Spot;
  atFacility(facility: Facility): Spot;
  /** A position with a label of its own; null outside the region. */
  at(position: Position, label: Text): Spot | null;
  /** The two stops of the same mode that a line shares with this one and that are nearest, nearest first. */
  neighbours(stop: Stop): readonly Stop[];
}

export const moveBy = ([longitude, latitude]: Position, east: number, north: number): Position => [
  Math.round((longitude + east / metresPerDegree.longitude) * 1e5) / 1e5,
  Math.round((latitude + north / metresPerDegree.latitude) * 1e5) / 1e5,
];

const nowhere = { commune: null, zone: null };

/** `de` before a name in French: a station, a square, a gate has its article. */
const ofFrench = (name: string): string => {
  if (/^(?:Gare|Place|Porte) /.test(name)) return `de la ${name}`;
  return /^[AEIOUYÀÂÉÈÊÎÔ]|^H[ôo]/.test(name) ? `d’${name}` : `de ${name}`;
};

const areaLabel = (name: Text): Text => ({
  fr: `Abords ${ofFrench(name.fr)}`,
  nl: `Omgeving ${name.nl}`,
  en: `Near ${englishName(name)}`,
});

/** @param date milliseconds since 1970: the network is that of its day */
export const placesAt = ({ region, facilities, network: history }: Geography, date: number): Places => {
  const network = networkAt(history, new Date(date));
  const inside = network.stops.filter((stop) => region.locate(stop.position) !== null);
  const lineIds = new Map(network.lines.map(({ id, mode, ref }) => [`${mode}/${ref}`, id]));
  const ofMode = (mode: Stop['mode']) => inside.filter((stop) => stop.mode === mode);
  const known = new Map<string, readonly Stop[]>();

  const at = (position: Position, label: Text): Spot | null => {
    const area = region.locate(position);
    return area && { position, place: { label, ...area, stop: null, line: null }, underground: false };
  };
  return {
    region,
    network,
    metro: ofMode('metro'),
    tram: ofMode('tram'),
    train: ofMode('train'),
    planned: {
      metro: ofMode('metro').filter(({ lines }) => lines.length >= 2),
      tram: ofMode('tram').filter(({ lines }) => lines.length >= 3),
      train: ofMode('train').filter(({ underground }) => underground),
    },
    facilities: facilities.filter(({ position }) => region.locate(position) !== null),
    at,
    atStop: (draw, stop) => {
      const line = stop.lines.length > 0 ? (lineIds.get(`${stop.mode}/${pick(draw, stop.lines)}`) ?? null) : null;
      const area = region.locate(stop.position) ?? nowhere;
      return {
        position: stop.position,
        place: { label: stopLabel(stop), ...area, stop: stop.id, line },
        underground: stop.underground,
      };
    },
    inStreet: (draw) => {
      for (;;) {
        const stop = pick(draw, inside);
        const spot = at(
          moveBy(stop.position, between(draw, -280, 280), between(draw, -280, 280)),
          areaLabel(stop.name),
        );
        if (spot) return spot;
      }
    },
    atFacility: ({ position, name }) => {
      const area = region.locate(position) ?? nowhere;
      return { position, place: { label: name, ...area, stop: null, line: null }, underground: false };
    },
    neighbours: (stop) => {
      const near =
        known.get(stop.id) ??
        inside
          .filter(
            ({ id, mode, lines }) => id !== stop.id && mode === stop.mode && lines.some((l) => stop.lines.includes(l)),
          )
          .sort((a, b) => flatDistance(stop.position, a.position) - flatDistance(stop.position, b.position))
          .slice(0, 2);
      known.set(stop.id, near);
      return near;
    },
  };
};
