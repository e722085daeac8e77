import type { Alert } from '../../domain/alerts/contract.ts';
import type { Deployment } from '../../domain/deployments/contract.ts';
import type { Incident } from '../../domain/incidents/contract.ts';
import type { Disruption } from '../../domain/traffic/contract.ts';
import { contains } from '../../geo/geometry.ts';
import type { Line, Network, Stop } from '../../geo/network.ts';
import { stopsAlong } from '../../geo/section.ts';
import type { Position } from '../../shared/geojson.ts';

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

/** What may stand at a stop or on a line. */
type Placed = Incident | Deployment | Disruption;

const over: readonly (Placed | Alert)['properties']['status'][] = [
  'closed',
  'cancelled',
  'ended',
  'expired',
  'dismissed',
];

/** Ids of current items that stand at one of the stops or on the line. */
export const itemsAt = (items: Iterable<Placed>, stops: readonly string[], line: string | null): string[] =>
  [...items]
    .filter(({ properties }) => {
      if (over.includes(properties.status)) return false;
      if ('stops' in properties && properties.stops.some((stop) => stops.includes(stop))) return true;
      const { place } = properties;
      return (place.stop !== null && stops.includes(place.stop)) || (line !== null && place.line === line);
    })
    .map(({ id }) => id);

/** Ids of current alerts whose surface holds one of the positions. */
export const surfacesOver = (alerts: Iterable<Alert>, positions: readonly Position[]): string[] =>
  [...alerts]
    .filter(({ properties: { status }, geometry }) => {
      if (over.includes(status) || geometry === null) return false;
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      return positions.some((position) => polygons.some((polygon) => contains(polygon, position)));
    })
    .map(({ id }) => id);
