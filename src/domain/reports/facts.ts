import { alerts } from '../alerts/collection.ts';
import type { Alert } from '../alerts/contract.ts';
import { type LiveDefinition, isOfExercise } from '../definition.ts';
import { alertsOver, incidentsAt } from '../events/around.ts';
import { events } from '../events/collection.ts';
import type { PublicEvent } from '../events/contract.ts';
import { incidents } from '../incidents/collection.ts';
import type { Incident } from '../incidents/contract.ts';
import { disruptions, roadSafety } from '../traffic/collection.ts';
import type { Disruption, RoadItem } from '../traffic/contract.ts';
import type { Fact, FactCollection, Report } from './contract.ts';

/** What a fact can be made of. */
export interface FactItems {
  incidents: Incident;
  alerts: Alert;
  disruptions: Disruption;
  'road-safety': RoadItem;
  events: PublicEvent;
}
type FactItem = FactItems[FactCollection];

interface Source<F> {
  definition: LiveDefinition;
  /** What it touches, by geometry. */
  areaOf(item: F): { communes: readonly (string | null)[]; zones: readonly (string | null)[] };
  tell(item: F): Omit<Fact, 'id' | 'position'>;
  /** Whether it has to do with an event. */
  isAt(item: F, event: PublicEvent): boolean;
}

const ofTraffic: Pick<Source<Disruption | RoadItem>, 'areaOf' | 'tell' | 'isAt'> = {
  areaOf: ({ properties }) => properties,
  tell: ({ properties: { title, place, status, start } }) => ({
    label: title,
    where: place.label,
    status,
    severity: null,
    since: start,
  }),
  isAt: ({ id }, event) => event.properties.closures.some(({ item }) => item === id),
};

const sources: { readonly [C in FactCollection]: Source<FactItems[C]> } = {
  incidents: {
    definition: incidents,
    areaOf: ({ properties: { place } }) => ({ communes: [place.commune], zones: [place.zone] }),
    tell: ({ properties: { title, place, status, severity, reported } }) => ({
      label: title,
      where: place.label,
      status,
      severity,
      since: reported,
    }),
    isAt: (incident, event) => incidentsAt(event, [incident]).length > 0,
  },
  alerts: {
    definition: alerts,
    areaOf: ({ properties: { area } }) => area,
    tell: ({ properties: { headline, area, status, severity, sent } }) => ({
      label: headline,
      where: area.label,
      status,
      severity,
      since: sent,
    }),
    isAt: (alert, event) => {
      const { before, during } = alertsOver(event, [alert]);
      return before.length + during.length > 0;
    },
  },
  disruptions: { definition: disruptions, ...ofTraffic },
  'road-safety': { definition: roadSafety, ...ofTraffic },
  events: {
    definition: events,
    areaOf: ({ properties }) => properties,
    tell: ({ properties: { title, place, status, windows } }) => ({
      label: title,
      where: place.label,
      status,
      severity: null,
      since: windows.event.start,
    }),
    isAt: ({ id }, event) => id === event.id,
  },
};
const sourceOf = (collection: FactCollection) => sources[collection] as unknown as Source<FactItem>;

/** What of a report decides what belongs into it. */
export type Subject = Pick<Report['properties'], 'kind' | 'zone' | 'commune' | 'exercise'>;

/**
 * Whether an item is a fact of a report: everybody may know of it (so nothing of the watch is), it touches what the
 * report is about, and both belong to an exercise, or neither.
 * @param event of a report of an event; null: it is of none, or the event is not there any more
 */
export const belongs = <C extends FactCollection>(
  collection: C,
  item: FactItems[C],
  { kind, zone, commune, exercise }: Subject,
  event: PublicEvent | null,
): boolean => {
  const { definition, areaOf, isAt } = sourceOf(collection);
  if (definition.audienceOf(item) !== 'everyone' || isOfExercise(definition, item) !== exercise) return false;
  if (kind === 'event') return event !== null && isAt(item, event);
  const { communes, zones } = areaOf(item);
  return kind === 'region' || (kind === 'zone' ? zones.includes(zone) : communes.includes(commune));
};

/** The copy of an item that a report keeps. */
export const tellFact = <C extends FactCollection>(collection: C, item: FactItems[C]): Fact => {
  const { geometry } = item;
  const position = geometry?.type === 'Point' ? geometry.coordinates : null;
  return { id: item.id, position, ...sourceOf(collection).tell(item) };
};
