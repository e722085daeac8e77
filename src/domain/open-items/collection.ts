import { timeOf } from '../../shared/instant.ts';
import { nisSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { type LiveDefinition, idSchema, yesNoSchema } from '../definition.ts';
import { functionSchema } from '../functions.ts';
import { type OpenItem, openItemsContract } from './contract.ts';
import { isSettled } from './lifecycle.ts';

export const openItems: LiveDefinition<OpenItem> = {
  ...openItemsContract,
  title: 'Open items',
  description: 'What entries of the log ask for, by when and of which functions, and what each of them has answered.',
  extentOf: (item) => ({
    start: timeOf(item.properties.asked),
    end: isSettled(item) ? timeOf(item.properties.updated) : null,
  }),
  queryables: {
    function: { schema: functionSchema, of: ({ properties }) => properties.functions },
    settled: { schema: yesNoSchema, of: (item) => String(isSettled(item)) },
    incident: { schema: idSchema, of: ({ properties }) => properties.incident },
    commune: { schema: nisSchema, of: ({ properties }) => properties.commune },
    zone: { schema: zoneCodeSchema, of: ({ properties }) => properties.zones },
  },
  // As the log.
  audienceOf: () => 'seats',
  exerciseMark: { exercise: true },
  told: {
    isAlways: true,
    // The entry that it comes with tells it.
    tellsArrival: false,
    // Each function by itself, so that the entry of an answer has that answer alone.
    partOf: ({ properties }) =>
      Object.fromEntries(properties.answers.map(({ function: name, answer, reason }) => [name, { answer, reason }])),
    labelOf: ({ properties: { text } }) => ({ fr: text, nl: text }),
    whereOf: ({ properties: { zones, commune } }) => ({ zone: zones[0] ?? null, commune }),
    incidentOf: ({ properties }) => properties.incident,
    readersOf: () => 'everyone',
  },
  writing: async () => (await import('./writing.ts')).openItemsWriting,
};
