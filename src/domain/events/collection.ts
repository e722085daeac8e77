import * as v from 'valibot';
import { nisSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { type LiveDefinition, tellsPlace, titleOf, yesNoSchema } from '../definition.ts';
import { type PublicEvent, eventKindSchema, eventStatusSchema, eventsContract } from './contract.ts';
import { organiserKinds } from './kinds.ts';
import { spanOf } from './span.ts';

export const events: LiveDefinition<PublicEvent> = {
  ...eventsContract,
  title: 'Public order',
  description:
    'Planned events: route, perimeter or gathering point, phases, crowd by source and method, command, units, closures.',
  extentOf: spanOf,
  queryables: {
    kind: { schema: eventKindSchema, of: ({ properties }) => properties.kind },
    status: { schema: eventStatusSchema, of: ({ properties }) => properties.status },
    organiser: { schema: v.picklist(organiserKinds), of: ({ properties }) => properties.organiser },
    commune: { schema: nisSchema, of: ({ properties }) => properties.communes },
    zone: { schema: zoneCodeSchema, of: ({ properties }) => properties.zones },
    lead: { schema: zoneCodeSchema, of: ({ properties }) => properties.lead },
    exercise: { schema: yesNoSchema, of: ({ properties }) => String(properties.exercise) },
  },
  audienceOf: () => 'everyone',
  exerciseMark: { exercise: true },
  told: {
    ...tellsPlace,
    partOf: ({ properties }) => {
      const { status, place, windows, expected, estimates, decision, assessment } = properties;
      const { command, units, reinforcements, closures } = properties;
      return {
        status,
        place,
        windows,
        expected,
        estimates,
        decision,
        assessment,
        command,
        units,
        reinforcements,
        closures,
      };
    },
    // A transfer of command, a unit that is engaged: the log has it, whoever did it.
    isAlways: true,
    labelOf: titleOf,
    whereOf: ({ properties: { lead, place } }) => ({ zone: lead, commune: place.commune }),
  },
  writing: async () => (await import('./writing.ts')).eventsWriting,
};
