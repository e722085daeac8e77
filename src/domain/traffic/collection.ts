import * as v from 'valibot';
import { timeOf } from '../../shared/instant.ts';
import { nisSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { type LiveDefinition, type Queryable, idSchema, tellsPlace, titleOf, yesNoSchema } from '../definition.ts';
import {
  type Disruption,
  type RoadItem,
  type TrafficItem,
  causes,
  disruptionSchema,
  disruptionsCollection,
  roadItemSchema,
  roadOperatorSchema,
  roadSafetyCollection,
  trafficStatusSchema,
} from './contract.ts';
import { disruptionKinds, roadKinds } from './kinds.ts';

const queryablesOf = <F extends TrafficItem>(kinds: readonly string[]): Record<string, Queryable<F>> => ({
  kind: { schema: v.picklist(kinds), of: ({ properties }) => properties.kind },
  status: { schema: trafficStatusSchema, of: ({ properties }) => properties.status },
  commune: { schema: nisSchema, of: ({ properties }) => properties.communes },
  zone: { schema: zoneCodeSchema, of: ({ properties }) => properties.zones },
  exercise: { schema: yesNoSchema, of: ({ properties }) => String(properties.exercise) },
});

const extentOf = ({ properties: { start, expectedEnd, ended } }: TrafficItem) => {
  const end = ended ?? expectedEnd;
  return { start: timeOf(start), end: end === null ? null : timeOf(end) };
};

export const disruptions: LiveDefinition<Disruption> = {
  id: disruptionsCollection,
  schema: disruptionSchema,
  title: 'Disruptions',
  description: 'Public transport: stations and sections that are closed, lines that run less, with cause and times.',
  extentOf,
  queryables: {
    ...queryablesOf<Disruption>(disruptionKinds),
    cause: { schema: v.picklist(causes), of: ({ properties }) => properties.cause },
    line: { schema: idSchema, of: ({ properties }) => properties.place.line },
    stop: { schema: idSchema, of: ({ properties }) => properties.stops },
  },
  audienceOf: () => 'everyone',
  exerciseMark: { exercise: true },
  told: {
    ...tellsPlace,
    partOf: ({ properties: { status, cause, place, expectedEnd, note } }) => ({
      status,
      cause,
      place,
      expectedEnd,
      note,
    }),
    isAlways: true,
    labelOf: titleOf,
  },
  writing: async () => (await import('./writing.ts')).disruptionsWriting,
};

export const roadSafety: LiveDefinition<RoadItem> = {
  id: roadSafetyCollection,
  schema: roadItemSchema,
  title: 'Road safety',
  description: 'Controls, accident-prone places and closures; counts only, never persons nor vehicles.',
  extentOf,
  queryables: {
    ...queryablesOf<RoadItem>(roadKinds),
    operator: { schema: roadOperatorSchema, of: ({ properties }) => properties.operator },
  },
  audienceOf: () => 'everyone',
  exerciseMark: { exercise: true },
  told: {
    ...tellsPlace,
    partOf: ({ properties: { status, place, expectedEnd, note, tally } }) => ({
      status,
      place,
      expectedEnd,
      note,
      tally,
    }),
    // Controls go on by themselves.
    isAlways: false,
    labelOf: titleOf,
  },
  writing: async () => (await import('./writing.ts')).roadSafetyWriting,
};
