import * as v from 'valibot';
import { timeOf } from '../../shared/instant.ts';
import { nisSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { alertThemes } from '../alerts/contract.ts';
import type { Definition } from '../definition.ts';
import { type WatchCount, watchCountSchema, watchCountsCollection } from './contract.ts';

const hour = 3_600_000;

export const watchCounts: Definition<WatchCount> = {
  id: watchCountsCollection,
  schema: watchCountSchema,
  title: 'Counts of the watch',
  description: 'How many alerts of the watch were released, and whether an incident followed: counts, never contents.',
  isOfReality: true,
  // As the alerts that they count: not for observers.
  readers: 'centre',
  extentOf: ({ properties }) => ({ start: timeOf(properties.hour), end: timeOf(properties.hour) + hour }),
  queryables: {
    theme: { schema: v.picklist(alertThemes), of: ({ properties }) => properties.theme },
    commune: { schema: nisSchema, of: ({ properties }) => properties.communes },
    zone: { schema: zoneCodeSchema, of: ({ properties }) => properties.zones },
  },
  hasPast: true,
};
