import * as v from 'valibot';
import { stopsAlong } from '../../geo/section.ts';
import { type LayerMock, type Queryable, idSchema, yesNoSchema } from '../../../mocks/layer-mock.ts';
import type { Places } from '../../../mocks/places.ts';
import { type Draw, between, chance, drawFor, integerBetween, pick } from '../../../mocks/random.ts';
import { type Stage } from '../../../mocks/simulation.ts';
import { nisSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import {
  type Cause,
  type Disruption,
  type RoadItem,
  type RoadKind,
  type TrafficItem,
  causes,
  disruptionKinds,
  disruptionsCollection,
  roadKinds,
  roadOperatorSchema,
  roadSafetyCollection,
  trafficStatusSchema,
} from './contract.ts';
import { announceDisruption, planRoadItem } from './lifecycle.ts';
import { type Placed, type Whereabouts, placeDisruption } from './placing.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';

const minute = 60_000;
const keptAfterEnd = 2 * 60 * minute;

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

export const disruptionsMock: LayerMock<Disruption> = {
  id: disruptionsCollection,
  title: 'Disruptions',
  description: 'Public transport: stations and sections that are closed, lines that run less, with cause and times.',
  extentOf,
  queryables: {
    ...queryablesOf<Disruption>(disruptionKinds),
    cause: { schema: v.picklist(causes), of: ({ properties }) => properties.cause },
    line: { schema: idSchema, of: ({ properties }) => properties.place.line },
    stop: { schema: idSchema, of: ({ properties }) => properties.stops },
  },
};

export const roadSafetyMock: LayerMock<RoadItem> = {
  id: roadSafetyCollection,
  title: 'Road safety',
  description: 'Controls, accident-prone places and closures; counts only, never persons nor vehicles.',
  extentOf,
  queryables: {
    ...queryablesOf<RoadItem>(roadKinds),
    operator: { schema: roadOperatorSchema, of: ({ properties }) => properties.operator },
  },
};

/** Throws if it is nowhere: a script names what there is on its day. */
export const placeOrThrow = (where: Whereabouts, { network }: Places): Placed => {
  const placed = placeDisruption(where, network);
  if (typeof placed === 'string') throw new Error(placed);
  return placed;
};

const drawWhereabouts = (draw: Draw, places: Places): Whereabouts => {
  const kind = pick(draw, disruptionKinds);
  const line = pick(draw, places.network.lines);
  if (kind === 'station-closed') return { kind, stop: pick(draw, places.metro).id, line: null, section: null };
  const stops = stopsAlong(line, places.network).filter(({ zone }) => zone !== null);
  const first = integerBetween(draw, 0, Math.max(0, stops.length - 5));
  const [from, to] = [stops[first], stops[Math.min(stops.length - 1, first + integerBetween(draw, 2, 4))]];
  const section = kind === 'section-closed' && from && to ? { from: from.id, to: to.id } : null;
  return { kind: section ? kind : 'service-reduced', stop: null, line: line.id, section };
};

/** What lasts: planned, ongoing, perhaps longer than expected, ended; forgotten two hours later. */
const follow = (
  stage: Stage,
  collection: typeof disruptionsCollection | typeof roadSafetyCollection,
  { id, properties }: TrafficItem,
  { delay, onEnd }: { delay: number; onEnd: () => void },
): void => {
  const [start, end] = [timeOf(properties.start), timeOf(properties.expectedEnd ?? properties.start)];
  if (start > stage.now) stage.at(start, () => stage.update(collection, id, { status: 'ongoing' }));
  if (delay > 0) {
    stage.at(end - 5 * minute, () => stage.update(collection, id, { expectedEnd: instantOf(end + delay) }));
  }
  stage.at(end + delay, () => {
    stage.update(collection, id, { status: 'ended', ended: instantOf(stage.now) });
    stage.at(stage.now + keptAfterEnd, () => stage.remove(collection, id));
    onEnd();
  });
};

const sudden: readonly Cause[] = ['technical-problem', 'police-activity', 'medical-emergency', 'accident'];

/** A disruption from its announcement to its end. */
export const startDisruption = (stage: Stage, places: Places, onEnd: () => void): void => {
  const id = stage.newId('dis');
  const draw = drawFor(stage.seed, id);
  const where = drawWhereabouts(draw, places);
  const isPlanned = chance(draw, 0.25);
  const start = stage.now + (isPlanned ? between(draw, 30, 120) * minute : 0);
  const end = start + between(draw, 25, 90) * minute;
  const draft = {
    ...where,
    cause: isPlanned ? 'maintenance' : pick(draw, sudden),
    start: instantOf(start),
    expectedEnd: instantOf(end),
    note: '',
  };
  const placed = placeDisruption(where, places.network);
  if (typeof placed === 'string') return void stage.at(end, onEnd);
  const made = announceDisruption(id, draft, placed, instantOf(stage.now));
  stage.put(disruptionsCollection, made);
  follow(stage, disruptionsCollection, made, { delay: chance(draw, 0.3) ? 20 * minute : 0, onEnd });
};

const controls = ['speed-control', 'alcohol-control', 'heavy-goods-control', 'closure'] as const;

const drawRoadItem = (
  stage: Stage,
  places: Places,
  draw: Draw,
  id: string,
  kind: RoadKind,
  times: [number, number | null],
) => {
  const spot = places.inStreet(draw);
  const zone = `zone-${spot.place.zone ?? '5339'}` as const;
  const operator = kind === 'heavy-goods-control' ? 'road-police' : kind === 'closure' ? 'bruxelles-mobilite' : zone;
  const [start, end] = times;
  const draft = {
    kind,
    operator,
    place: spot.place,
    start: instantOf(start),
    expectedEnd: end === null ? null : instantOf(end),
    note: '',
  } as const;
  return planRoadItem(id, draft, { type: 'Point', coordinates: spot.position }, instantOf(stage.now));
};

/** A control or a closure, planned an hour or two before; a control counts while it goes on. */
export const startRoadAction = (stage: Stage, places: Places, onEnd: () => void): void => {
  const id = stage.newId('road');
  const draw = drawFor(stage.seed, id);
  const kind = pick(draw, controls);
  const start = stage.now + between(draw, 20, 120) * minute;
  const end = start + between(draw, 60, 150) * minute;
  const made = drawRoadItem(stage, places, draw, id, kind, [start, end]);
  stage.put(roadSafetyCollection, made);
  follow(stage, roadSafetyCollection, made, { delay: 0, onEnd });
  if (kind === 'closure') return;
  let checked = 0;
  let found = 0;
  const tally = (): void => {
    checked += integerBetween(draw, 15, 60);
    found += integerBetween(draw, 0, 6);
    stage.update(roadSafetyCollection, id, { tally: { checked, found } });
    if (stage.now + 20 * minute < end) stage.at(stage.now + 20 * minute, tally);
  };
  stage.at(start + 20 * minute, tally);
};

/** Where accidents gather: there from the beginning, for as long as the world lasts. */
export const markAccidentPlaces = (stage: Stage, places: Places, count: number): void => {
  for (let index = 0; index < count; index++) {
    const id = stage.newId('road');
    const draw = drawFor(stage.seed, id);
    const made = drawRoadItem(stage, places, draw, id, 'accident-prone', [stage.now - 30 * 24 * 60 * minute, null]);
    const tally = { checked: 0, found: integerBetween(draw, 5, 24) };
    stage.put(roadSafetyCollection, { ...made, properties: { ...made.properties, tally } });
  }
};
