import * as v from 'valibot';
import { refuse } from '../../shared/seats.ts';
import { type Definition, type LiveDefinition, always, tellsPlace } from '../definition.ts';
import {
  type Intake,
  type Programme,
  intakeSchema,
  intakesCollection,
  programmeKinds,
  programmeSchema,
  programmesCollection,
} from './contract.ts';
import { publishIntake } from './publish.ts';

export const programmes: Definition<Programme> = {
  id: programmesCollection,
  schema: programmeSchema,
  title: 'Programmes',
  description: 'What the school of security professions teaches: police, fire and rescue, medical aid, prevention.',
  extentOf: () => always,
  queryables: { kind: { schema: v.picklist(programmeKinds), of: ({ properties }) => properties.kind } },
  hasPast: true,
};

export const intakes: LiveDefinition<Intake> = {
  id: intakesCollection,
  schema: intakeSchema,
  title: 'Intakes',
  description:
    'The school’s and the orientation centre’s figures of a year. Numbers of people under 5 are not told, nor what they could be worked out from.',
  extentOf: ({ properties: { year } }) => ({ start: Date.UTC(year, 0, 1), end: Date.UTC(year + 1, 0, 1) - 1 }),
  queryables: {
    year: { schema: v.pipe(v.string(), v.regex(/^\d{4}$/)), of: ({ properties }) => String(properties.year) },
  },
  audienceOf: () => 'everyone',
  brief: publishIntake,
  unlisted: ['figures'],
  seesWhole: (seat) => refuse(seat, { type: 'school' }) === null,
  exerciseMark: { exercise: true },
  told: {
    ...tellsPlace,
    // Which figures and why, never the numbers.
    partOf: ({ properties: { history } }) => {
      const { table, row, why } = history.at(-1) ?? {};
      return { revision: history.length + 1, table, row, why };
    },
    isAlways: false,
    labelOf: ({ properties: { year } }) => ({ fr: `École ${year}`, nl: `School ${year}`, en: `School ${year}` }),
    whereOf: () => ({ zone: null, commune: null }),
  },
  writing: async () => (await import('./writing.ts')).intakesWriting,
};
