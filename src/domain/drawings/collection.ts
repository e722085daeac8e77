import { printOf } from '../../geo/print-of.ts';
import { timeOf } from '../../shared/instant.ts';
import { disciplineSchema, nisSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { type LiveDefinition, idSchema, yesNoSchema } from '../definition.ts';
import { type Drawing, drawingKindSchema, drawingStatusSchema, drawingsContract } from './contract.ts';
import { positionsOf } from './drawn.ts';

export const drawings: LiveDefinition<Drawing> = {
  ...drawingsContract,
  title: 'Drawings',
  description:
    'Signs of tactics and texts drawn on the map of an incident or an event: posts, movements, lines, areas.',
  extentOf: ({ properties: { drawn, erased } }) => ({
    start: timeOf(drawn),
    end: erased === null ? null : timeOf(erased),
  }),
  queryables: {
    kind: { schema: drawingKindSchema, of: ({ properties }) => properties.kind },
    status: { schema: drawingStatusSchema, of: ({ properties }) => properties.status },
    discipline: { schema: disciplineSchema, of: ({ properties }) => properties.discipline },
    commune: { schema: nisSchema, of: ({ properties }) => properties.communes },
    zone: { schema: zoneCodeSchema, of: ({ properties }) => properties.zones },
    incident: { schema: idSchema, of: ({ properties }) => properties.incident },
    event: { schema: idSchema, of: ({ properties }) => properties.event },
    exercise: { schema: yesNoSchema, of: ({ properties }) => String(properties.exercise) },
  },
  audienceOf: () => 'everyone',
  exerciseMark: { exercise: true },
  told: {
    tellsArrival: true,
    readersOf: () => 'everyone',
    // Not each place of it: what tells it from any other.
    partOf: ({ geometry, properties: { kind, status, text, discipline, incident, event, note } }) => ({
      kind,
      status,
      text,
      discipline,
      print: printOf(positionsOf(geometry)),
      incident,
      event,
      note,
    }),
    isAlways: true,
    labelOf: () => null,
    whereOf: ({ properties: { zones, communes } }) => ({ zone: zones[0] ?? null, commune: communes[0] ?? null }),
    incidentOf: ({ properties }) => properties.incident,
  },
  writing: async () => (await import('./writing.ts')).drawingsWriting,
};
