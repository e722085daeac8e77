import * as v from 'valibot';
import { featureSchema } from '../../shared/geojson.ts';
import { instantSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';

/** Id of the collection and of the layer. */
export const importsCollection = 'imports';

/** The collections that files come into. */
export const importTargets = [
  'incidents',
  'deployments',
  'events',
  'disruptions',
  'road-safety',
  'alerts',
  'drawings',
] as const;
export type ImportTarget = (typeof importTargets)[number];
export const importTargetSchema = v.picklist(importTargets);

const importStatuses = ['applied', 'undone'] as const;
export const importStatusSchema = v.picklist(importStatuses);

const versionSchema = v.pipe(v.number(), v.integer(), v.minValue(1));

/** An item that a file made or changed: what the file calls it, and the version that the import left. */
const touchedSchema = v.object({
  id: v.string(),
  external: v.string(),
  left: versionSchema,
  /** What was there before; null: the file made it. */
  before: v.nullable(
    v.object({ properties: v.record(v.string(), v.unknown()), geometry: v.exactOptional(v.unknown()) }),
  ),
});

/** A file that came into a collection in one step, all of it or nothing; the step can be taken back. */
export const importSchema = featureSchema(
  v.null(),
  v.object({
    /** As the device called it. */
    file: v.string(),
    target: importTargetSchema,
    status: importStatusSchema,
    items: v.array(touchedSchema),
    created: v.number(),
    changed: v.number(),
    zones: v.array(zoneCodeSchema),
    at: instantSchema,
    updated: instantSchema,
    version: versionSchema,
    exercise: v.boolean(),
  }),
);
export type Import = v.InferOutput<typeof importSchema>;
export const importsContract = { id: importsCollection, schema: importSchema } as const;
