import type { LiveCollection } from '../../src/domain/collections.ts';
import type { DemoLayer } from '../demo-layer.ts';
import { alertsLayer } from './alerts.ts';
import { circularsLayer } from './circulars.ts';
import { councilLayer } from './council.ts';
import { deploymentsLayer } from './deployments.ts';
import { drawingsLayer } from './drawings.ts';
import { eventsLayer } from './events.ts';
import { exercisesLayer, injectsLayer } from './exercises.ts';
import { incidentsLayer } from './incidents.ts';
import { openItemsLayer } from './open-items.ts';
import { perimetersLayer } from './perimeters.ts';
import { measuresLayer } from './plan.ts';
import { intakesLayer } from './school.ts';
import { handoversLayer, reportsLayer } from './shift.ts';
import { disruptionsLayer, roadSafetyLayer } from './traffic.ts';

/** How the demo plays each layer, one line for each; what each is in the API is in `src/domain/collections.ts`. */
export const demoLayers = {
  incidents: incidentsLayer,
  alerts: alertsLayer,
  deployments: deploymentsLayer,
  disruptions: disruptionsLayer,
  'road-safety': roadSafetyLayer,
  perimeters: perimetersLayer,
  drawings: drawingsLayer,
  measures: measuresLayer,
  sessions: councilLayer,
  // They come with their sessions, and receipts with their circulars.
  'agenda-items': { rhythm: null },
  decisions: { rhythm: null },
  circulars: circularsLayer,
  receipts: { rhythm: null },
  events: eventsLayer,
  intakes: intakesLayer,
  'open-items': openItemsLayer,
  handovers: handoversLayer,
  reports: reportsLayer,
  exercises: exercisesLayer,
  injects: injectsLayer,
  // People bring them in.
  imports: { rhythm: null },
  // People write it, and the world itself.
  log: { rhythm: null },
} satisfies Readonly<Record<LiveCollection, DemoLayer>>;
