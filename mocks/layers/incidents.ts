import { type Place, type Severity, type Text, severities } from '../../src/shared/vocabulary.ts';
import type { LiveFeatures } from '../../src/domain/collections.ts';
import type { DemoLayer } from '../demo-layer.ts';
import { nearest } from './nearest.ts';
import type { Places, Spot } from '../places.ts';
import { type Draw, between, chance, drawFor, pick, pickWeighted } from '../random.ts';
import { type Stage } from '../simulation.ts';
import {
  type Incident,
  type IncidentStatus,
  incidentsCollection,
  isOpen,
} from '../../src/domain/incidents/contract.ts';
import { type IncidentTemplate, type Venue, incidentTemplates } from './incident-templates.ts';
import { instantOf } from '../../src/shared/instant.ts';

const minute = 60_000;
/** Closed incidents stay for a shift. */
const keptAfterClosing = 8 * 60 * minute;

const unknownPlace: Text = { fr: 'Lieu à préciser', nl: 'Plaats te bepalen', en: 'Place to be confirmed' };

/** An incident as it is first reported. Null for a spot: nobody knows where. */
export const makeIncident = (
  id: string,
  now: number,
  template: IncidentTemplate,
  severity: Severity,
  source: Incident['properties']['source'],
  spot: Spot | null,
): Incident => ({
  type: 'Feature',
  id,
  geometry: spot && { type: 'Point', coordinates: spot.position },
  properties: {
    title: template.title,
    category: template.category,
    severity,
    status: 'reported',
    place: spot?.place ?? { label: unknownPlace, commune: null, zone: null, stop: null, line: null },
    disciplines: [...template.disciplines],
    phase: 'none',
    reported: instantOf(now),
    updated: instantOf(now),
    source,
    deployments: [],
    alerts: [],
    incidents: [],
    version: 1,
    exercise: false,
    reason: '',
  },
});

const spotFor = (draw: Draw, places: Places, venue: Venue): Spot => {
  if (venue === 'street') return places.inStreet(draw);
  if (venue === 'facility') return places.atFacility(pick(draw, places.facilities));
  return places.atStop(draw, pick(draw, places[venue]));
};

/** What happens, where, how grave: all that an incident is drawn from. */
export const drawIncident = (draw: Draw, places: Places) => {
  const template = pickWeighted(draw, incidentTemplates, ({ weight }) => weight);
  const severity = pickWeighted(draw, severities, (s) => template.severities[severities.indexOf(s)] ?? 0);
  return { template, severity, source: pick(draw, template.sources), spot: spotFor(draw, places, template.venue) };
};

/** The place while only its commune is known. */
const communeOnly = (places: Places, { commune, zone }: Place): Place => {
  const name = commune === null ? undefined : places.region.communes.get(commune)?.name;
  const label = name
    ? {
        fr: `${name.fr}, lieu à préciser`,
        nl: `${name.nl}, plaats te bepalen`,
        en: `${name.fr}, place to be confirmed`,
      }
    : unknownPlace;
  return { label, commune, zone, stop: null, line: null };
};

/** Makes it one step graver or lighter. */
const shift = (severity: Severity, step: number): Severity =>
  severities[severities.indexOf(severity) + step] ?? severity;

/**
 * A new incident at a place of the network, which then lives its life: confirmed (or found to be nothing), in
 * progress, contained, closed, and forgotten after a shift. Some are reported without a place and get it later, some
 * never. `onConfirmed` is where others engage in it. Answers its id.
 */
const startIncident = (stage: Stage, places: Places, onConfirmed: (id: string) => void): string => {
  const id = stage.newId('inc');
  const draw = drawFor(stage.seed, id);
  const { template, severity, source, spot } = drawIncident(draw, places);
  const knowledge = pickWeighted(
    draw,
    ['place', 'commune', 'nothing'] as const,
    (k) => ({ place: 90, commune: 6, nothing: 4 })[k],
  );
  const incident = makeIncident(id, stage.now, template, severity, source, knowledge === 'place' ? spot : null);
  if (knowledge === 'commune') incident.properties.place = communeOnly(places, spot.place);
  stage.put(incidentsCollection, incident);

  const after = (low: number, high: number, act: () => void) =>
    stage.at(stage.now + between(draw, low, high) * minute, act);
  const become = (status: IncidentStatus, changes: Partial<Incident['properties']> = {}) =>
    stage.update(incidentsCollection, id, { status, ...changes });
  const finish = (status: 'closed' | 'cancelled') => {
    become(status);
    stage.at(stage.now + keptAfterClosing, () => stage.remove(incidentsCollection, id));
  };
  const weight = 1 + 0.25 * severities.indexOf(severity);
  const contain = () => {
    become('contained');
    after(8, 30 * weight, () => finish('closed'));
  };
  const begin = () => {
    const step = chance(draw, 0.15) ? pick(draw, [-1, 1]) : 0;
    const grave = severity === 'extreme' && chance(draw, 0.5);
    become('in-progress', { severity: shift(severity, step), phase: grave ? 'communal' : 'none' });
    after(12, 45 * weight, contain);
  };
  const confirm = () => {
    if (knowledge !== 'place' && chance(draw, 0.5)) {
      stage.update(
        incidentsCollection,
        id,
        { status: 'confirmed', place: spot.place },
        { type: 'Point', coordinates: spot.position },
      );
    } else become('confirmed');
    onConfirmed(id);
    after(2, 12, begin);
  };
  if (chance(draw, 0.08)) after(3, 12, () => finish('cancelled'));
  else after(1, 6, confirm);
  return id;
};

/** The two nearest teams on site engage in a confirmed incident. */
export const engageTeams = (stage: Stage, id: string): void => {
  const position = stage.get(incidentsCollection, id)?.geometry?.coordinates;
  if (!position) return;
  const isThere = ({ properties }: LiveFeatures['deployments']) => properties.status === 'on-site';
  const deployments = nearest(stage.values('deployments'), position, isThere).slice(0, 2);
  if (deployments.length > 0) stage.update(incidentsCollection, id, { deployments });
};

/** Milliseconds until the next report. @param stretch how much longer than two minutes that is, on the whole */
export const nextReport = (draw: Draw, stretch: number): number =>
  between(draw, minute * stretch, 3 * minute * stretch);

/** How many are open on an ordinary day, on the whole. */
const openOnOrdinaryDay = 40;
/** What the stretch of an ordinary day settles at: those that come are as many as those that close. */
export const usualStretch = 0.84;

/** As many as are open, on the whole: what there is too little of comes sooner. */
export const incidentsLayer: DemoLayer<number> = {
  rhythm: {
    ordinary: openOnOrdinaryDay,
    told: 10,
    draws: 'rhythm',
    keepUp: (stage, places, amount, draw) => {
      const next = (): void => {
        startIncident(stage, places, (id) => engageTeams(stage, id));
        const share = [...stage.values(incidentsCollection)].filter(isOpen).length / amount;
        const stretch = (openOnOrdinaryDay / amount) * Math.min(2, Math.max(0.4, share * share));
        stage.at(stage.now + nextReport(draw, stretch), next);
      };
      next();
    },
  },
};
