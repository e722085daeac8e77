import * as v from 'valibot';
import type { MockCollection, MockFeature } from '../../../mocks/collections.ts';
import { type LayerMock, idSchema } from '../../../mocks/layer-mock.ts';
import { type Stage } from '../../../mocks/simulation.ts';
import { nisSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import {
  type Measure,
  type PastDeployment,
  type PastIncident,
  type Session,
  measureStatusSchema,
  measuresCollection,
  modes,
  objectivesCollection,
  pastDeploymentsCollection,
  pastIncidentsCollection,
  sessionsCollection,
} from './contract.ts';
import { dayAfter, listObjectives, movedAt, plan, sessionDates } from './mock-objectives.ts';
import { pastAt } from './mock-past.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';

const day = 24 * 3_600_000;
const always = { start: null, end: null };

export const measuresMock: LayerMock<Measure> = {
  id: measuresCollection,
  title: 'Measures',
  description: 'What is done for the objectives of the transport security plan: owner, deadline, status.',
  extentOf: () => always,
  queryables: {
    objective: { schema: idSchema, of: ({ properties }) => properties.objective },
    status: { schema: measureStatusSchema, of: ({ properties }) => properties.status },
    zone: { schema: zoneCodeSchema, of: ({ properties }) => properties.zone },
  },
};

/** Puts the measures of the plan into a world. */
export const putMeasures = (stage: Stage): void => {
  for (const { id: objective, measures } of plan) {
    for (const { due, moved, ...measure } of measures) {
      stage.put(measuresCollection, {
        type: 'Feature',
        id: stage.newId('mea'),
        geometry: null,
        properties: {
          ...measure,
          objective,
          deadline: dayAfter(stage.start, due),
          moved: moved && { at: instantOf(movedAt(moved, stage.start)), from: moved.from },
          note: '',
          updated: instantOf(moved ? movedAt(moved, stage.start) : stage.start - 200 * day),
          version: 1,
          exercise: false,
        },
      });
    }
  }
};

const listSessions = (now: number): Session[] =>
  sessionDates(now).map(
    (date): Session => ({ type: 'Feature', id: `cores-${date.slice(0, 7)}`, geometry: null, properties: { date } }),
  );

/** A collection of what does not change within a day. @param list at world time, milliseconds */
const define = <F extends MockFeature>(
  collection: Pick<MockCollection, 'id' | 'title' | 'description'>,
  list: (...asked: [...Parameters<MockCollection['features']>]) => readonly F[],
  more: { extentOf: (feature: F) => { start: number; end: number } } | null = null,
  queryables: LayerMock<F>['queryables'] = {},
): MockCollection => ({
  ...collection,
  isLive: false,
  features: list,
  find: (geography, world, id) => list(geography, world, world.clock.now).find((one) => one.id === id),
  extentOf: more ? (feature) => more.extentOf(feature as F) : () => always,
  queryables: new Map(Object.entries(queryables)),
});

const placed = {
  commune: {
    schema: nisSchema,
    of: ({ properties }: PastDeployment | PastIncident) => properties.commune,
  },
  zone: { schema: zoneCodeSchema, of: ({ properties }: PastDeployment | PastIncident) => properties.zone },
  mode: { schema: v.picklist(modes), of: ({ properties }: PastDeployment | PastIncident) => properties.mode },
};

/** The plan itself, the sessions that follow it up, and what its figures are computed from. */
export const planCollections: readonly MockCollection[] = [
  define(
    {
      id: objectivesCollection,
      title: 'Objectives',
      description: 'The objectives of the transport security plan, with their indicators.',
    },
    (_, world) => listObjectives(world.clock.now),
  ),
  define(
    { id: sessionsCollection, title: 'CORES sessions', description: 'When the council follows the plan up.' },
    (_, world) => listSessions(world.clock.now),
  ),
  define<PastDeployment>(
    {
      id: pastDeploymentsCollection,
      title: 'Past deployments',
      description: 'Deployments of the last ten weeks that are over, for figures: who, where, how long.',
    },
    (geography, world) => pastAt(geography, world.clock.now).deployments,
    { extentOf: ({ properties: { start, end } }) => ({ start: timeOf(start), end: timeOf(end) }) },
    { ...placed, operator: { schema: idSchema, of: ({ properties }) => properties.operator } },
  ),
  define<PastIncident>(
    {
      id: pastIncidentsCollection,
      title: 'Past incidents',
      description: 'Closed incidents of the last ten weeks, for figures: when, where, how soon somebody was there.',
    },
    (geography, world) => pastAt(geography, world.clock.now).incidents,
    {
      extentOf: ({ properties: { reported } }) => ({ start: timeOf(reported), end: timeOf(reported) }),
    },
    placed,
  ),
];
