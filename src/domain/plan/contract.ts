import * as v from 'valibot';
import { featureSchema } from '../../shared/geojson.ts';
import { daySchema, instantSchema, nisSchema, textSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';

/** Ids of the collections; the measures are also a layer. */
export const measuresCollection = 'measures';
export const objectivesCollection = 'objectives';
export const pastDeploymentsCollection = 'past-deployments';
export const pastIncidentsCollection = 'past-incidents';

/** What counts as a mode of transport in the plan; `other` is neither network nor road. */
export const modes = ['metro', 'tram', 'bus', 'train', 'road', 'other'] as const;
export type Mode = (typeof modes)[number];

const measureStatuses = ['planned', 'ongoing', 'done', 'dropped'] as const;
export const measureStatusSchema = v.picklist(measureStatuses);
export type MeasureStatus = v.InferOutput<typeof measureStatusSchema>;

/** A service or a zone that is answerable, by its name: never a person. */
const ownerSchema = textSchema;

/**
 * How an indicator is computed from what happened; nobody types an actual in. `officer-hours`, `operations` (joint
 * ones) and `incidents` are by the week, `response` is the percentile of minutes from the report to the first unit.
 */
const formulaSchema = v.object({
  of: v.picklist(['officer-hours', 'operations', 'incidents', 'response']),
  /** Only these; absent: all. */
  modes: v.exactOptional(v.array(v.picklist(modes))),
  level: v.exactOptional(v.picklist(['underground', 'surface'])),
  /** Only what starts in these hours of the day in Brussels: from the first, up to but without the second. */
  hours: v.exactOptional(v.tuple([v.number(), v.number()])),
  /** Of a response, 0 to 100. */
  percentile: v.exactOptional(v.number()),
});
export type Formula = v.InferOutput<typeof formulaSchema>;

const indicatorSchema = v.object({
  id: v.string(),
  name: textSchema,
  formula: formulaSchema,
  /** For the whole Region. */
  target: v.number(),
  /** Which side of the target is good. */
  better: v.picklist(['more', 'less']),
  owner: ownerSchema,
  deadline: daySchema,
});
export type Indicator = v.InferOutput<typeof indicatorSchema>;

/** An objective of the transport security plan, with what it is measured by. */
export const objectiveSchema = featureSchema(
  v.null(),
  v.object({ number: v.number(), title: textSchema, indicators: v.array(indicatorSchema) }),
);
export type Objective = v.InferOutput<typeof objectiveSchema>;

/** What somebody does for an objective. */
export const measureSchema = featureSchema(
  v.null(),
  v.object({
    title: textSchema,
    /** Id of the objective. */
    objective: v.string(),
    owner: ownerSchema,
    /** The police zone it is about; null: all of them. */
    zone: v.nullable(zoneCodeSchema),
    deadline: daySchema,
    status: measureStatusSchema,
    /** When its status last changed, and from what; null since the beginning. */
    moved: v.nullable(v.object({ at: instantSchema, from: measureStatusSchema })),
    note: v.string(),
    updated: instantSchema,
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    exercise: v.boolean(),
  }),
);
export type Measure = v.InferOutput<typeof measureSchema>;

const placed = {
  commune: v.nullable(nisSchema),
  zone: v.nullable(zoneCodeSchema),
  stop: v.nullable(v.string()),
  line: v.nullable(v.string()),
};

/** A deployment that is over, for figures of weeks; its operator and mode are those of the deployments. */
export const pastDeploymentSchema = featureSchema(
  v.null(),
  v.object({
    operator: v.string(),
    mode: v.picklist(modes),
    level: v.picklist(['underground', 'surface']),
    /** Name of the joint operation; empty: none. */
    operation: v.string(),
    strength: v.number(),
    start: instantSchema,
    end: instantSchema,
    ...placed,
  }),
);
export type PastDeployment = v.InferOutput<typeof pastDeploymentSchema>;

/** An incident that is closed, for figures of weeks. */
export const pastIncidentSchema = featureSchema(
  v.null(),
  v.object({
    mode: v.picklist(modes),
    reported: instantSchema,
    /** Seconds from the report until the first unit was there; null: none was sent. */
    response: v.nullable(v.number()),
    ...placed,
  }),
);
export type PastIncident = v.InferOutput<typeof pastIncidentSchema>;
