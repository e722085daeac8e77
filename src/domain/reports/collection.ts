import { timeOf } from '../../shared/instant.ts';
import { nisSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { type LiveDefinition, idSchema } from '../definition.ts';
import { type Report, reportKindSchema, reportStatusSchema, reportsContract } from './contract.ts';

const isDraft = ({ properties }: Report): boolean => properties.status === 'draft';

export const reports: LiveDefinition<Report> = {
  ...reportsContract,
  title: 'Situation reports',
  description: 'Situation reports of the Region, a zone, a commune or an event: facts as they were, and an assessment.',
  extentOf: ({ properties: { begun, issued } }) => ({ start: timeOf((issued ?? begun).at), end: null }),
  queryables: {
    status: { schema: reportStatusSchema, of: ({ properties }) => properties.status },
    kind: { schema: reportKindSchema, of: ({ properties }) => properties.kind },
    zone: { schema: zoneCodeSchema, of: ({ properties }) => properties.zones },
    commune: { schema: nisSchema, of: ({ properties }) => properties.communes },
    event: { schema: idSchema, of: ({ properties }) => properties.event },
  },
  // What is issued is for the council too; nothing in it is of the watch.
  audienceOf: (report) => (isDraft(report) ? 'centre' : 'seats'),
  // A further version has the number of the first.
  isNumbered: ({ properties }) => properties.edition === 1,
  exerciseMark: { exercise: true },
  told: {
    partOf: ({ properties: { status, edition } }) => ({ status, edition }),
    isAlways: false,
    tellsArrival: false,
    labelOf: ({ properties: { number, subject } }) => ({
      fr: `Rapport de situation ${number} – ${subject.fr}`,
      nl: `Situatierapport ${number} – ${subject.nl}`,
    }),
    whereOf: ({ properties: { zone, commune } }) => ({ zone, commune }),
    incidentOf: () => null,
    readersOf: (report) => (isDraft(report) ? null : 'everyone'),
  },
  writing: async () => (await import('./writing.ts')).reportsWriting,
};
