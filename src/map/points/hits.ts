import type { Map as LeafletMap } from 'leaflet';
import type { OwnedHit } from './engine-client.ts';
import { toLatitude, toLongitude } from './projection.ts';
import type { SlotOwner } from './slots.ts';

interface Spot {
  longitude: number;
  latitude: number;
  /** Centre and radius of what is drawn, CSS pixels of the map's container. */
  x: number;
  y: number;
  radius: number;
}

export interface PointHit extends Spot {
  type: 'point';
  layer: string;
  id: string;
}

export interface GroupHit extends Spot {
  type: 'group';
  count: number;
  /** The worst of the members: 0 to 4. */
  rank: number;
  /** 200 at most. */
  members: readonly SlotOwner[];
  /** Of the members: west, south, east, north, degrees. */
  bounds: readonly [number, number, number, number];
  /** No zoom opens the group: its members are to be listed. */
  final: boolean;
}

export type Hit = PointHit | GroupHit;

/** What the engine found, in terms of the map and of the layers. */
export const toHit = ({ hit, owners }: OwnedHit, map: LeafletMap): Hit => {
  const longitude = toLongitude(hit.x);
  const latitude = toLatitude(hit.y);
  const { x, y } = map.latLngToContainerPoint([latitude, longitude]);
  const spot = { longitude, latitude, x, y, radius: hit.radius };
  const { count, rank, final } = hit;
  const [owner] = owners;
  if (!hit.group && owner) {
    return { ...spot, type: 'point', ...owner, longitude: toLongitude(hit.west), latitude: toLatitude(hit.north) };
  }
  const bounds = [toLongitude(hit.west), toLatitude(hit.south), toLongitude(hit.east), toLatitude(hit.north)] as const;
  return { ...spot, type: 'group', count, rank, members: owners, bounds, final };
};

/** Whether two hits are the same thing, wherever it has moved. */
export const isSameHit = (a: Hit | null, b: Hit | null): boolean => {
  if (a === null || b === null || a.type !== b.type) return a === b;
  if (a.type === 'point' && b.type === 'point') return a.layer === b.layer && a.id === b.id;
  return a.type === 'group' && b.type === 'group' && a.count === b.count && a.x === b.x && a.y === b.y;
};
