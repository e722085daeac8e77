import type { Stop } from '../../geo/network.ts';
import { timeOf } from '../../shared/instant.ts';
import { requiredAt, requirements } from '../gaps/requirements.ts';
import { capacityAt, clockAt } from './capacity.ts';
import type { PublicEvent, UnitService } from './contract.ts';
import { type Shape, areBoxesNear, shapeDistance, shapeFor } from './shape.ts';

/** Metres within which two events meet, and within which a station is at an event. */
export const meetingDistance = 200;
export const stationDistance = 300;
const hour = 3_600_000;
/** Deployments are planned a day ahead: stations of later events are not said to be uncovered. */
const plannedAhead = 24 * hour;

interface Common {
  /** Ids, in order. */
  events: readonly string[];
  /** Milliseconds since 1970. */
  from: number;
  to: number;
}

/** Something that does not go together. */
export type Clash =
  /** Two events in one place at one time. */
  | (Common & { kind: 'meeting'; metres: number })
  /** One event on the way of another. */
  | (Common & { kind: 'on-route'; metres: number })
  /** One unit in two events. */
  | (Common & { kind: 'same-unit'; unit: string })
  /** A station at an event where the plan asks for more officers than are planned. */
  | (Common & { kind: 'uncovered'; stop: string; asked: number; there: number })
  /** A service that is asked for more officers than it has. */
  | (Common & { kind: 'strength'; service: UnitService; asked: number; there: number });

/** What clashes are found in, besides the events. */
export interface Surroundings {
  stops: readonly Stop[];
  /** Officers that are planned at a stop at a moment. */
  officersAt(stop: string, time: number): number;
  /** Milliseconds since 1970. */
  now: number;
}

interface Known {
  event: PublicEvent;
  shape: Shape;
  start: number;
  end: number;
  engagements: readonly Engagement[];
  demands: readonly Demand[];
}

const isOver = ({ properties: { status } }: PublicEvent): boolean => status === 'ended' || status === 'cancelled';

/** Events are never changed in place: what is worked out of one holds as long as it is there. */
const known = new WeakMap<PublicEvent, Known>();
const learn = (event: PublicEvent): Known => {
  const before = known.get(event);
  if (before) return before;
  const shape = shapeFor(event.geometry);
  const bounds = boundsInTime(event);
  const learnt = { event, shape, ...bounds, engagements: engagementsOf(event), demands: demandsOf(event, bounds) };
  known.set(event, learnt);
  return learnt;
};

const boundsInTime = ({ properties: { windows } }: PublicEvent): { start: number; end: number } => {
  let [start, end] = [timeOf(windows.event.start), timeOf(windows.event.end)];
  for (const span of [windows['set-up'], windows.dispersal, windows['take-down']]) {
    if (!span) continue;
    start = Math.min(start, timeOf(span.start));
    end = Math.max(end, timeOf(span.end));
  }
  return { start, end };
};

/** Shapes do not change either: how far two are apart is measured once. */
const apart = new WeakMap<Shape, WeakMap<Shape, number>>();
const distanceOf = (a: Shape, b: Shape, effort: Effort): number => {
  const known = apart.get(a) ?? new WeakMap<Shape, number>();
  apart.set(a, known);
  let metres = known.get(b);
  if (metres === undefined) {
    effort.measured += 1;
    metres = shapeDistance(a, b);
    known.set(b, metres);
  }
  return metres;
};

const stopShapes = new WeakMap<Stop, Shape>();
const shapeOfStop = (stop: Stop): Shape => {
  const shape = stopShapes.get(stop) ?? shapeFor({ type: 'Point', coordinates: stop.position });
  stopShapes.set(stop, shape);
  return shape;
};

/** How often two shapes were measured: what a change costs. */
export interface Effort {
  measured: number;
}

/** Each pair that is there at one time, in order of their ids; by a sweep over their beginnings. */
function* pairsInTime(items: readonly Known[]): Generator<readonly [Known, Known]> {
  const open: Known[] = [];
  for (const next of items.toSorted((a, b) => a.start - b.start)) {
    let kept = 0;
    for (const other of open) {
      if (other.end <= next.start) continue;
      open[kept++] = other;
      yield other.event.id < next.event.id ? [other, next] : [next, other];
    }
    open.length = kept;
    open.push(next);
  }
}

const inPlace = (items: readonly Known[], effort: Effort): Clash[] => {
  const found: Clash[] = [];
  for (const [a, b] of pairsInTime(items)) {
    if (!areBoxesNear(a.shape, b.shape, meetingDistance)) continue;
    const metres = distanceOf(a.shape, b.shape, effort);
    if (metres > meetingDistance) continue;
    found.push({
      kind: a.shape.isRoute === b.shape.isRoute ? 'meeting' : 'on-route',
      events: [a.event.id, b.event.id],
      from: Math.max(a.start, b.start),
      to: Math.min(a.end, b.end),
      metres: Math.round(metres),
    });
  }
  return found;
};

interface Engagement {
  event: string;
  key: string;
  from: number;
  to: number;
}

/** A unit is one by its deployment, else by its service and call sign. */
const engagementsOf = ({ id, properties }: PublicEvent): Engagement[] =>
  properties.units
    .filter(({ state }) => state !== 'released')
    .map(({ deployment, service, name, planned }) => ({
      event: id,
      key: deployment ?? `${service} ${name.trim().toLowerCase()}`,
      from: timeOf(planned.start),
      to: timeOf(planned.end),
    }));

const twice = (items: readonly Known[]): Clash[] => {
  const byUnit = new Map<string, Engagement[]>();
  for (const engagement of items.flatMap(({ engagements }) => engagements)) {
    const same = byUnit.get(engagement.key);
    if (same) same.push(engagement);
    else byUnit.set(engagement.key, [engagement]);
  }
  const found: Clash[] = [];
  for (const [unit, all] of byUnit) {
    for (const [index, a] of all.entries()) {
      for (const b of all.slice(index + 1)) {
        const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
        if (a.event === b.event || from >= to) continue;
        found.push({ kind: 'same-unit', events: [a.event, b.event].sort(), from, to, unit });
      }
    }
  }
  return found;
};

interface Demand {
  event: string;
  service: UnitService;
  officers: number;
  from: number;
  to: number;
}

/** What an event asks of each service: its units, and reinforcement that is not there yet. */
const demandsOf = ({ id, properties }: PublicEvent, { start, end }: Pick<Known, 'start' | 'end'>): Demand[] => [
  ...properties.units
    .filter(({ state }) => state !== 'released')
    .map(({ service, strength, planned }) => ({
      event: id,
      service,
      officers: strength,
      from: timeOf(planned.start),
      to: timeOf(planned.end),
    })),
  ...properties.reinforcements
    .filter(({ status }) => status === 'asked' || status === 'granted')
    .map(({ from: service, strength }) => ({ event: id, service, officers: strength, from: start, to: end })),
];

/** When a service has more or fewer officers than before: whole hours, at day and at night. */
function* capacityChanges(service: UnitService, { from, to }: Demand): Generator<number> {
  for (let time = Math.ceil(from / hour) * hour; time < to; time += hour) {
    if (capacityAt(service, time) !== capacityAt(service, time - 1)) yield time;
  }
}

/** Of one service: each stretch, from one change to the next that ends it, in which more is asked than there is. */
const overAsked = (service: UnitService, demands: readonly Demand[]): Clash[] => {
  const changes = demands.flatMap((demand) => [demand.from, demand.to, ...capacityChanges(service, demand)]);
  const moments = [...new Set(changes)].sort((a, b) => a - b);
  const starting = demands.toSorted((a, b) => a.from - b.from);
  const open = new Set<Demand>();
  let next = 0;
  let asked = 0;
  const found: (Clash & { kind: 'strength' })[] = [];
  for (const [index, from] of moments.entries()) {
    const to = moments[index + 1];
    if (to === undefined) break;
    for (const demand of open) {
      if (demand.to > from) continue;
      open.delete(demand);
      asked -= demand.officers;
    }
    for (let demand = starting[next]; demand && demand.from <= from; demand = starting[++next]) {
      open.add(demand);
      asked += demand.officers;
    }
    const there = capacityAt(service, from);
    if (asked <= there) continue;
    const events = [...new Set(Array.from(open, ({ event }) => event))].sort();
    const last = found.at(-1);
    if (last && last.to === from && last.events.join() === events.join()) {
      found[found.length - 1] = { ...last, to, asked: Math.max(last.asked, asked), there: Math.min(last.there, there) };
    } else found.push({ kind: 'strength', events, from, to, service, asked, there });
  }
  return found;
};

const tooMuch = (items: readonly Known[]): Clash[] => {
  const byService = new Map<UnitService, Demand[]>();
  for (const demand of items.flatMap(({ demands }) => demands)) {
    const same = byService.get(demand.service);
    if (same) same.push(demand);
    else byService.set(demand.service, [demand]);
  }
  return [...byService].flatMap(([service, demands]) => overAsked(service, demands));
};

const uncovered = (items: readonly Known[], { stops, officersAt, now }: Surroundings, effort: Effort): Clash[] => {
  const soon = items.filter(({ start, end }) => start < now + plannedAhead && end > now);
  return soon.flatMap(({ event, shape, start, end }) =>
    stops.flatMap((stop): Clash[] => {
      const at = shapeOfStop(stop);
      if (!areBoxesNear(shape, at, stationDistance) || distanceOf(shape, at, effort) > stationDistance) return [];
      const place = { kind: 'stop', mode: stop.mode, lines: stop.lines.length, underground: stop.underground } as const;
      for (let time = Math.max(now, start); time < end; time += hour) {
        const asked = requiredAt(place, clockAt(time), requirements).officers;
        const there = asked > 0 ? officersAt(stop.id, time) : 0;
        if (there < asked) {
          return [{ kind: 'uncovered', events: [event.id], from: time, to: end, stop: stop.id, asked, there }];
        }
      }
      return [];
    }),
  );
};

const nameOf = (clash: Clash): string =>
  [clash.from, clash.kind, ...clash.events, 'unit' in clash ? clash.unit : 'stop' in clash ? clash.stop : ''].join(' ');

/**
 * Everything in some events that does not go together, the earliest first: the same whatever order they come in. What
 * is ended or cancelled clashes with nothing; what is forbidden may still take place, and does.
 * @param effort counts what it takes
 */
export const findClashes = (
  events: Iterable<PublicEvent>,
  surroundings: Surroundings,
  effort: Effort = { measured: 0 },
): readonly Clash[] => {
  const items = Array.from(events)
    .filter((event) => !isOver(event))
    .map(learn);
  const found = [
    ...inPlace(items, effort),
    ...twice(items),
    ...tooMuch(items),
    ...uncovered(items, surroundings, effort),
  ];
  const named = found.map((clash) => ({ clash, name: nameOf(clash) }));
  named.sort((a, b) => a.clash.from - b.clash.from || (a.name < b.name ? -1 : 1));
  return named.map(({ clash }) => clash);
};
