import { alerts } from './alerts/collection.ts';
import type { Audience } from './audience.ts';
import { circulars, receipts } from './circulars/collection.ts';
import { agendaItems, decisions, sessions } from './council/collection.ts';
import { type Definition, type LiveDefinition, isOfExercise } from './definition.ts';
import type { AnyItem, LiveItem } from './item.ts';
import { deployments } from './deployments/collection.ts';
import type { ClashItem } from './events/clash-item.ts';
import { drawings } from './drawings/collection.ts';
import { events } from './events/collection.ts';
import { exercises, injects } from './exercise/collection.ts';
import type { Gap } from './gaps/contract.ts';
import { communes, facilities, lines, stops, zones } from './geography/collections.ts';
import { handovers } from './handovers/collection.ts';
import type { SilenceItem } from './deployments/silence-item.ts';
import type { DuplicateItem } from './incidents/duplicate-item.ts';
import { imports } from './imports/collection.ts';
import { incidentCounts } from './incidents/counts.ts';
import { incidents } from './incidents/collection.ts';
import { log } from './log/collection.ts';
import { openItems } from './open-items/collection.ts';
import { perimeters } from './perimeters/collection.ts';
import { measures, objectives, pastDeployments, pastIncidents } from './plan/collection.ts';
import { reports } from './reports/collection.ts';
import { intakes, programmes } from './school/collection.ts';
import { disruptions, roadSafety } from './traffic/collection.ts';
import { watchCounts } from './watch/collection.ts';

/** What streams, by its id: one line for each layer. Whoever serves or plays it has a record with these keys. */
export const liveCollections = {
  incidents,
  alerts,
  deployments,
  disruptions,
  'road-safety': roadSafety,
  perimeters,
  drawings,
  measures,
  sessions,
  'agenda-items': agendaItems,
  decisions,
  circulars,
  receipts,
  events,
  intakes,
  'open-items': openItems,
  handovers,
  reports,
  exercises,
  injects,
  imports,
  log,
} as const satisfies Readonly<Record<string, LiveDefinition>>;

/** What is looked up: it changes rarely, and does not stream. */
export const lookupCollections = {
  objectives,
  'past-deployments': pastDeployments,
  'past-incidents': pastIncidents,
  'incident-counts': incidentCounts,
  'watch-counts': watchCounts,
  programmes,
  zones,
  communes,
  stops,
  lines,
  facilities,
} as const satisfies Readonly<Record<string, Definition>>;

export type LiveCollection = keyof typeof liveCollections;
export type LookupCollection = keyof typeof lookupCollections;

type Held<D> = D extends Definition<infer F> ? F : never;
/** The streamed collections and their items. */
export type LiveFeatures = { [C in LiveCollection]: Held<(typeof liveCollections)[C]> };
export type LiveFeature = LiveFeatures[LiveCollection];
export type LookupFeatures = { [C in LookupCollection]: Held<(typeof lookupCollections)[C]> };

/** What each layer holds, by its id: whoever reads another layer's items reads them by their contract. */
export type Collections = LiveFeatures & {
  gaps: Gap;
  clashes: ClashItem;
  duplicates: DuplicateItem;
  silences: SilenceItem;
};

/** An item of a collection; of one that is only known by its id as a string, nothing else is known. */
export type ItemOf<C extends string> = C extends keyof Collections ? Collections[C] : { id: string };

export const isLive = (id: string): id is LiveCollection => Object.hasOwn(liveCollections, id);
export const liveIds = Object.keys(liveCollections).filter(isLive);

/** How a collection that streams is served; null for any other. */
export const definitionOf = (id: string): LiveDefinition | null => (isLive(id) ? liveCollections[id] : null);

/** Every collection of the API, in the order in which they are listed. */
export const collections: ReadonlyMap<string, Definition> = new Map<string, Definition>([
  ...Object.entries(liveCollections),
  ...Object.entries(lookupCollections),
]);

/** Whether a collection can be asked for as it was at a moment. */
export const hasPast = (id: string): boolean => isLive(id) || collections.get(id)?.hasPast === true;

/** Those of them that are looked up: a recording of a span has them as they were when it begins. */
export const datedLookups: readonly string[] = Object.keys(lookupCollections).filter(hasPast);

/**
 * Whether an item is there for who works in the exercise, or for who works in reality: each has only its own, in lists,
 * counts, feed and history alike. What is looked up is the same for both, but for what is counted from reality.
 */
export const isOfSide = (definition: Definition | LiveDefinition, item: AnyItem, isInExercise: boolean): boolean =>
  'exerciseMark' in definition
    ? isOfExercise(definition, item) === isInExercise
    : !(isInExercise && definition.isOfReality);

/** Who may know of an item; of a collection that there is not, nobody has to be kept from anything. */
export const readersOf = (id: string, item: AnyItem): Audience =>
  definitionOf(id)?.audienceOf(item as LiveItem) ?? collections.get(id)?.readers ?? 'everyone';
