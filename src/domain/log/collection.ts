import * as v from 'valibot';
import { timeOf } from '../../shared/instant.ts';
import { disciplineSchema, nisSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { type LiveDefinition, idSchema } from '../definition.ts';
import { type LogEntry, logContract, logKindSchema } from './contract.ts';

/** An item whose change it tells of: collection and id, with a colon between. */
const aboutSchema = v.pipe(v.string(), v.regex(/^[a-z-]{1,40}:.{1,100}$/u));

/** An entry that corrects one of the centre's own tells as little to others as that one. */
export const log: LiveDefinition<LogEntry> = {
  ...logContract,
  title: 'Log',
  description: 'The log of the centre (main courante): numbered entries that are never changed.',
  extentOf: ({ properties }) => ({ start: timeOf(properties.occurred), end: timeOf(properties.occurred) }),
  queryables: {
    kind: { schema: logKindSchema, of: ({ properties }) => properties.kind },
    discipline: { schema: disciplineSchema, of: ({ properties }) => properties.discipline },
    zone: { schema: zoneCodeSchema, of: ({ properties }) => properties.zone },
    commune: { schema: nisSchema, of: ({ properties }) => properties.commune },
    about: { schema: aboutSchema, of: ({ properties: { change } }) => change && `${change.collection}:${change.id}` },
    incident: { schema: idSchema, of: ({ properties }) => properties.incident },
  },
  // Nobody reads the log who is not signed in.
  audienceOf: ({ properties: { audience } }) => (audience === 'everyone' ? 'seats' : 'centre'),
  isNumbered: () => true,
  exerciseMark: { exercise: true },
  told: null,
  writing: async () => (await import('./writing.ts')).logWriting,
};
