import * as v from 'valibot';
import type { Position } from '../shared/geojson.ts';
import { type Text, nisSchema, textSchema } from '../shared/vocabulary.ts';
import { packedPathsSchema, unpackPaths } from './paths.ts';

/** A named street, square or lane. Several may have one name: in other communes, or further along. */
export interface Street {
  name: Text;
  /** NIS codes, the one with most of its metres first. */
  communes: readonly string[];
  metres: number;
  /** Whether it is one of those that carry the traffic: buses and trams run along it, or its name says so. */
  isArterial: boolean;
  /**
   * Long paths, each segment once, straight on where the street crosses itself. Where two streets meet they share a
   * position, equal to the last digit (five decimals).
   */
  paths: Position[][];
}

/** `data/streets.json`. */
export const streetsPackSchema = v.object({
  schema: v.literal('streets/1'),
  streets: v.array(
    v.object({
      name: textSchema,
      communes: v.array(nisSchema),
      metres: v.number(),
      arterial: v.exactOptional(v.literal(true)),
      paths: packedPathsSchema,
    }),
  ),
});
export type StreetsPack = v.InferOutput<typeof streetsPackSchema>;

export const decodeStreets = ({ streets }: StreetsPack): Street[] =>
  streets.map(({ name, communes, metres, arterial = false, paths }) => ({
    name,
    communes,
    metres,
    isArterial: arterial,
    paths: unpackPaths(paths),
  }));
