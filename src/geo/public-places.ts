import * as v from 'valibot';
import { positionSchema } from '../shared/geojson.ts';
import { nisSchema, textSchema } from '../shared/vocabulary.ts';

export const publicPlaceKinds = [
  'school',
  'university',
  'worship',
  'museum',
  'venue',
  'market',
  'stadium',
  'care',
  'fuel',
] as const;

/** A place that people gather in, or that matters in an emergency. */
const publicPlaceSchema = v.object({
  kind: v.picklist(publicPlaceKinds),
  name: textSchema,
  position: positionSchema,
  /** NIS code by geometry; null outside the region. */
  commune: v.nullable(nisSchema),
});
export type PublicPlace = v.InferOutput<typeof publicPlaceSchema>;

/** `data/places.json`. */
export const placesPackSchema = v.object({
  schema: v.literal('places/1'),
  places: v.array(publicPlaceSchema),
});
export type PlacesPack = v.InferOutput<typeof placesPackSchema>;
