import * as v from 'valibot';
import { featureSchema } from '../../shared/geojson.ts';
import { instantSchema, nisSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { alertThemes, volumeBands } from '../alerts/contract.ts';

export const watchCountsCollection = 'watch-counts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * How many alerts of the watch were released, by the hour in which their window began, their theme and the communes that
 * they touched: what is left of them once they are deleted. No id, no area, no text.
 */
export const watchCountSchema = featureSchema(
  v.null(),
  v.object({
    /** The beginning of the hour. */
    hour: instantSchema,
    theme: v.picklist(alertThemes),
    communes: v.array(nisSchema),
    zones: v.array(zoneCodeSchema),
    /** The largest of them. */
    volume: v.picklist(volumeBands),
    /** Released. */
    alerts: count,
    /** Of these, whose window is over. */
    ended: count,
    /** Of those, in whose area and window an incident was reported. */
    followed: count,
    /** Of those, one of a kind that their theme foretells (`foretells`). */
    borneOut: count,
  }),
);
export type WatchCount = v.InferOutput<typeof watchCountSchema>;
