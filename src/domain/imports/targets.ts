import * as v from 'valibot';
import { pointSchema } from '../../shared/geojson.ts';
import { alertsContract } from '../alerts/contract.ts';
import { partnerGeometrySchema, partnerWriting } from '../alerts/partner.ts';
import { deploymentsContract } from '../deployments/contract.ts';
import { deploymentsWriting } from '../deployments/writing.ts';
import { drawingsContract, drawnSchema } from '../drawings/contract.ts';
import { drawingsWriting } from '../drawings/writing.ts';
import { eventsContract } from '../events/contract.ts';
import { eventsWriting } from '../events/writing.ts';
import { incidentsContract } from '../incidents/contract.ts';
import { incidentsWriting } from '../incidents/writing.ts';
import type { Contract, LiveItem } from '../item.ts';
import { disruptionSchema, disruptionsCollection, roadItemSchema, roadSafetyCollection } from '../traffic/contract.ts';
import { disruptionsWriting, roadSafetyWriting } from '../traffic/writing.ts';
import type { Writing } from '../writing.ts';
import type { ImportTarget } from './contract.ts';

/** How a file's rows are written into a collection: as a person's own changes are. */
export interface Target {
  contract: Contract<LiveItem>;
  writing: Writing;
  geometry: v.GenericSchema;
}

const placed = v.nullable(pointSchema);
const nowhere = v.undefined();

const target = <F extends LiveItem>(contract: Contract<F>, writing: Writing<F>, geometry: v.GenericSchema): Target => ({
  contract,
  writing,
  geometry: v.optional(geometry),
});

export const targets: Readonly<Record<ImportTarget, Target>> = {
  incidents: target(incidentsContract, incidentsWriting, placed),
  deployments: target(deploymentsContract, deploymentsWriting, placed),
  events: target(eventsContract, eventsWriting, nowhere),
  disruptions: target({ id: disruptionsCollection, schema: disruptionSchema }, disruptionsWriting, nowhere),
  'road-safety': target({ id: roadSafetyCollection, schema: roadItemSchema }, roadSafetyWriting, placed),
  drawings: target(drawingsContract, drawingsWriting, drawnSchema),
  alerts: target(alertsContract, partnerWriting, partnerGeometrySchema),
};
