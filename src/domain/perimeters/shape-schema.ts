import * as v from 'valibot';
import type { Shape } from '../../geo/shape.ts';
import { pointSchema, positionSchema, lineSchema, surfaceSchema } from '../../shared/geojson.ts';

/** The name of a collection, or the id of an item of it. */
const nameSchema = v.pipe(v.string(), v.regex(/^[\w:.-]{1,100}$/));

/** A shape as it is sent and read; whether it can be a surface, `refuseShape` tells. Lengths in metres. */
export const readShapeSchema = v.variant('type', [
  v.object({ type: v.literal('polygon'), rings: v.array(v.array(positionSchema)) }),
  v.object({ type: v.literal('circle'), centre: positionSchema, radius: v.number() }),
  v.object({ type: v.literal('corridor'), path: v.array(positionSchema), width: v.number() }),
  v.object({
    type: v.literal('buffer'),
    of: v.union([pointSchema, lineSchema, surfaceSchema]),
    distance: v.number(),
    item: v.nullable(v.object({ collection: nameSchema, id: nameSchema })),
  }),
]) satisfies v.GenericSchema<unknown, Shape> as v.GenericSchema<Shape>;
