import type * as v from 'valibot';
import type { Network } from '../src/geo/network.ts';
import type { Region } from '../src/geo/region.ts';
import type { Position } from '../src/shared/geojson.ts';
import type { Action, Seat } from '../src/shared/seats.ts';
import type { Place } from '../src/shared/vocabulary.ts';
import type { World } from './host.ts';
import { RequestProblem } from './problem.ts';
import type { Effect, LiveFeature } from './simulation.ts';

export type PointGeometry = { type: 'Point'; coordinates: Position };

/** What stands around a write when it is looked at. */
export interface WriteContext {
  seat: Seat;
  /** World time, milliseconds since 1970. */
  now: number;
  world: Pick<World, 'get' | 'values' | 'deletions'>;
  region: Region;
  /** Of the day. */
  network: Network;
}

/** What is asked for: properties, and a position if it is there (null: none is known). */
export interface Asked<P> {
  properties: P;
  geometry?: PointGeometry | null | undefined;
}

/** How people change the features of a layer. What is not possible throws a RequestProblem (422) with the reason. */
export interface Writing<F extends LiveFeature = LiveFeature> {
  /** Whether items have a position that people set. */
  isPlaced: boolean;
  /** How an item is changed; absent: never. */
  change?: {
    /** Of the properties in the body. */
    schema: v.GenericSchema<object>;
    /** What has to be allowed. */
    actions(feature: F, asked: Asked<never>, context: WriteContext): readonly Action[];
    /** The first one is of the item itself. */
    effects(feature: F, asked: Asked<never>, context: WriteContext): readonly Effect[];
  };
  /** How an item is made; absent: not by people. */
  create?: {
    schema: v.GenericSchema<object>;
    actions(asked: Asked<never>, context: WriteContext): readonly Action[];
    make(id: string, asked: Asked<never>, context: WriteContext): F;
  };
}

export const refuseWrite = (reason: string): never => {
  throw new RequestProblem(422, reason);
};

/** The place with commune and zone by geometry. Outside the region is refused; without a position a commune will do. */
export const locatePlace = (place: Place, geometry: PointGeometry | null, { region }: WriteContext): Place => {
  if (geometry) {
    const area = region.locate(geometry.coordinates);
    return area
      ? { ...place, ...area }
      : refuseWrite(`${geometry.coordinates.join(', ')} lies outside the Brussels-Capital Region.`);
  }
  if (place.commune === null) return { ...place, zone: null };
  const commune = region.communes.get(place.commune);
  return commune
    ? { ...place, zone: commune.zone }
    : refuseWrite(`There is no commune ${place.commune} in the Region.`);
};
