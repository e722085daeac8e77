import * as v from 'valibot';
import { timeOf } from '../../shared/instant.ts';
import { nisSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { type LiveDefinition, idSchema, tellsPlace, yesNoSchema } from '../definition.ts';
import {
  type Deployment,
  deploymentKinds,
  deploymentOperatorSchema,
  deploymentStatusSchema,
  deploymentsContract,
  levelSchema,
} from './contract.ts';

export const deployments: LiveDefinition<Deployment> = {
  ...deploymentsContract,
  title: 'Deployments',
  description: 'Teams of the police zones, the operators and the federal services, and where they stand.',
  extentOf: ({ properties: { shift } }) => ({ start: timeOf(shift.start), end: timeOf(shift.end) }),
  queryables: {
    operator: { schema: deploymentOperatorSchema, of: ({ properties }) => properties.operator },
    kind: { schema: v.picklist(deploymentKinds), of: ({ properties }) => properties.kind },
    level: { schema: levelSchema, of: ({ properties }) => properties.level },
    status: { schema: deploymentStatusSchema, of: ({ properties }) => properties.status },
    commune: { schema: nisSchema, of: ({ properties }) => properties.place.commune },
    zone: { schema: zoneCodeSchema, of: ({ properties }) => properties.place.zone },
    stop: { schema: idSchema, of: ({ properties }) => properties.place.stop },
    line: { schema: idSchema, of: ({ properties }) => properties.place.line },
    exercise: { schema: yesNoSchema, of: ({ properties }) => String(properties.exercise) },
  },
  audienceOf: () => 'everyone',
  exerciseMark: { exercise: true },
  told: {
    ...tellsPlace,
    partOf: ({ properties: { status, place, strength, shift, operation, heard } }) => ({
      status,
      place,
      strength,
      shift,
      operation,
      heard: heard ?? null,
    }),
    // Teams go on by themselves.
    isAlways: false,
    labelOf: ({ properties }) => properties.objective,
  },
  writing: async () => (await import('./writing.ts')).deploymentsWriting,
};
