import * as v from 'valibot';
import type { CommuneFeature, FacilityFeature, LineFeature, StopFeature } from '../src/geo/contract.ts';
import {
  communesCollection,
  facilitiesCollection,
  linesCollection,
  stopsCollection,
  zonesCollection,
} from '../src/geo/contract.ts';
import { facilityKinds } from '../src/geo/facilities.ts';
import { listCommunes, listFacilities, listLines, listStops, listZones } from '../src/geo/mock.ts';
import { networkAt, stopModes } from '../src/geo/network.ts';
import { nisSchema, zoneCodeSchema } from '../src/shared/vocabulary.ts';
import type { MockCollection, MockFeature } from './collections.ts';
import { type Queryable, idSchema, yesNoSchema } from './layer-mock.ts';
import type { Geography } from './places.ts';

interface Reference<F extends MockFeature> {
  id: string;
  title: string;
  description: string;
  /** The features as they are at a moment of world time, milliseconds since 1970. */
  list(geography: Geography, at: number): readonly F[];
  queryables: Readonly<Record<string, Queryable<F>>>;
}

const alwaysThere = { start: null, end: null };

const defineReference = <F extends MockFeature>(reference: Reference<F>): MockCollection => {
  const { id, title, description, list, queryables } = reference;
  const sorted = (geography: Geography, at: number): F[] =>
    list(geography, at).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    id,
    title,
    description,
    isLive: false,
    features: (geography, _, at) => sorted(geography, at),
    find: (geography, world, feature) => list(geography, world.clock.now).find((other) => other.id === feature),
    // What is listed is there at the moment that was asked for.
    extentOf: () => alwaysThere,
    queryables: new Map(Object.entries(queryables)),
  };
};

const placed = {
  commune: {
    schema: nisSchema,
    of: ({ properties }: { properties: { commune: string | null } }) => properties.commune,
  },
  zone: { schema: zoneCodeSchema, of: ({ properties }: { properties: { zone: string | null } }) => properties.zone },
};

/** What changes rarely: zones, communes, the network of the world's date (or of `datetime`), facilities. */
export const referenceCollections: readonly MockCollection[] = [
  defineReference({
    id: zonesCollection,
    title: 'Police zones',
    description: 'The police zones of the Region; the four-digit code is the legal identifier.',
    list: ({ region }) => listZones(region),
    queryables: {},
  }),
  defineReference<CommuneFeature>({
    id: communesCollection,
    title: 'Communes',
    description: 'The communes of the Region, by INS/NIS code.',
    list: ({ region }) => listCommunes(region),
    queryables: { zone: placed.zone },
  }),
  defineReference<StopFeature>({
    id: stopsCollection,
    title: 'Stops and stations',
    description: 'Metro and railway stations and tram stops, with the lines of the date that is asked for.',
    list: ({ network }, at) => listStops(networkAt(network, new Date(at))),
    queryables: {
      mode: { schema: v.picklist(stopModes), of: ({ properties }) => properties.mode },
      line: { schema: idSchema, of: ({ properties }) => properties.lines },
      underground: { schema: yesNoSchema, of: ({ properties }) => String(properties.underground) },
      ...placed,
    },
  }),
  defineReference<LineFeature>({
    id: linesCollection,
    title: 'Lines',
    description: 'Metro and tram lines of the date that is asked for, with their official colours.',
    list: ({ network }, at) => listLines(networkAt(network, new Date(at))),
    queryables: {
      mode: { schema: v.picklist(['metro', 'tram']), of: ({ properties }) => properties.mode },
      ref: { schema: idSchema, of: ({ properties }) => properties.ref },
    },
  }),
  defineReference<FacilityFeature>({
    id: facilitiesCollection,
    title: 'Facilities',
    description: 'Police stations, hospitals, fire stations, town halls and courthouses.',
    list: ({ facilities }) => listFacilities(facilities),
    queryables: {
      kind: { schema: v.picklist(facilityKinds), of: ({ properties }) => properties.kind },
      ...placed,
    },
  }),
];
