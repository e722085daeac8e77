import { alertsWriting } from '../src/layers/alerts/mock-writing.ts';
import { deploymentsWriting } from '../src/layers/deployments/mock-writing.ts';
import { incidentsWriting } from '../src/layers/incidents/mock-writing.ts';
import { logWriting } from '../src/layers/log/mock-writing.ts';
import { measuresWriting } from '../src/layers/plan/mock-writing.ts';
import { disruptionsWriting, roadSafetyWriting } from '../src/layers/traffic/mock-writing.ts';
import type { Writing } from './writing.ts';

/** How people change things, by collection. */
export const writings: Readonly<Record<string, Writing | undefined>> = {
  incidents: incidentsWriting,
  alerts: alertsWriting,
  deployments: deploymentsWriting,
  disruptions: disruptionsWriting,
  'road-safety': roadSafetyWriting,
  measures: measuresWriting,
  log: logWriting,
};
