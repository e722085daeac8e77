import { type AlertArea, drawArea, drawTemplate, makeAlert } from '../layers/alerts.ts';
import type { Alert } from '../../src/domain/alerts/contract.ts';
import { type DeploymentPlan, drawDeployment, makeDeployment } from '../layers/deployments.ts';
import type { Deployment } from '../../src/domain/deployments/contract.ts';
import { drawIncident, makeIncident } from '../layers/incidents.ts';
import type { Incident } from '../../src/domain/incidents/contract.ts';
import { type Places, moveBy } from '../places.ts';
import { between, drawFor, integerBetween } from '../random.ts';
import type { LiveCollection, LiveFeature } from '../../src/domain/collections.ts';
import { type Change, type Hearing, type Simulation, keptChanges } from '../simulation.ts';
import { instantOf } from '../../src/shared/instant.ts';

interface Stress {
  seed: number;
  /** World time, milliseconds since 1970. */
  start: number;
  /** How many features, and how many updates in a second. */
  features: number;
  rate: number;
}

const hour = 3_600_000;
/** There is no log, as nobody does anything, and no traffic. */
type Stressed = 'incidents' | 'alerts' | 'deployments';
const isStressed = (collection: LiveCollection): collection is Stressed =>
  collection === 'incidents' || collection === 'alerts' || collection === 'deployments';
const prefixes: Record<Stressed, string> = { incidents: 'inc', alerts: 'alr', deployments: 'dep' };

/** Shares of the layers: a quarter incidents, a twentieth alerts, the rest deployments. */
const shareOut = (features: number): Record<Stressed, number> => {
  const incidents = Math.floor(features * 0.25);
  const alerts = Math.floor(features * 0.05);
  return { incidents, alerts, deployments: features - incidents - alerts };
};

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

/** A step that visits every feature once in `features` steps, far from its neighbours each time. */
const strideOf = (features: number): number => {
  let stride = Math.max(1, Math.floor(features * 0.618));
  while (greatestDivisor(stride, features) !== 1) stride++;
  return stride;
};

/** The number that undoes a stride: `stride * inverse` is 1 modulo `features`. */
const inverseOf = (stride: number, features: number): number => {
  let [older, newer, oldFactor, factor] = [features, stride % features, 0, 1];
  while (newer > 1) {
    const quotient = Math.floor(older / newer);
    [older, newer] = [newer, older - quotient * newer];
    [oldFactor, factor] = [factor, oldFactor - quotient * factor];
  }
  return ((factor % features) + features) % features;
};

/** The state of one feature after so many updates of it, the last one at a moment: a pure function. */
type StateOf = (updates: number, updated: number) => LiveFeature;

const versioned = <F extends LiveFeature>(feature: F, updates: number, updated: number): F => ({
  ...feature,
  properties: { ...feature.properties, version: updates + 1, updated: instantOf(updated) },
});

const deploymentStates = ['on-site', 'en-route', 'on-site', 'paused'] as const;
const incidentStates = ['reported', 'confirmed', 'in-progress', 'contained'] as const;
const trends = ['rising', 'steady', 'falling'] as const;
const cycle = <T>(items: readonly [T, ...T[]], turn: number): T => items[turn % items.length] ?? items[0];

/**
 * Thousands of features that never come or go, updated in turn, each state a pure function of the number of updates:
 * going to any moment costs nothing, and nothing is kept but what each feature starts from.
 */
export const createStress = (
  { seed, start, features, rate }: Stress,
  places: Places,
  hearing?: Hearing,
): Simulation => {
  const sizes = shareOut(features);
  const first: Record<Stressed, number> = {
    incidents: 0,
    alerts: sizes.incidents,
    deployments: sizes.incidents + sizes.alerts,
  };
  const stride = strideOf(features);
  const inverse = inverseOf(stride, features);
  const states = new Map<number, StateOf>();
  let seq = 0;

  const movingDeployment = (id: string): StateOf => {
    const draw = drawFor(seed, id);
    const plan: DeploymentPlan = drawDeployment(draw, places);
    const [radius, phase, turn] = [between(draw, 100, 500), between(draw, 0, 2 * Math.PI), integerBetween(draw, 0, 9)];
    const shift = { start: start - 4 * hour, end: start + 20 * hour };
    return (updates, updated): Deployment => {
      const angle = phase + (updates * 60) / radius;
      const position = moveBy(plan.spot.position, Math.cos(angle) * radius, Math.sin(angle) * radius);
      const spot = places.at(position, plan.spot.place.label) ?? plan.spot;
      const status = cycle(deploymentStates, turn + Math.floor(updates / 3));
      return versioned(makeDeployment(id, updated, { ...plan, spot }, shift, status), updates, updated);
    };
  };
  const changingIncident = (id: string): StateOf => {
    const draw = drawFor(seed, id);
    const { template, severity, source, spot } = drawIncident(draw, places);
    const reported = start - between(draw, 0, 6) * hour;
    const incident = makeIncident(id, reported, template, severity, source, draw() < 0.05 ? null : spot);
    const turn = integerBetween(draw, 0, 9);
    return (updates, updated): Incident => {
      const status = cycle(incidentStates, turn + updates);
      return versioned({ ...incident, properties: { ...incident.properties, status } }, updates, updated);
    };
  };
  const changingAlert = (id: string): StateOf => {
    const draw = drawFor(seed, id);
    const [template, sources]: [ReturnType<typeof drawTemplate>, number] = [
      drawTemplate(draw),
      integerBetween(draw, 5, 80),
    ];
    const area: AlertArea = drawArea(draw, places);
    const sent = start - between(draw, 0, 3) * hour;
    const turn = integerBetween(draw, 0, 9);
    return (updates, updated): Alert => {
      const alert = makeAlert(id, template, area, { sent, onset: sent, expires: updated + 4 * hour }, sources);
      const trend = cycle(trends, turn + updates);
      return versioned({ ...alert, properties: { ...alert.properties, trend } }, updates, updated);
    };
  };
  const makers: Record<Stressed, (id: string) => StateOf> = {
    incidents: changingIncident,
    alerts: changingAlert,
    deployments: movingDeployment,
  };

  const collectionOf = (index: number): Stressed =>
    index < first.alerts ? 'incidents' : index < first.deployments ? 'alerts' : 'deployments';
  const idOf = (collection: Stressed, index: number): string =>
    `${prefixes[collection]}-${String(index - first[collection] + 1).padStart(6, '0')}`;

  /** Feature `index` after the first `done` updates of all. Update number k is of feature k × stride. */
  const featureAt = (index: number, done: number): LiveFeature => {
    const collection = collectionOf(index);
    const stateOf = states.get(index) ?? makers[collection](idOf(collection, index));
    states.set(index, stateOf);
    const firstUpdate = (index * inverse) % features || features;
    const updates = done < firstUpdate ? 0 : Math.floor((done - firstUpdate) / features) + 1;
    const last = updates === 0 ? 0 : firstUpdate + (updates - 1) * features;
    return stateOf(updates, start + (last * 1000) / rate);
  };

  const changeAt = (number: number): Change => {
    const index = (number * stride) % features;
    return { seq: number, collection: collectionOf(index), type: 'upsert', feature: featureAt(index, number) };
  };

  const valuesOf = function* (collection: LiveCollection): Generator<LiveFeature> {
    if (!isStressed(collection)) return;
    for (let index = first[collection]; index < first[collection] + sizes[collection]; index++)
      yield featureAt(index, seq);
  };

  return {
    get seq() {
      return seq;
    },
    earliest: start,
    advance: (to) => {
      const before = seq;
      seq = Math.max(seq, Math.floor(((to - start) * rate) / 1000));
      if (!hearing) return;
      for (let number = before + 1; number <= seq; number++) {
        const at = start + (number * 1000) / rate;
        if (at > hearing.from) hearing.hear(changeAt(number), at);
      }
    },
    values: valuesOf as Simulation['values'],
    get: ((collection: LiveCollection, id: string) => {
      if (!isStressed(collection)) return undefined;
      const index = first[collection] + Number(id.slice(4)) - 1;
      const isOne =
        id === idOf(collection, index) && index >= first[collection] && index < first[collection] + sizes[collection];
      return isOne ? featureAt(index, seq) : undefined;
    }) as Simulation['get'],
    // Its state is computed from the number of updates: there is nowhere to keep a change.
    takesWrites: false,
    touched: Number.NEGATIVE_INFINITY,
    write: () => null,
    deletions: () => [],
    changesAfter: (position) => {
      if (position > seq || position < 0 || seq - position > keptChanges) return null;
      return Array.from({ length: seq - position }, (_, offset) => changeAt(position + 1 + offset));
    },
  };
};
