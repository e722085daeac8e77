import type { Network } from '../../geo/network.ts';
import type { Region } from '../../geo/region.ts';
import { instantOf } from '../../shared/instant.ts';
import { disruptionsCollection, roadSafetyCollection } from '../traffic/contract.ts';
import type { DisruptionDraft } from '../traffic/drafts.ts';
import { announceDisruption, planRoadItem } from '../traffic/lifecycle.ts';
import { placeDisruption } from '../traffic/placing.ts';
import { type Effect, refuseWrite } from '../writing.ts';
import type { Closure, PublicEvent } from './contract.ts';
import { areasTouched } from './placing.ts';

interface Surroundings {
  now: number;
  region: Region;
  network: Network;
}

/** A closure whose item has this value asks for one: the server makes it, and names it. */
export const toBeMade = 'new';

const unwanted = (id: string): never => refuseWrite(`The closure ${id} has no way along a street: give two positions.`);

/** A stretch of street, closed from the first to the last of its hours. */
const closeSegment = (event: PublicEvent, closure: Closure, id: string, { now, region }: Surroundings): Effect => {
  const { path, name, start, end } = closure;
  const geometry = path.length < 2 ? unwanted(closure.id) : { type: 'MultiLineString' as const, coordinates: [path] };
  const { communes, zones } = areasTouched(geometry, region);
  const [commune = null, zone = null] = [communes[0], zones[0]];
  const draft = {
    kind: 'closure' as const,
    operator: `zone-${zone ?? event.properties.lead}`,
    place: { label: name, commune, zone, stop: null, line: null },
    start,
    expectedEnd: end,
    note: '',
  };
  const made = planRoadItem(id, draft, geometry, instantOf(now));
  const properties = { ...made.properties, communes, zones, exercise: event.properties.exercise };
  return { type: 'create', collection: roadSafetyCollection, feature: { ...made, properties } };
};

/** A stop that is skipped, or a line that goes another way. */
const closeTransport = (event: PublicEvent, closure: Closure, id: string, { now, network }: Surroundings): Effect => {
  const { kind, target, start, end } = closure;
  const draft: DisruptionDraft = {
    kind: kind === 'stop' ? 'station-closed' : 'service-reduced',
    cause: 'demonstration',
    stop: kind === 'stop' ? target : null,
    line: kind === 'line' ? target : null,
    section: null,
    start,
    expectedEnd: end,
    note: '',
  };
  const placed = placeDisruption(draft, network);
  if (typeof placed === 'string') return refuseWrite(`${closure.id}: ${placed}`);
  const made = announceDisruption(id, draft, placed, instantOf(now));
  const properties = { ...made.properties, exercise: event.properties.exercise };
  return { type: 'create', collection: disruptionsCollection, feature: { ...made, properties } };
};

/**
 * Makes the disruptions and closures of traffic that an event's closures ask for, each with its own hours: all in the
 * one step that changes the event, or none.
 * @param asked the closures as they shall be; undefined: they stay
 * @throws WriteRefusal for one whose stop, line or street cannot be found
 */
export const closeTraffic = (
  event: PublicEvent,
  asked: readonly Closure[] | undefined,
  surroundings: Surroundings,
): { closures: Closure[] | null; effects: Effect[] } => {
  if (!asked) return { closures: null, effects: [] };
  const known = new Set(event.properties.closures.flatMap(({ item }) => item ?? []));
  const effects: Effect[] = [];
  const closures = asked.map((closure): Closure => {
    if (closure.item === null || known.has(closure.item)) return closure;
    if (closure.item !== toBeMade) return refuseWrite(`The closure ${closure.id} names an item that is not its own.`);
    const id = `${closure.kind === 'segment' ? 'road' : 'dis'}-of-${event.id}-${closure.id}`.slice(0, 100);
    effects.push((closure.kind === 'segment' ? closeSegment : closeTransport)(event, closure, id, surroundings));
    return { ...closure, item: id };
  });
  return { closures, effects };
};
