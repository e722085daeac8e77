import * as v from 'valibot';
import { nisSchema, textSchema, zoneCodeSchema } from '../shared/vocabulary.ts';

/**
 * The police zones, kept by hand in `data/zones.json`: the one place that says which commune belongs to which zone. A
 * law that merges zones changes that file and nothing else.
 */
export const zoneTableSchema = v.object({
  zones: v.array(
    v.object({
      code: zoneCodeSchema,
      name: textSchema,
      short: textSchema,
      communes: v.pipe(v.array(nisSchema), v.minLength(1)),
    }),
  ),
});
export type ZoneTable = v.InferOutput<typeof zoneTableSchema>;

/** The zone's code by the commune's NIS code. Throws when a commune is in two zones. */
export const indexZones = ({ zones }: ZoneTable): ReadonlyMap<string, string> => {
  const index = new Map<string, string>();
  for (const { code, communes } of zones) {
    for (const nis of communes) {
      if (index.has(nis)) throw new Error(`Commune ${nis} is in the zones ${index.get(nis)} and ${code}`);
      index.set(nis, code);
    }
  }
  return index;
};
