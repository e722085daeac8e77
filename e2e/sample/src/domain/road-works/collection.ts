import { timeOf } from '../../shared/instant.ts';
import { nisSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { type LiveDefinition, tellsPlace, titleOf, yesNoSchema } from '../definition.ts';
import { type RoadWorks, roadWorksCollection, roadWorksSchema, roadWorksStatusSchema } from './contract.ts';

export const roadWorks: LiveDefinition<RoadWorks> = {
  id: roadWorksCollection,
  schema: roadWorksSchema,
  title: 'Road works',
  description: 'Building sites in the street: where, from when and until when.',
  extentOf: ({ properties: { start, end } }) => ({ start: timeOf(start), end: timeOf(end) }),
  queryables: {
    status: { schema: roadWorksStatusSchema, of: ({ properties }) => properties.status },
    commune: { schema: nisSchema, of: ({ properties }) => properties.place.commune },
    zone: { schema: zoneCodeSchema, of: ({ properties }) => properties.place.zone },
    exercise: { schema: yesNoSchema, of: ({ properties }) => String(properties.exercise) },
  },
  audienceOf: () => 'everyone',
  exerciseMark: { exercise: true },
  told: {
    ...tellsPlace,
    partOf: ({ properties: { status, place, start, end } }) => ({ status, place, start, end }),
    // Works begin and end by themselves.
    isAlways: false,
    labelOf: titleOf,
  },
  writing: async () => (await import('./writing.ts')).roadWorksWriting,
};
