import type * as v from 'valibot';
import type { Network } from '../geo/network.ts';
import type { Region } from '../geo/region.ts';
import type { Position } from '../shared/geojson.ts';
import type { Action, Seat } from '../shared/seats.ts';
import type { Place } from '../shared/vocabulary.ts';
import type { AnyItem, Contract, LiveItem } from './item.ts';

export type PointGeometry = { type: 'Point'; coordinates: Position };

/** What there is when a write is decided, as far as its author may know of it. */
export interface State {
  get<F extends LiveItem>(contract: Contract<F>, id: string): Promise<F | undefined>;
  /** The item with these properties, of which there is one at most. */
  find<F extends LiveItem>(contract: Contract<F>, properties: Partial<F['properties']>): Promise<F | undefined>;
  /** Whether an item was there, and was deleted with all that was told of it. */
  wasDeleted(id: string): Promise<boolean>;
}

/** What stands around a write when it is decided. */
export interface WriteContext {
  seat: Seat;
  /** Milliseconds since 1970. */
  now: number;
  state: State;
  region: Region;
  /** Of the day. */
  network: Network;
}

/** What is asked for: properties, and a position if it is there (null: none is known). */
export interface Asked<P, G = PointGeometry> {
  properties: P;
  geometry?: G | null | undefined;
}

/** One thing that a person's write does. A created log entry gets its number when it is done. */
export type Effect =
  | {
      type: 'change';
      collection: string;
      id: string;
      properties: object;
      geometry?: AnyItem['geometry'] | undefined;
      /** False: the log tells it with something else, in one entry for many. */
      isTold?: false;
    }
  | { type: 'create'; collection: string; feature: LiveItem; isTold?: false }
  /** Takes an item away that nobody has touched since it was made: making it is taken back. */
  | { type: 'remove'; collection: string; id: string };

type Soon<T> = T | Promise<T>;

/** How people change the items of a collection. What is not possible throws a WriteRefusal with the reason. */
export interface Writing<F extends LiveItem = LiveItem> {
  /** Whether items have a position that people set. */
  isPlaced: boolean;
  /** What they set, where it is more than a point. */
  shapes?: v.GenericSchema;
  /** How an item is changed; absent: never. */
  change?: {
    /** Of the properties in the body. */
    schema: v.GenericSchema<object>;
    /** What has to be allowed. */
    actions(feature: F, asked: Asked<never>, context: WriteContext): Soon<readonly Action[]>;
    /** The first one is of the item itself. */
    effects(feature: F, asked: Asked<never>, context: WriteContext): Soon<readonly Effect[]>;
  };
  /** How an item is made; absent: not by people. */
  create?: {
    schema: v.GenericSchema<object>;
    actions(asked: Asked<never>, context: WriteContext): Soon<readonly Action[]>;
    make(id: string, asked: Asked<never>, context: WriteContext): Soon<F>;
    /** What else comes with it. Absent: nothing. */
    also?(made: F, context: WriteContext, asked: Asked<never>): Soon<readonly Effect[]>;
    /** Bytes of the body, where it has more than one item. */
    mostBytes?: number;
  };
}

/** What somebody asked for is not possible; the message says why. */
export class WriteRefusal extends Error {}

export const refuseWrite = (reason: string): never => {
  throw new WriteRefusal(reason);
};

export const refuseIf = (reason: string | null): void => {
  if (reason !== null) refuseWrite(reason);
};

/** The item that a write names. */
export const findItem = async <F extends LiveItem>(
  contract: Contract<F>,
  id: string,
  { state }: WriteContext,
): Promise<F> => (await state.get(contract, id)) ?? refuseWrite(`The collection ${contract.id} has no item “${id}”.`);

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
