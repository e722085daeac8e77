import * as v from 'valibot';
import { featureSchema, lineSchema, multiPolygonSchema, pointSchema } from '../shared/geojson.ts';
import { daySchema, nisSchema, textSchema, zoneCodeSchema } from '../shared/vocabulary.ts';
import { facilityKinds } from './facilities.ts';
import { stopModes } from './network.ts';

/*
 * The reference collections of the API: what changes rarely, served for any GIS. Areas are those on the sphere.
 */
export const zonesCollection = 'zones';
export const communesCollection = 'communes';
export const stopsCollection = 'stops';
export const linesCollection = 'lines';
export const facilitiesCollection = 'facilities';

const areaKm2 = v.pipe(v.number(), v.minValue(0));
/** Attributed by geometry; null outside the region. */
const whereabouts = { commune: v.nullable(nisSchema), zone: v.nullable(zoneCodeSchema) };

/** A police zone; its id is its four-digit code. */
export const zoneSchema = featureSchema(
  multiPolygonSchema,
  v.object({ name: textSchema, short: textSchema, communes: v.array(nisSchema), areaKm2 }),
);
export type ZoneFeature = v.InferOutput<typeof zoneSchema>;

/** A commune; its id is its NIS code. */
export const communeSchema = featureSchema(
  multiPolygonSchema,
  v.object({ name: textSchema, short: textSchema, zone: zoneCodeSchema, postalCodes: v.array(v.string()), areaKm2 }),
);
export type CommuneFeature = v.InferOutput<typeof communeSchema>;

export const stopSchema = featureSchema(
  pointSchema,
  v.object({
    mode: v.picklist(stopModes),
    name: textSchema,
    ...whereabouts,
    underground: v.boolean(),
    /** Refs of the lines that stop here; none for trains. */
    lines: v.array(v.string()),
    stibRefs: v.array(v.string()),
  }),
);
export type StopFeature = v.InferOutput<typeof stopSchema>;

export const lineFeatureSchema = featureSchema(
  lineSchema,
  v.object({
    ref: v.string(),
    mode: v.picklist(['metro', 'tram']),
    colour: v.pipe(v.string(), v.hexColor()),
    from: textSchema,
    to: textSchema,
    /** First day; null when it is not known. */
    validFrom: v.nullable(daySchema),
    /** First day without it; null while it runs. */
    validTo: v.nullable(daySchema),
  }),
);
export type LineFeature = v.InferOutput<typeof lineFeatureSchema>;

export const facilitySchema = featureSchema(
  pointSchema,
  v.object({ kind: v.picklist(facilityKinds), name: textSchema, operator: v.nullable(v.string()), ...whereabouts }),
);
export type FacilityFeature = v.InferOutput<typeof facilitySchema>;
