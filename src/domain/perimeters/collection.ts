import { timeOf } from '../../shared/instant.ts';
import { nisSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { type LiveDefinition, idSchema, titleOf, yesNoSchema } from '../definition.ts';
import { type Perimeter, perimeterKindSchema, perimeterStatusSchema, perimetersContract } from './contract.ts';
import { keyOfCrossing } from './crossings.ts';
import { tellDrawn } from './tell-drawn.ts';

export const perimeters: LiveDefinition<Perimeter> = {
  ...perimetersContract,
  title: 'Perimeters',
  description: 'Areas that are closed, filtered, evacuated or searched: kind, surface, from and to, what they are for.',
  extentOf: ({ properties: { start, expectedEnd, lifted } }) => {
    const end = lifted ?? expectedEnd;
    return { start: timeOf(start), end: end === null ? null : timeOf(end) };
  },
  queryables: {
    kind: { schema: perimeterKindSchema, of: ({ properties }) => properties.kind },
    status: { schema: perimeterStatusSchema, of: ({ properties }) => properties.status },
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
    partOf: ({ geometry, properties }) => {
      const { title, kind, status, expectedEnd, incident, event, note, watch, crossings } = properties;
      return {
        title,
        kind,
        status,
        drawn: tellDrawn(geometry),
        expectedEnd,
        incident,
        event,
        note,
        watch,
        // Each by itself, so that its entry has that one alone.
        ...Object.fromEntries(crossings.map((crossing) => [`crossing:${keyOfCrossing(crossing)}`, crossing])),
      };
    },
    isAlways: true,
    labelOf: titleOf,
    whereOf: ({ properties: { zones, communes } }) => ({ zone: zones[0] ?? null, commune: communes[0] ?? null }),
    incidentOf: ({ properties }) => properties.incident,
  },
  writing: async () => (await import('./writing.ts')).perimetersWriting,
};
