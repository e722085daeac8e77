import {
  type Place,
  type Severity,
  type Text,
  nisSchema,
  phaseSchema,
  severities,
  severitySchema,
  zoneCodeSchema,
} from '../../shared/vocabulary.ts';
import { type LayerMock, idSchema, yesNoSchema } from '../../../mocks/layer-mock.ts';
import type { Places, Spot } from '../../../mocks/places.ts';
import { type Draw, between, chance, drawFor, pick, pickWeighted } from '../../../mocks/random.ts';
import { type Stage } from '../../../mocks/simulation.ts';
import {
  type Incident,
  type IncidentStatus,
  incidentCategorySchema,
  incidentStatusSchema,
  incidentsCollection,
} from './contract.ts';
import { type IncidentTemplate, type Venue, incidentTemplates } from './mock-templates.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';

const minute = 60_000;
/** Closed incidents stay for a shift. */
const keptAfterClosing = 8 * 60 * minute;

export const isOpen = ({ properties: { status } }: Incident): boolean => status !== 'closed' && status !== 'cancelled';

export const incidentsMock: LayerMock<Incident> = {
  id: incidentsCollection,
  title: 'Incidents',
  description: 'What happened, where, how grave it is and how far it is handled.',
  // From the report to the end; open while it is open.
  extentOf: (incident) => ({
    start: timeOf(incident.properties.reported),
    end: isOpen(incident) ? null : timeOf(incident.properties.updated),
  }),
  queryables: {
    category: { schema: incidentCategorySchema, of: ({ properties }) => properties.category },
    severity: { schema: severitySchema, of: ({ properties }) => properties.severity },
    status: { schema: incidentStatusSchema, of: ({ properties }) => properties.status },
    phase: { schema: phaseSchema, of: ({ properties }) => properties.phase },
    commune: { schema: nisSchema, of: ({ properties }) => properties.place.commune },
    zone: { schema: zoneCodeSchema, of: ({ properties }) => properties.place.zone },
    stop: { schema: idSchema, of: ({ properties }) => properties.place.stop },
    line: { schema: idSchema, of: ({ properties }) => properties.place.line },
    exercise: { schema: yesNoSchema, of: ({ properties }) => String(properties.exercise) },
  },
};

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
export const startIncident = (stage: Stage, places: Places, onConfirmed: (id: string) => void): string => {
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
