import { stopsAlong } from '../../src/geo/section.ts';
import type { DemoLayer } from '../demo-layer.ts';
import type { Places } from '../places.ts';
import { type Draw, between, chance, drawFor, integerBetween, pick } from '../random.ts';
import { type Stage } from '../simulation.ts';
import {
  type Cause,
  type TrafficItem,
  disruptionsCollection,
  roadSafetyCollection,
} from '../../src/domain/traffic/contract.ts';
import { type RoadKind, disruptionKinds } from '../../src/domain/traffic/kinds.ts';
import { announceDisruption, planRoadItem } from '../../src/domain/traffic/lifecycle.ts';
import { type Placed, type Whereabouts, placeDisruption } from '../../src/domain/traffic/placing.ts';
import { instantOf, timeOf } from '../../src/shared/instant.ts';

const minute = 60_000;
const keptAfterEnd = 2 * 60 * minute;

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
const startDisruption = (stage: Stage, places: Places, onEnd: () => void): void => {
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
const startRoadAction = (stage: Stage, places: Places, onEnd: () => void): void => {
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
const markAccidentPlaces = (stage: Stage, places: Places, count: number): void => {
  for (let index = 0; index < count; index++) {
    const id = stage.newId('road');
    const draw = drawFor(stage.seed, id);
    const made = drawRoadItem(stage, places, draw, id, 'accident-prone', [stage.now - 30 * 24 * 60 * minute, null]);
    const tally = { checked: 0, found: integerBetween(draw, 5, 24) };
    stage.put(roadSafetyCollection, { ...made, properties: { ...made.properties, tally } });
  }
};

const draws = 'traffic';

/** Starts so many, each of which is followed by another one after a while. */
const keepComing = (stage: Stage, draw: Draw, amount: number, start: (onEnd: () => void) => void): void => {
  const soon = (): void => stage.at(stage.now + between(draw, 5, 90) * minute, () => start(soon));
  for (let item = 0; item < amount; item++) soon();
};

export const disruptionsLayer: DemoLayer<number> = {
  rhythm: {
    ordinary: 5,
    told: 0,
    draws,
    keepUp: (stage, places, amount, draw) =>
      keepComing(stage, draw, amount, (onEnd) => startDisruption(stage, places, onEnd)),
  },
};

export const roadSafetyLayer: DemoLayer<{ actions: number; accidentPlaces: number }> = {
  rhythm: {
    ordinary: { actions: 8, accidentPlaces: 10 },
    told: { actions: 3, accidentPlaces: 6 },
    draws,
    keepUp: (stage, places, { actions, accidentPlaces }, draw) => {
      keepComing(stage, draw, actions, (onEnd) => startRoadAction(stage, places, onEnd));
      markAccidentPlaces(stage, places, accidentPlaces);
    },
  },
};
