import * as v from 'valibot';
import { featureSchema } from '../../shared/geojson.ts';
import { roles } from '../../shared/seats.ts';
import { instantSchema, textSchema, whereabouts, zoneCodeSchema } from '../../shared/vocabulary.ts';

/** Id of the collection and of the layer. */
export const handoversCollection = 'handovers';

/** What a handover lists: what came, changed and was closed since it began; what is open, due, out of the way, on its way. */
export const sectionKeys = [
  'came',
  'changed',
  'closed',
  'open',
  'due',
  'shelved',
  'pending',
  'disruptions',
  'gaps',
  'events',
] as const;
export type SectionKey = (typeof sectionKeys)[number];

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const hashSchema = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));

/** The label is null of an alert of the watch, which names itself as long as it is there. */
const rowSchema = v.object({
  collection: v.string(),
  id: v.string(),
  label: v.nullable(textSchema),
  detail: v.nullable(textSchema),
});
export type HandoverRow = v.InferOutput<typeof rowSchema>;

/** `more`: so many are not listed; `outside`: so many lie beyond the lens. */
const sectionSchema = v.object({
  key: v.picklist(sectionKeys),
  rows: v.array(rowSchema),
  more: countSchema,
  outside: countSchema,
});
export type HandoverSection = v.InferOutput<typeof sectionSchema>;

/** Who is on site, by operator: teams and officers. */
const presenceSchema = v.object({ operator: v.string(), teams: countSchema, officers: countSchema });

const contentSchema = v.object({
  since: instantSchema,
  until: instantSchema,
  lens: v.object(whereabouts),
  /** What whoever leaves says in their own words. */
  notes: v.string(),
  sections: v.array(sectionSchema),
  presence: v.array(presenceSchema),
});
/** What is signed. */
export type HandoverContent = v.InferOutput<typeof contentSchema>;

/** When, and in which seat: a function, never a person. */
const handSchema = v.object({ at: instantSchema, seat: v.string() });

/** What one shift hands to the next: signed by the function that leaves, acknowledged by the one that comes. */
export const handoverSchema = featureSchema(
  v.null(),
  v.object({
    /** Given by the server, from 1 without gaps. */
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    status: v.picklist(['signed', 'acknowledged']),
    /** Which function; of a commander, of which zone. */
    function: v.picklist(roles),
    zone: v.nullable(zoneCodeSchema),
    content: contentSchema,
    /** SHA-256 of what was signed, in hexadecimal digits. */
    hash: hashSchema,
    signed: handSchema,
    acknowledged: v.nullable(handSchema),
    updated: instantSchema,
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    exercise: v.boolean(),
  }),
);
export type Handover = v.InferOutput<typeof handoverSchema>;
export const handoversContract = { id: handoversCollection, schema: handoverSchema } as const;
