import * as v from 'valibot';
import { daySchema, textSchema } from '../shared/vocabulary.ts';

const boundsSchema = v.pipe(v.tuple([v.number(), v.number(), v.number(), v.number()]), v.readonly());

/** What a line was between two dates: figures of today's lines, whole or within a box (west, south, east, north). */
const lineVersionSchema = v.object({
  /** Mode and ref: `tram-3`. */
  id: v.pipe(v.string(), v.regex(/^(metro|tram)-\d+$/)),
  /** These three as in the figure of the same id, else of the first part, where they are left out. */
  colour: v.exactOptional(v.string()),
  from: v.exactOptional(textSchema),
  to: v.exactOptional(textSchema),
  parts: v.pipe(v.array(v.object({ figure: v.string(), within: v.exactOptional(boundsSchema) })), v.minLength(1)),
  validFrom: v.nullable(daySchema),
  validTo: v.nullable(daySchema),
});
export type LineVersion = v.InferOutput<typeof lineVersionSchema>;

/** `data/versions.json`, kept by hand. */
export const lineVersionsSchema = v.object({ note: v.string(), lines: v.array(lineVersionSchema) });
export type LineVersions = v.InferOutput<typeof lineVersionsSchema>;

export const lineRef = (id: string): string => id.slice(id.indexOf('-') + 1);
export const lineMode = (id: string): 'metro' | 'tram' => (id.startsWith('metro-') ? 'metro' : 'tram');
