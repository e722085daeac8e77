import type { Position } from '../shared/geojson.ts';
import type { CommuneFeature, FacilityFeature, LineFeature, StopFeature, ZoneFeature } from './contract.ts';
import type { Facility } from './facilities.ts';
import type { Network } from './network.ts';
import type { Region } from './region.ts';

/*
 * The items of the reference collections, out of the decoded packs: what the mock API serves.
 */
const toMultiPolygon = (coordinates: Position[][][]) => ({ type: 'MultiPolygon' as const, coordinates });
const toPoint = (coordinates: Position) => ({ type: 'Point' as const, coordinates });
/** To a thousandth of a km²: what figures of this precision can say. */
const roundArea = (areaKm2: number): number => Math.round(areaKm2 * 1000) / 1000;

export const listZones = ({ zones }: Region): ZoneFeature[] =>
  [...zones.values()].map(({ code, surface, name, short, communes, areaKm2 }) => ({
    type: 'Feature',
    id: code,
    geometry: toMultiPolygon(surface),
    properties: { name, short, communes: [...communes], areaKm2: roundArea(areaKm2) },
  }));

export const listCommunes = ({ communes }: Region): CommuneFeature[] =>
  [...communes.values()].map(({ nis, surface, name, short, zone, postalCodes, areaKm2 }) => ({
    type: 'Feature',
    id: nis,
    geometry: toMultiPolygon(surface),
    properties: { name, short, zone, postalCodes: [...postalCodes], areaKm2: roundArea(areaKm2) },
  }));

export const listStops = ({ stops }: Network): StopFeature[] =>
  stops.map(({ id, position, lines, stibRefs, ...properties }) => ({
    type: 'Feature',
    id,
    geometry: toPoint(position),
    properties: { ...properties, lines: [...lines], stibRefs: [...stibRefs] },
  }));

export const listLines = ({ lines }: Network): LineFeature[] =>
  lines.map(({ id, path, ...properties }) => ({
    type: 'Feature',
    id,
    geometry: { type: 'MultiLineString', coordinates: path },
    properties,
  }));

export const listFacilities = (facilities: readonly Facility[]): FacilityFeature[] =>
  facilities.map(({ id, position, ...properties }) => ({
    type: 'Feature',
    id,
    geometry: toPoint(position),
    properties,
  }));
