import { timeOf } from '../../shared/instant.ts';
import { type LiveDefinition, always, idSchema, titleOf } from '../definition.ts';
import {
  type Exercise,
  type Inject,
  exerciseStatusSchema,
  exercisesContract,
  injectKindSchema,
  injectStatusSchema,
  injectsContract,
} from './contract.ts';

export const exercises: LiveDefinition<Exercise> = {
  ...exercisesContract,
  title: 'Exercises',
  description: 'Exercises and their clocks. Only seats of the exercise see them.',
  extentOf: ({ properties: { started, ended } }) =>
    started === null ? always : { start: timeOf(started), end: ended === null ? null : timeOf(ended) },
  queryables: { status: { schema: exerciseStatusSchema, of: ({ properties }) => properties.status } },
  audienceOf: () => 'seats',
  exerciseMark: { exercise: true },
  told: {
    partOf: ({ properties: { status } }) => ({ status }),
    isAlways: true,
    tellsArrival: false,
    labelOf: titleOf,
    whereOf: () => ({ zone: null, commune: null }),
    incidentOf: () => null,
    readersOf: () => 'everyone',
  },
  writing: async () => (await import('./writing.ts')).exercisesWriting,
};

/** What is to come is known to who leads the exercise or looks on; players see what comes of it. */
export const injects: LiveDefinition<Inject> = {
  ...injectsContract,
  title: 'Injects',
  description: 'The script of an exercise: what comes when, for whom, and which action is expected by when.',
  extentOf: () => always,
  queryables: {
    script: { schema: idSchema, of: ({ properties }) => properties.script },
    kind: { schema: injectKindSchema, of: ({ properties }) => properties.kind },
    status: { schema: injectStatusSchema, of: ({ properties }) => properties.status },
  },
  audienceOf: () => 'direction',
  exerciseMark: { exercise: true },
  told: null,
  writing: async () => (await import('./writing.ts')).injectsWriting,
};
