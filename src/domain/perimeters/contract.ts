import * as v from 'valibot';
import { featureSchema, surfaceSchema } from '../../shared/geojson.ts';
import { instantSchema, nisSchema, textSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { perimeterKinds, perimeterStatuses } from './kinds.ts';
import { readShapeSchema } from './shape-schema.ts';
import { watchWhens, watchedCollections } from './watch-kinds.ts';

/** Id of the collection and of the layer. */
export const perimetersCollection = 'perimeters';

export const perimeterKindSchema = v.picklist(perimeterKinds);
export const perimeterStatusSchema = v.picklist(perimeterStatuses);
export type PerimeterStatus = v.InferOutput<typeof perimeterStatusSchema>;

const wholeNumber = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

/** What it watches, and what for (`WatchRule`). */
export const watchSchema = v.object({
  of: v.pipe(v.array(v.picklist(watchedCollections)), v.minLength(1), v.maxLength(watchedCollections.length)),
  when: v.picklist(watchWhens),
  minutes: wholeNumber(240),
  delay: wholeNumber(3_600),
  margin: wholeNumber(500),
  fastest: wholeNumber(400),
});
export type Watch = v.InferOutput<typeof watchSchema>;

/** Something that it watches came in, went out, or stayed: told once for each stay. */
const crossingSchema = v.object({
  collection: v.picklist(watchedCollections),
  id: v.string(),
  name: textSchema,
  when: v.picklist(watchWhens),
  /** When the stay began, and when it counted. */
  since: instantSchema,
  at: instantSchema,
  /** When somebody saw it; null: nobody has. */
  seen: v.nullable(instantSchema),
});
export type Crossing = v.InferOutput<typeof crossingSchema>;

/** A perimeter: its geometry is the surface, worked out of the shape that somebody drew. */
export const perimeterSchema = featureSchema(
  surfaceSchema,
  v.object({
    title: textSchema,
    kind: perimeterKindSchema,
    status: perimeterStatusSchema,
    shape: readShapeSchema,
    /** Everything that it touches, by geometry; the first ones are where its middle is. */
    communes: v.array(nisSchema),
    zones: v.array(zoneCodeSchema),
    start: instantSchema,
    /** When it is expected to be lifted; null while that is not known. */
    expectedEnd: v.nullable(instantSchema),
    /** When it was. */
    lifted: v.nullable(instantSchema),
    /** Id of the incident, and of the event, that it is for. */
    incident: v.nullable(v.string()),
    event: v.nullable(v.string()),
    note: v.string(),
    watch: v.nullable(watchSchema),
    /** The last ones, in the order in which they came. */
    crossings: v.array(crossingSchema),
    updated: instantSchema,
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    exercise: v.boolean(),
  }),
);
export type Perimeter = v.InferOutput<typeof perimeterSchema>;
export const perimetersContract = { id: perimetersCollection, schema: perimeterSchema } as const;
