import * as v from 'valibot';
import {
  type CommuneFeature,
  type FacilityFeature,
  type LineFeature,
  type StopFeature,
  type ZoneFeature,
  communeSchema,
  communesCollection,
  facilitiesCollection,
  facilitySchema,
  lineFeatureSchema,
  linesCollection,
  stopSchema,
  stopsCollection,
  zoneSchema,
  zonesCollection,
} from '../../geo/contract.ts';
import { facilityKinds } from '../../geo/facilities.ts';
import { stopModes } from '../../geo/network.ts';
import { nisSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { type Definition, always, idSchema, yesNoSchema } from '../definition.ts';

/*
 * What changes rarely: zones, communes, the network of the date that is asked for, facilities. What is listed is there at
 * the moment that was asked for.
 */
const placed = {
  commune: {
    schema: nisSchema,
    of: ({ properties }: { properties: { commune: string | null } }) => properties.commune,
  },
  zone: { schema: zoneCodeSchema, of: ({ properties }: { properties: { zone: string | null } }) => properties.zone },
};

export const zones: Definition<ZoneFeature> = {
  id: zonesCollection,
  schema: zoneSchema,
  title: 'Police zones',
  description: 'The police zones of the Region; the four-digit code is the legal identifier.',
  extentOf: () => always,
  queryables: {},
};

export const communes: Definition<CommuneFeature> = {
  id: communesCollection,
  schema: communeSchema,
  title: 'Communes',
  description: 'The communes of the Region, by INS/NIS code.',
  extentOf: () => always,
  queryables: { zone: placed.zone },
};

export const stops: Definition<StopFeature> = {
  id: stopsCollection,
  schema: stopSchema,
  title: 'Stops and stations',
  description: 'Metro and railway stations and tram stops, with the lines of the date that is asked for.',
  extentOf: () => always,
  queryables: {
    mode: { schema: v.picklist(stopModes), of: ({ properties }) => properties.mode },
    line: { schema: idSchema, of: ({ properties }) => properties.lines },
    underground: { schema: yesNoSchema, of: ({ properties }) => String(properties.underground) },
    ...placed,
  },
};

export const lines: Definition<LineFeature> = {
  id: linesCollection,
  schema: lineFeatureSchema,
  title: 'Lines',
  description: 'Metro and tram lines of the date that is asked for, with their official colours.',
  extentOf: () => always,
  queryables: {
    mode: { schema: v.picklist(['metro', 'tram']), of: ({ properties }) => properties.mode },
    ref: { schema: idSchema, of: ({ properties }) => properties.ref },
  },
};

export const facilities: Definition<FacilityFeature> = {
  id: facilitiesCollection,
  schema: facilitySchema,
  title: 'Facilities',
  description: 'Police stations, hospitals, fire stations, town halls and courthouses.',
  extentOf: () => always,
  queryables: {
    kind: { schema: v.picklist(facilityKinds), of: ({ properties }) => properties.kind },
    ...placed,
  },
};
