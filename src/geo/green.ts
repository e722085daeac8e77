import * as v from 'valibot';
import { type Position, positionSchema } from '../shared/geojson.ts';
import { type Text, textSchema } from '../shared/vocabulary.ts';
import { packedPathsSchema, unpackPaths } from './paths.ts';

export const greenKinds = ['park', 'wood', 'cemetery'] as const;

export interface Green {
  kind: (typeof greenKinds)[number];
  /** Null where the source has none. */
  name: Text | null;
  /** Polygons, their rings (outer first), positions. */
  surface: Position[][][];
  /** A point well inside, for the name. */
  label: Position;
  /** Square metres on the sphere. */
  area: number;
}

/** `data/green.json`. */
export const greenPackSchema = v.object({
  schema: v.literal('green/1'),
  green: v.array(
    v.object({
      kind: v.picklist(greenKinds),
      name: v.nullable(textSchema),
      label: positionSchema,
      area: v.number(),
      surface: v.array(packedPathsSchema),
    }),
  ),
});
export type GreenPack = v.InferOutput<typeof greenPackSchema>;

export const decodeGreen = ({ green }: GreenPack): Green[] =>
  green.map(({ surface, ...rest }) => ({ ...rest, surface: surface.map(unpackPaths) }));
