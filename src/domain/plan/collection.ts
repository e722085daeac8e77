import * as v from 'valibot';
import { timeOf } from '../../shared/instant.ts';
import { nisSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { type Definition, type LiveDefinition, always, idSchema, tellsPlace, titleOf } from '../definition.ts';
import {
  type Measure,
  type Objective,
  type PastDeployment,
  type PastIncident,
  measureSchema,
  measureStatusSchema,
  measuresCollection,
  modes,
  objectiveSchema,
  objectivesCollection,
  pastDeploymentSchema,
  pastDeploymentsCollection,
  pastIncidentSchema,
  pastIncidentsCollection,
} from './contract.ts';

export const measures: LiveDefinition<Measure> = {
  id: measuresCollection,
  schema: measureSchema,
  title: 'Measures',
  description: 'What is done for the objectives of the transport security plan: owner, deadline, status.',
  extentOf: () => always,
  queryables: {
    objective: { schema: idSchema, of: ({ properties }) => properties.objective },
    status: { schema: measureStatusSchema, of: ({ properties }) => properties.status },
    zone: { schema: zoneCodeSchema, of: ({ properties }) => properties.zone },
  },
  audienceOf: () => 'everyone',
  exerciseMark: { exercise: true },
  told: {
    ...tellsPlace,
    partOf: ({ properties: { status, deadline, note } }) => ({ status, deadline, note }),
    // The plan is there: what people do with it is told.
    isAlways: false,
    labelOf: titleOf,
    whereOf: ({ properties: { zone } }) => ({ zone, commune: null }),
  },
  writing: async () => (await import('./writing.ts')).measuresWriting,
};

const placed = {
  commune: {
    schema: nisSchema,
    of: ({ properties }: PastDeployment | PastIncident) => properties.commune,
  },
  zone: { schema: zoneCodeSchema, of: ({ properties }: PastDeployment | PastIncident) => properties.zone },
  mode: { schema: v.picklist(modes), of: ({ properties }: PastDeployment | PastIncident) => properties.mode },
};

export const objectives: Definition<Objective> = {
  id: objectivesCollection,
  schema: objectiveSchema,
  title: 'Objectives',
  description: 'The objectives of the transport security plan, with their indicators.',
  extentOf: () => always,
  queryables: {},
  hasPast: true,
};

export const pastDeployments: Definition<PastDeployment> = {
  id: pastDeploymentsCollection,
  schema: pastDeploymentSchema,
  title: 'Past deployments',
  isOfReality: true,
  description: 'Deployments of the last ten weeks that are over, for figures: who, where, how long.',
  extentOf: ({ properties: { start, end } }) => ({ start: timeOf(start), end: timeOf(end) }),
  queryables: { ...placed, operator: { schema: idSchema, of: ({ properties }) => properties.operator } },
  hasPast: true,
};

export const pastIncidents: Definition<PastIncident> = {
  id: pastIncidentsCollection,
  schema: pastIncidentSchema,
  title: 'Past incidents',
  isOfReality: true,
  description: 'Closed incidents of the last ten weeks, for figures: when, where, how soon somebody was there.',
  extentOf: ({ properties: { reported } }) => ({ start: timeOf(reported), end: timeOf(reported) }),
  queryables: placed,
  hasPast: true,
};
