import type { ImportTarget } from '../../domain/imports/contract.ts';
import type { ReadFormat } from '../../exchange/reading.ts';
import { alertsPlan } from './alerts.ts';
import { deploymentsPlan } from './deployments.ts';
import { disruptionsPlan } from './disruptions.ts';
import { drawingsPlan } from './drawings.ts';
import { eventsPlan } from './events.ts';
import { incidentsPlan } from './incidents.ts';
import type { TargetPlan } from './plan.ts';
import { roadSafetyPlan } from './road-safety.ts';

export const plans: Readonly<Record<ImportTarget, TargetPlan>> = {
  incidents: incidentsPlan,
  deployments: deploymentsPlan,
  events: eventsPlan,
  disruptions: disruptionsPlan,
  'road-safety': roadSafetyPlan,
  alerts: alertsPlan,
  drawings: drawingsPlan,
};

const ofTables = ['incidents', 'deployments', 'events'] as const;
const ofShapes = [...ofTables, 'drawings'] as const;

/** Where what a format holds may go, beside a layer of one's own; of feeds, the first is what is meant. */
export const targetsOf: Readonly<Record<ReadFormat, readonly ImportTarget[]>> = {
  geojson: ofShapes,
  kml: ofShapes,
  kmz: ofShapes,
  gpx: ofShapes,
  csv: ofTables,
  cap: ['alerts'],
  'gtfs-rt': ['disruptions'],
  datex: ['road-safety'],
};
/** A feed names its items for all the world; a table for itself. */
export const isFeed = (format: ReadFormat): boolean => format === 'cap' || format === 'gtfs-rt' || format === 'datex';
