import { disciplineSchema, nisSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { type LayerMock, idSchema } from '../../../mocks/layer-mock.ts';
import { type LogEntry, logCollection, logKindSchema } from './contract.ts';
import { timeOf } from '../../shared/instant.ts';

/** An entry that corrects one of the centre's own tells as little to others as that one. */
export const logMock: LayerMock<LogEntry> = {
  id: logCollection,
  title: 'Log',
  description: 'The log of the centre (main courante): numbered entries that are never changed.',
  extentOf: ({ properties }) => ({ start: timeOf(properties.occurred), end: timeOf(properties.occurred) }),
  queryables: {
    kind: { schema: logKindSchema, of: ({ properties }) => properties.kind },
    discipline: { schema: disciplineSchema, of: ({ properties }) => properties.discipline },
    zone: { schema: zoneCodeSchema, of: ({ properties }) => properties.zone },
    commune: { schema: nisSchema, of: ({ properties }) => properties.commune },
    incident: { schema: idSchema, of: ({ properties }) => properties.incident },
  },
};
