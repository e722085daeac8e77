import * as v from 'valibot';
import { featureSchema, pointSchema } from '../../shared/geojson.ts';
import { instantSchema, placeSchema, textSchema } from '../../shared/vocabulary.ts';

/** Id of the collection and of the layer. */
export const roadWorksCollection = 'road-works';

export const roadWorksStatuses = ['planned', 'ongoing', 'ended'] as const;
export const roadWorksStatusSchema = v.picklist(roadWorksStatuses);
export type RoadWorksStatus = v.InferOutput<typeof roadWorksStatusSchema>;

/** A building site in the street. */
export const roadWorksSchema = featureSchema(
  pointSchema,
  v.object({
    title: textSchema,
    status: roadWorksStatusSchema,
    place: placeSchema,
    start: instantSchema,
    /** When it is over, or is expected to be. */
    end: instantSchema,
    updated: instantSchema,
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    exercise: v.boolean(),
  }),
);
export type RoadWorks = v.InferOutput<typeof roadWorksSchema>;
