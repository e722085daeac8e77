import { timeOf } from '../../shared/instant.ts';
import { zoneCodeSchema } from '../../shared/vocabulary.ts';
import type { LiveDefinition } from '../definition.ts';
import { type Import, importStatusSchema, importTargetSchema, importsContract } from './contract.ts';

const only = <T>(items: readonly T[]): T | null => (items.length === 1 ? (items[0] ?? null) : null);

export const imports: LiveDefinition<Import> = {
  ...importsContract,
  title: 'Imports',
  description:
    'Files that came into a collection in one step, with what they made and changed; a step can be taken back.',
  extentOf: ({ properties: { at } }) => ({ start: timeOf(at), end: timeOf(at) }),
  queryables: {
    target: { schema: importTargetSchema, of: ({ properties }) => properties.target },
    status: { schema: importStatusSchema, of: ({ properties }) => properties.status },
    zone: { schema: zoneCodeSchema, of: ({ properties }) => properties.zones },
  },
  // Names of files are of those who work here.
  audienceOf: () => 'centre',
  exerciseMark: { exercise: true },
  told: {
    partOf: ({ properties: { status } }) => ({ status }),
    isAlways: false,
    tellsArrival: true,
    labelOf: ({ properties: { file, created, changed } }) => ({
      fr: `Import de ${file} : ${created} nouveaux, ${changed} modifiés`,
      nl: `Import van ${file}: ${created} nieuw, ${changed} gewijzigd`,
      en: `Import of ${file}: ${created} new, ${changed} changed`,
    }),
    whereOf: ({ properties: { zones } }) => ({ zone: only(zones), commune: null }),
    incidentOf: () => null,
    readersOf: () => 'centre',
  },
  writing: async () => (await import('./writing.ts')).importsWriting,
};
