import * as v from 'valibot';
import { featureSchema, positionSchema } from '../../shared/geojson.ts';
import { roles } from '../../shared/seats.ts';
import {
  instantSchema,
  nisSchema,
  severitySchema,
  textSchema,
  whereabouts,
  zoneCodeSchema,
} from '../../shared/vocabulary.ts';

/** Id of the collection and of the layer. */
export const reportsCollection = 'reports';

/** What a report is about. */
const reportKinds = ['region', 'zone', 'commune', 'event'] as const;
export const reportKindSchema = v.picklist(reportKinds);

/** `superseded`: a newer version was issued. */
const reportStatuses = ['draft', 'issued', 'superseded'] as const;
export const reportStatusSchema = v.picklist(reportStatuses);

/** What the facts of a report are derived from. */
export const factCollections = ['incidents', 'alerts', 'disruptions', 'road-safety', 'events'] as const;
export const factCollectionSchema = v.picklist(factCollections);
export type FactCollection = (typeof factCollections)[number];

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One item as it was when the report was issued: a copy, that nothing changes any more. */
const factSchema = v.object({
  id: v.string(),
  label: textSchema,
  where: v.nullable(textSchema),
  status: v.string(),
  severity: v.nullable(severitySchema),
  since: instantSchema,
  /** Of what is at a point; null for an area, a stretch, or what nobody knows the place of. */
  position: v.nullable(positionSchema),
});
export type Fact = v.InferOutput<typeof factSchema>;

/** `more`: so many are not listed. */
const factListSchema = v.object({ collection: factCollectionSchema, facts: v.array(factSchema), more: countSchema });
export type FactList = v.InferOutput<typeof factListSchema>;

/** Who is on site, by operator. */
const presenceSchema = v.object({ operator: v.string(), teams: countSchema, officers: countSchema });

const factsSchema = v.object({
  at: instantSchema,
  lists: v.array(factListSchema),
  presence: v.array(presenceSchema),
});
export type Facts = v.InferOutput<typeof factsSchema>;

/** When, and in which seat: a function, never a person. */
const handSchema = v.object({ at: instantSchema, seat: v.string(), function: v.picklist(roles) });

/** A situation report: one version of it. What is issued never changes; a new version takes its place. */
export const reportSchema = featureSchema(
  v.null(),
  v.object({
    /** Given by the server, from 1 without gaps; all versions of a report have the same. */
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    edition: v.pipe(v.number(), v.integer(), v.minValue(1)),
    status: reportStatusSchema,
    kind: reportKindSchema,
    ...whereabouts,
    /** Id of an item of the collection `events`; null where the report is of none. */
    event: v.nullable(v.string()),
    /** The zones that it is about; none: the whole Region. */
    zones: v.array(zoneCodeSchema),
    communes: v.array(nisSchema),
    /** What it is about, by name. */
    subject: textSchema,
    /** What somebody thinks of the situation: apart from the facts, which nobody writes. */
    assessment: textSchema,
    /** Null: they are frozen when the report is issued. */
    facts: v.nullable(factsSchema),
    begun: handSchema,
    issued: v.nullable(handSchema),
    /** Id of the version before it. */
    replaces: v.nullable(v.string()),
    updated: instantSchema,
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    exercise: v.boolean(),
  }),
);
export type Report = v.InferOutput<typeof reportSchema>;
export const reportsContract = { id: reportsCollection, schema: reportSchema } as const;
