import { timeOf } from '../../shared/instant.ts';
import { nisSchema, phaseSchema, severitySchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { alertsCollection } from '../alerts/contract.ts';
import { type LiveDefinition, idSchema, tellsPlace, titleOf, yesNoSchema } from '../definition.ts';
import { type Incident, incidentCategorySchema, incidentStatusSchema, incidentsContract, isOpen } from './contract.ts';

/** What the log tells of as it stands. */
const toldNames = [
  'title',
  'category',
  'severity',
  'status',
  'reason',
  'phase',
  'disciplines',
  'place',
  'deployments',
  'incidents',
] as const;

export const incidents: LiveDefinition<Incident> = {
  ...incidentsContract,
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
    merged: { schema: idSchema, of: ({ properties }) => properties.merged ?? null },
    line: { schema: idSchema, of: ({ properties }) => properties.place.line },
    exercise: { schema: yesNoSchema, of: ({ properties }) => String(properties.exercise) },
  },
  audienceOf: () => 'everyone',
  names: {
    collection: alertsCollection,
    idsOf: ({ properties }) => properties.alerts,
    withOnly: (incident, alerts) => ({ ...incident, properties: { ...incident.properties, alerts: [...alerts] } }),
    // What is gone is told to who knew of it.
    gone: 'centre',
  },
  exerciseMark: { exercise: true },
  told: {
    ...tellsPlace,
    partOf: ({ properties }) => ({
      ...Object.fromEntries(toldNames.map((name) => [name, properties[name]])),
      merged: properties.merged ?? null,
      // Each step by itself, so that the entry of a tick has that step alone.
      ...Object.fromEntries(
        (properties.card?.ticks ?? []).map(({ step, name, state, reason }) => [
          `step:${step}`,
          { name, state, reason },
        ]),
      ),
    }),
    isAlways: true,
    labelOf: titleOf,
    incidentOf: ({ id }) => id,
  },
  writing: async () => (await import('./writing.ts')).incidentsWriting,
};
