import * as v from 'valibot';
import { positionSchema } from '../geojson.ts';
import { placeSchema, textSchema } from '../vocabulary.ts';

/** Fields of forms as they are kept: what was typed, right or not. */
export const typedField = v.string();
export const textField = textSchema;
export const placeField = v.nullable(
  v.object({ id: v.string(), place: placeSchema, position: v.nullable(positionSchema) }),
);
