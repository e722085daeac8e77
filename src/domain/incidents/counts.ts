import * as v from 'valibot';
import { featureSchema } from '../../shared/geojson.ts';
import { timeOf } from '../../shared/instant.ts';
import { instantSchema } from '../../shared/vocabulary.ts';
import type { Definition } from '../definition.ts';

export const incidentCountsCollection = 'incident-counts';

const hour = 3_600_000;
const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const hours = Array.from({ length: 24 }, (_, index) => String(index));

/** How many incidents were reported in an hour that is over. */
export const incidentCountSchema = featureSchema(
  v.null(),
  v.object({
    from: instantSchema,
    /** What the clocks of Brussels showed then: 0 to 23. */
    hour: v.pipe(countSchema, v.maxValue(23)),
    incidents: countSchema,
    /** By the code of the zone, and by NIS code; those without any are not named. */
    zones: v.record(v.string(), countSchema),
    communes: v.record(v.string(), countSchema),
  }),
);
export type IncidentCount = v.InferOutput<typeof incidentCountSchema>;

export const incidentCounts: Definition<IncidentCount> = {
  id: incidentCountsCollection,
  schema: incidentCountSchema,
  title: 'Incidents by hour',
  isOfReality: true,
  description: 'How many incidents were reported in each hour of the last eight weeks, by zone and commune.',
  extentOf: ({ properties: { from } }) => ({ start: timeOf(from), end: timeOf(from) + hour }),
  queryables: {
    hour: { schema: v.picklist(hours), of: ({ properties }) => String(properties.hour) },
  },
  hasPast: true,
};
