import { contains } from '../../geo/geometry.ts';
import type { Line, Network, Stop } from '../../geo/network.ts';
import { stopsAlong } from '../../geo/section.ts';
import type { Position, Surface } from '../../shared/geojson.ts';

/** A stop or a line of the network of the day, as a feature that can be opened. */
export interface StopFeature {
  type: 'Feature';
  id: string;
  geometry: { type: 'Point'; coordinates: Position };
  properties: Omit<Stop, 'id' | 'position'>;
}
export interface LineFeature {
  type: 'Feature';
  id: string;
  geometry: null;
  properties: Omit<Line, 'id'> & {
    /** Ids of its stops, along its path. */
    stops: readonly string[];
  };
}

export const stopFeatures = ({ stops }: Network): StopFeature[] =>
  stops.map(({ id, position, ...properties }) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: position },
    properties,
  }));

export const lineFeatures = (network: Network): LineFeature[] =>
  network.lines.map(({ id, ...properties }) => ({
    type: 'Feature',
    id,
    geometry: null,
    properties: {
      ...properties,
      stops: stopsAlong({ id, ...properties }, network).map((stop) => stop.id),
    },
  }));

/** What other layers' items say of where they are; each has a part of it. */
export interface Elsewhere {
  id: string;
  geometry: { type: string; coordinates: unknown } | null;
  properties: {
    status: string;
    place?: { stop: string | null; line: string | null };
    /** Of what touches several. */
    stops?: readonly string[];
  };
}

const over = ['closed', 'cancelled', 'ended', 'expired', 'dismissed'];

/** Ids of current items that stand at one of the stops or on the line. */
export const itemsAt = (items: Iterable<Elsewhere>, stops: readonly string[], line: string | null): string[] =>
  [...items]
    .filter(({ properties: { status, place, stops: touched } }) => {
      if (over.includes(status) || !place) return false;
      if (touched?.some((stop) => stops.includes(stop))) return true;
      return (place.stop !== null && stops.includes(place.stop)) || (line !== null && place.line === line);
    })
    .map(({ id }) => id);

/** Ids of current items whose surface holds one of the positions. */
export const surfacesOver = (items: Iterable<Elsewhere>, positions: readonly Position[]): string[] =>
  [...items]
    .filter(({ properties: { status }, geometry }) => {
      if (over.includes(status) || geometry === null) return false;
      const { type, coordinates } = geometry as Surface;
      const polygons = type === 'Polygon' ? [coordinates] : coordinates;
      return positions.some((position) => polygons.some((polygon) => contains(polygon, position)));
    })
    .map(({ id }) => id);
