import * as v from 'valibot';
import { featureSchema, pointSchema } from '../../shared/geojson.ts';
import {
  disciplineSchema,
  instantSchema,
  phaseSchema,
  placeSchema,
  severitySchema,
  textSchema,
} from '../../shared/vocabulary.ts';
import { usedCardSchema } from '../cards/contract.ts';

/** Id of the collection and of the layer. */
export const incidentsCollection = 'incidents';

export const incidentCategories = [
  'public-order',
  'traffic',
  'fire',
  'medical',
  'public-transport',
  'crime',
  'infrastructure',
  'weather',
  'other',
] as const;
export const incidentCategorySchema = v.picklist(incidentCategories);
export type IncidentCategory = v.InferOutput<typeof incidentCategorySchema>;

/** The lifecycle, in its usual order. */
export const incidentStatuses = ['reported', 'confirmed', 'in-progress', 'contained', 'closed', 'cancelled'] as const;
export const incidentStatusSchema = v.picklist(incidentStatuses);
export type IncidentStatus = v.InferOutput<typeof incidentStatusSchema>;

/** Who reported it first: a service, never a person. */
export const incidentSources = [
  'emergency-call',
  'police-patrol',
  'transport-operator',
  'camera-watch',
  'municipality',
  'partner',
] as const;

const incidentPropertiesSchema = v.object({
  title: textSchema,
  category: incidentCategorySchema,
  severity: severitySchema,
  status: incidentStatusSchema,
  place: placeSchema,
  disciplines: v.array(disciplineSchema),
  phase: phaseSchema,
  reported: instantSchema,
  updated: instantSchema,
  source: v.picklist(incidentSources),
  /** Ids of items of the collection `deployments`. */
  deployments: v.array(v.string()),
  /** Ids of items of the collection `alerts`. */
  alerts: v.array(v.string()),
  /** Ids of other incidents that have to do with it; each names the other. */
  incidents: v.array(v.string()),
  /** Counts the changes, from 1; also the entity tag. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** True for everything that belongs to an exercise. */
  exercise: v.boolean(),
  /** Why it was cancelled or reopened, as somebody wrote it; empty before that. */
  reason: v.string(),
  /** What was done by its reflex card; absent: nothing yet. */
  card: v.exactOptional(usedCardSchema),
  /** Id of the incident that it was merged into, which stands for both; null or absent: none. */
  merged: v.exactOptional(v.nullable(v.string())),
});

/** An incident; its geometry is null while nobody knows where it is. */
export const incidentSchema = featureSchema(v.nullable(pointSchema), incidentPropertiesSchema);
export type Incident = v.InferOutput<typeof incidentSchema>;
/** Statuses in which an incident still asks for work. */
export const openStatuses: readonly IncidentStatus[] = ['reported', 'confirmed', 'in-progress', 'contained'];
/** Whether it asks for work. What was merged into another one does not: that one stands for it. */
export const isOpen = ({ properties: { status, merged } }: Incident): boolean =>
  openStatuses.includes(status) && !merged;

export const incidentsContract = { id: incidentsCollection, schema: incidentSchema } as const;
