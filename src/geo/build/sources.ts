import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { lineSchema, pointSchema, positionSchema, surfaceSchema } from '../../shared/geojson.ts';
import { publicPlaceKinds } from '../public-places.ts';
import { nisSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';

const lineStringSchema = v.object({ type: v.literal('LineString'), coordinates: v.array(positionSchema) });
const name = v.nullable(v.pipe(v.string(), v.minLength(1)));
const names = { name_fr: v.string(), name_nl: v.string() };

const collectionOf = <G extends v.GenericSchema, P extends v.GenericSchema>(geometry: G, properties: P) =>
  v.object({ features: v.pipe(v.array(v.object({ geometry, properties })), v.minLength(1)) });

/** The source figures: GeoJSON files of one folder, coordinates in five decimals. */
const schemas = {
  communes: collectionOf(
    surfaceSchema,
    v.object({ ...names, nis: nisSchema, zone: zoneCodeSchema, postal_codes: v.array(v.string()) }),
  ),
  'stib-lines': collectionOf(
    lineSchema,
    v.object({
      mode: v.picklist(['metro', 'tram']),
      ref: v.string(),
      colour: v.pipe(v.string(), v.hexColor()),
      from: v.string(),
      to: v.string(),
    }),
  ),
  stops: collectionOf(
    pointSchema,
    v.object({
      ...names,
      mode: v.picklist(['metro', 'tram', 'train']),
      stib_refs: v.optional(v.array(v.string()), []),
    }),
  ),
  rail: collectionOf(lineSchema, v.object({ tunnel: v.boolean() })),
  'bus-streets': collectionOf(lineSchema, v.object({})),
  water: collectionOf(surfaceSchema, v.object({})),
  waterways: collectionOf(v.variant('type', [lineSchema, lineStringSchema]), v.object({ tunnel: v.boolean() })),
  facilities: collectionOf(
    pointSchema,
    v.object({
      name_fr: name,
      name_nl: name,
      kind: v.picklist(['police', 'hospital', 'fire_station', 'town_hall', 'courthouse']),
      operator: v.nullable(v.string()),
    }),
  ),
  streets: collectionOf(
    lineSchema,
    v.object({ ...names, communes: v.pipe(v.array(nisSchema), v.minLength(1)), metres: v.number() }),
  ),
  green: collectionOf(
    surfaceSchema,
    v.object({
      kind: v.picklist(['park', 'wood', 'cemetery']),
      name_fr: v.optional(v.string()),
      name_nl: v.optional(v.string()),
    }),
  ),
  places: collectionOf(pointSchema, v.object({ ...names, kind: v.picklist(publicPlaceKinds) })),
} as const;

type SourceName = keyof typeof schemas;
export type Sources = { [N in SourceName]: v.InferOutput<(typeof schemas)[N]>['features'] };

/** Reads all source figures. Throws with the file's name when one is missing or malformed. */
export const readSources = (folder: string): Sources => {
  const read = (source: SourceName): unknown => {
    const result = v.safeParse(schemas[source], JSON.parse(readFileSync(join(folder, `${source}.geojson`), 'utf8')));
    if (result.success) return result.output.features;
    throw new Error(`${source}.geojson: ${v.getDotPath(result.issues[0])}: ${result.issues[0].message}`);
  };
  return Object.fromEntries((Object.keys(schemas) as SourceName[]).map((source) => [source, read(source)])) as Sources;
};
