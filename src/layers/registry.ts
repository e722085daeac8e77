import type { Collections } from '../domain/collections.ts';
import { drawingKinds, drawingStatuses } from '../domain/drawings/kinds.ts';
import { perimeterKinds, perimeterStatuses } from '../domain/perimeters/kinds.ts';
import { disruptionKinds, roadKinds, trafficStatuses } from '../domain/traffic/kinds.ts';
import type { Filters } from '../shared/filters.ts';
import { lazyPart } from '../shared/parts/lazy-part.tsx';
import { alertsLayer } from './alerts/layer.tsx';
import { deploymentsLayer } from './deployments/layer.tsx';
import { incidentsLayer } from './incidents/layer.tsx';
import type { AnyLayer, Facet, Layer } from './manifest.ts';
import type { LineFeature, StopFeature } from './network/model.ts';

/** What every layer holds; stops and lines are those of the network. */
interface Features extends Collections {
  stops: StopFeature;
  lines: LineFeature;
}
export type LayerId = keyof Features;

/** The values of the filters of a layer that is not there yet: an address may name them. */
export type Choices = Partial<Pick<Filters, Facet['parameter']>>;

/**
 * When a layer comes: with the first screen, to the map by itself once the first are there, or when it is opened;
 * `waits`: with the queue of what is to do now, which holds items of it.
 */
type Entry<L> = { first: L } | { soon: () => Promise<L>; choices: Choices } | { later: () => Promise<L>; waits?: true };
export type AnyEntry = Entry<AnyLayer>;

const from =
  <M, L>(load: () => Promise<M>, pick: (module: M) => L): (() => Promise<L>) =>
  async () =>
    pick(await load());
const loadTraffic = lazyPart(() => import('./traffic/layer.tsx'));
const loadCouncil = lazyPart(() => import('./council/layer.tsx'));
const loadCirculars = lazyPart(() => import('./circulars/layer.tsx'));
const loadExercise = lazyPart(() => import('./exercise/layer.tsx'));
const loadEvents = lazyPart(() => import('./events/layer.tsx'));
const loadSuggested = lazyPart(() => import('./suggested.ts'));
const loadNetwork = lazyPart(() => import('./network/layer.tsx'));

/** All layers, in the order of their lists. A new layer is a folder, and a line here. */
export const layerRegistry: { readonly [Id in LayerId]: Entry<Layer<Features[Id]>> } = {
  incidents: { first: incidentsLayer },
  alerts: { first: alertsLayer },
  deployments: { first: deploymentsLayer },
  disruptions: {
    soon: from(loadTraffic, ({ disruptionsLayer }) => disruptionsLayer),
    choices: { disruption: disruptionKinds, status: trafficStatuses },
  },
  'road-safety': {
    soon: from(loadTraffic, ({ roadSafetyLayer }) => roadSafetyLayer),
    choices: { road: roadKinds, status: trafficStatuses },
  },
  perimeters: {
    soon: from(
      lazyPart(() => import('./perimeters/layer.tsx')),
      ({ perimetersLayer }) => perimetersLayer,
    ),
    choices: { perimeter: perimeterKinds, status: perimeterStatuses },
  },
  drawings: {
    soon: from(
      lazyPart(() => import('./drawings/layer.tsx')),
      ({ drawingsLayer }) => drawingsLayer,
    ),
    choices: { drawing: drawingKinds, status: drawingStatuses },
  },
  log: {
    later: from(
      lazyPart(() => import('./log/layer.tsx')),
      ({ logLayer }) => logLayer,
    ),
  },
  'open-items': {
    later: from(
      lazyPart(() => import('./open-items/layer.tsx')),
      ({ openItemsLayer }) => openItemsLayer,
    ),
    waits: true,
  },
  measures: {
    later: from(
      lazyPart(() => import('./plan/layer.tsx')),
      ({ measuresLayer }) => measuresLayer,
    ),
    waits: true,
  },
  sessions: { later: from(loadCouncil, ({ sessionsLayer }) => sessionsLayer) },
  'agenda-items': { later: from(loadCouncil, ({ agendaItemsLayer }) => agendaItemsLayer) },
  decisions: { later: from(loadCouncil, ({ decisionsLayer }) => decisionsLayer), waits: true },
  circulars: { later: from(loadCirculars, ({ circularsLayer }) => circularsLayer) },
  receipts: { later: from(loadCirculars, ({ receiptsLayer }) => receiptsLayer), waits: true },
  events: { later: from(loadEvents, ({ eventsLayer }) => eventsLayer), waits: true },
  exercises: { later: from(loadExercise, ({ exercisesLayer }) => exercisesLayer) },
  injects: { later: from(loadExercise, ({ injectsLayer }) => injectsLayer) },
  clashes: { later: from(loadEvents, ({ clashesLayer }) => clashesLayer), waits: true },
  imports: {
    later: from(
      lazyPart(() => import('./imports/layer.tsx')),
      ({ importsLayer }) => importsLayer,
    ),
  },
  intakes: {
    later: from(
      lazyPart(() => import('./school/layer.tsx')),
      ({ intakesLayer }) => intakesLayer,
    ),
  },
  handovers: {
    later: from(
      lazyPart(() => import('./handovers/layer.tsx')),
      ({ handoversLayer }) => handoversLayer,
    ),
    waits: true,
  },
  reports: {
    later: from(
      lazyPart(() => import('./reports/layer.tsx')),
      ({ reportsLayer }) => reportsLayer,
    ),
  },
  gaps: {
    later: from(
      lazyPart(() => import('./gaps/layer.tsx')),
      ({ gapsLayer }) => gapsLayer,
    ),
    waits: true,
  },
  duplicates: { later: from(loadSuggested, ({ duplicatesLayer }) => duplicatesLayer), waits: true },
  silences: { later: from(loadSuggested, ({ silencesLayer }) => silencesLayer), waits: true },
  stops: { later: from(loadNetwork, ({ stopsLayer }) => stopsLayer) },
  lines: { later: from(loadNetwork, ({ linesLayer }) => linesLayer) },
};
