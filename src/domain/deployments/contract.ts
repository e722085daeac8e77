import * as v from 'valibot';
import { featureSchema, pointSchema } from '../../shared/geojson.ts';
import { instantSchema, placeSchema, textSchema } from '../../shared/vocabulary.ts';

/** Id of the collection and of the layer. */
export const deploymentsCollection = 'deployments';

/**
 * Services with a competence of their own, beside the police zones: STIB-MIVB's security service, Securail (railway
 * domain only), federal railway police (trains, stations, metro), federal road police, Bruxelles Mobilité.
 */
export const deploymentServices = [
  'stib-security',
  'securail',
  'railway-police',
  'road-police',
  'bruxelles-mobilite',
] as const;
export type DeploymentService = (typeof deploymentServices)[number];

/** A service, or `zone-` and the code of a police zone (zones are data: any code will do). */
export const deploymentOperatorSchema = v.union([
  v.picklist(deploymentServices),
  v.pipe(v.string(), v.regex(/^zone-\d{4}$/)),
]);
export type DeploymentOperator = v.InferOutput<typeof deploymentOperatorSchema>;

export const deploymentKinds = ['metro', 'tram', 'bus', 'train', 'road'] as const;
export type DeploymentKind = (typeof deploymentKinds)[number];

export const deploymentStatuses = ['planned', 'en-route', 'on-site', 'paused', 'ended'] as const;
export const deploymentStatusSchema = v.picklist(deploymentStatuses);
export type DeploymentStatus = v.InferOutput<typeof deploymentStatusSchema>;

export const levelSchema = v.picklist(['underground', 'surface']);
/** Number of officers. */
export const strengthSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));

const deploymentPropertiesSchema = v.object({
  operator: deploymentOperatorSchema,
  kind: v.picklist(deploymentKinds),
  level: levelSchema,
  place: placeSchema,
  strength: strengthSchema,
  status: deploymentStatusSchema,
  shift: v.object({ start: instantSchema, end: instantSchema }),
  objective: textSchema,
  /** How to reach the team: a radio channel, never a person. */
  contact: v.string(),
  /** Name of the joint operation that several operators belong to; empty: none. */
  operation: v.string(),
  /** When somebody noted that it was heard of; absent: nobody has. */
  heard: v.exactOptional(instantSchema),
  updated: instantSchema,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  exercise: v.boolean(),
});

/** A deployment at a stop, along a line section or at a position; geometry null while it is not known. */
export const deploymentSchema = featureSchema(v.nullable(pointSchema), deploymentPropertiesSchema);
export type Deployment = v.InferOutput<typeof deploymentSchema>;
export const deploymentsContract = { id: deploymentsCollection, schema: deploymentSchema } as const;
