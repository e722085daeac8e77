import * as v from 'valibot';
import { timeOf } from '../../shared/instant.ts';
import { roles } from '../../shared/seats.ts';
import { zoneCodeSchema } from '../../shared/vocabulary.ts';
import type { LiveDefinition } from '../definition.ts';
import { type Handover, handoversContract } from './contract.ts';

const isOfCell = ({ properties }: Handover): boolean => properties.function === 'analyst';

export const handovers: LiveDefinition<Handover> = {
  ...handoversContract,
  title: 'Handovers',
  description:
    'What one shift hands to the next: signed and acknowledged by functions, with a hash of what was signed.',
  extentOf: ({ properties: { content } }) => ({ start: timeOf(content.since), end: timeOf(content.until) }),
  queryables: {
    status: { schema: v.picklist(['signed', 'acknowledged']), of: ({ properties }) => properties.status },
    function: { schema: v.picklist(roles), of: ({ properties }) => properties.function },
    zone: { schema: zoneCodeSchema, of: ({ properties }) => properties.zone },
  },
  // What analysts hand over names what is still in their cell.
  audienceOf: (handover) => (isOfCell(handover) ? 'cell' : 'centre'),
  isNumbered: () => true,
  exerciseMark: { exercise: true },
  told: {
    partOf: ({ properties: { status } }) => ({ status }),
    isAlways: false,
    tellsArrival: true,
    labelOf: ({ properties: { number } }) => ({ fr: `Relève ${number}`, nl: `Overdracht ${number}` }),
    whereOf: ({ properties: { zone } }) => ({ zone, commune: null }),
    incidentOf: () => null,
    readersOf: (handover) => (isOfCell(handover) ? null : 'centre'),
  },
  writing: async () => (await import('./writing.ts')).handoversWriting,
};
