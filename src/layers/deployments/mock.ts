import type { Position } from '../../shared/geojson.ts';
import { type Text, nisSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import type { Stop } from '../../geo/network.ts';
import * as v from 'valibot';
import { type LayerMock, idSchema, yesNoSchema } from '../../../mocks/layer-mock.ts';
import { type Places, type Spot, distance } from '../../../mocks/places.ts';
import { type Draw, between, chance, drawFor, integerBetween, pick, pickWeighted } from '../../../mocks/random.ts';
import { type Stage } from '../../../mocks/simulation.ts';
import {
  type Deployment,
  type DeploymentKind,
  type DeploymentOperator,
  type DeploymentService,
  type DeploymentStatus,
  deploymentKinds,
  deploymentOperatorSchema,
  deploymentStatusSchema,
  deploymentsCollection,
} from './contract.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';

const minute = 60_000;
const keptAfterEnd = 2 * 60 * minute;
/** Seconds between two positions of a team on its way. */
const positionEvery = 15_000;
/** Metres a second, in traffic. */
const speed = 6;

export const deploymentsMock: LayerMock<Deployment> = {
  id: deploymentsCollection,
  title: 'Deployments',
  description: 'Teams of the police zones, the operators and the federal services, and where they stand.',
  extentOf: ({ properties: { shift } }) => ({ start: timeOf(shift.start), end: timeOf(shift.end) }),
  queryables: {
    operator: { schema: deploymentOperatorSchema, of: ({ properties }) => properties.operator },
    kind: { schema: v.picklist(deploymentKinds), of: ({ properties }) => properties.kind },
    level: { schema: v.picklist(['underground', 'surface']), of: ({ properties }) => properties.level },
    status: { schema: deploymentStatusSchema, of: ({ properties }) => properties.status },
    commune: { schema: nisSchema, of: ({ properties }) => properties.place.commune },
    zone: { schema: zoneCodeSchema, of: ({ properties }) => properties.place.zone },
    stop: { schema: idSchema, of: ({ properties }) => properties.place.stop },
    line: { schema: idSchema, of: ({ properties }) => properties.place.line },
    exercise: { schema: yesNoSchema, of: ({ properties }) => String(properties.exercise) },
  },
};

const objectives: Record<DeploymentKind, readonly Text[]> = {
  metro: [
    {
      fr: 'Présence visible sur les quais',
      nl: 'Zichtbare aanwezigheid op de perrons',
      en: 'Visible presence on the platforms',
    },
    { fr: 'Contrôle des accès', nl: 'Toegangscontrole', en: 'Access control' },
    { fr: 'Lutte contre le vol à la tire', nl: 'Aanpak van zakkenrollerij', en: 'Action against pickpocketing' },
  ],
  tram: [
    { fr: 'Patrouille à bord', nl: 'Patrouille aan boord', en: 'Patrol on board' },
    { fr: 'Sécurisation des arrêts', nl: 'Beveiliging van de haltes', en: 'Securing the stops' },
  ],
  bus: [
    { fr: 'Contrôle des titres de transport', nl: 'Controle van vervoerbewijzen', en: 'Ticket inspection' },
    { fr: 'Accompagnement des lignes du soir', nl: 'Begeleiding van de avondlijnen', en: 'Escort of evening lines' },
  ],
  train: [
    { fr: 'Sécurisation de la gare', nl: 'Beveiliging van het station', en: 'Securing the station' },
    { fr: 'Surveillance des voies', nl: 'Toezicht op de sporen', en: 'Watch over the tracks' },
  ],
  road: [
    { fr: 'Contrôle de vitesse', nl: 'Snelheidscontrole', en: 'Speed check' },
    { fr: 'Gestion d’un carrefour', nl: 'Regeling van een kruispunt', en: 'Traffic control at a junction' },
    { fr: 'Patrouille de quartier', nl: 'Wijkpatrouille', en: 'Neighbourhood patrol' },
  ],
};

/** Who works where: federal railway police in trains, stations and metro; the zones on the surface; Securail on rail. */
const services: Record<DeploymentKind, readonly (DeploymentService | 'zone')[]> = {
  metro: ['stib-security', 'stib-security', 'railway-police'],
  tram: ['stib-security', 'zone', 'zone'],
  bus: ['stib-security', 'zone'],
  train: ['securail', 'securail', 'railway-police'],
  road: ['zone', 'zone', 'zone', 'road-police', 'bruxelles-mobilite'],
};

const kindWeights: Record<DeploymentKind, number> = { metro: 30, tram: 25, bus: 10, train: 15, road: 20 };

export interface DeploymentPlan {
  kind: DeploymentKind;
  operator: DeploymentOperator;
  spot: Spot;
  /** The stop, if it stands at one. */
  stop: Stop | null;
  strength: number;
  objective: Text;
}

export const drawDeployment = (draw: Draw, places: Places): DeploymentPlan => {
  const kind = pickWeighted(draw, deploymentKinds, (k) => kindWeights[k]);
  const stop = kind === 'road' || kind === 'bus' ? null : pick(draw, places[kind]);
  const spot = stop ? places.atStop(draw, stop) : places.inStreet(draw);
  const service = pick(draw, services[kind]);
  const zone = `zone-${spot.place.zone ?? '5339'}` as const;
  const operator: DeploymentOperator = service !== 'zone' ? service : spot.underground ? 'railway-police' : zone;
  return { kind, operator, spot, stop, strength: integerBetween(draw, 2, 8), objective: pick(draw, objectives[kind]) };
};

/** Radio groups of the demo. */
const channels: Record<DeploymentService | 'zone', string> = {
  'stib-security': 'STIB',
  securail: 'SEC',
  'railway-police': 'SPC',
  'road-police': 'WPR',
  'bruxelles-mobilite': 'BM',
  zone: 'ZP',
};

export const makeDeployment = (
  id: string,
  now: number,
  { kind, operator, spot, strength, objective }: DeploymentPlan,
  shift: { start: number; end: number },
  status: DeploymentStatus,
): Deployment => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: spot.position },
  properties: {
    operator,
    kind,
    level: spot.underground ? 'underground' : 'surface',
    place: spot.place,
    strength,
    status,
    shift: { start: instantOf(shift.start), end: instantOf(shift.end) },
    objective,
    contact: `ASTRID ${channels[operator.startsWith('zone-') ? 'zone' : (operator as DeploymentService)]}-${(Number(id.slice(-3)) % 9) + 1}`,
    operation: '',
    updated: instantOf(now),
    version: 1,
    exercise: false,
  },
});

/** Between two positions, share 0 to 1. */
const along = (from: Position, to: Position, share: number): Position => [
  Math.round((from[0] + (to[0] - from[0]) * share) * 1e5) / 1e5,
  Math.round((from[1] + (to[1] - from[1]) * share) * 1e5) / 1e5,
];

/** The early, late or night shift that a moment lies in (06:00, 14:00 and 22:00 in Brussels, close enough in UTC). */
const shiftAt = (now: number): { start: number; end: number } => {
  const length = 8 * 60 * minute;
  const start = Math.floor((now - 5 * 60 * minute) / length) * length + 5 * 60 * minute;
  return { start, end: start + length };
};

/** Sends a team to a spot: en route with a position every 15 s, the spot itself at the end. */
export const sendTo = (stage: Stage, places: Places, id: string, spot: Spot, onArrival: () => void): void => {
  const origin = stage.get(deploymentsCollection, id)?.geometry?.coordinates ?? spot.position;
  const departure = stage.now;
  const length = Math.max(positionEvery, (distance(origin, spot.position) / speed) * 1000);
  const arrival = departure + length;
  const step = (): void => {
    const share = (stage.now - departure) / length;
    if (!stage.get(deploymentsCollection, id)) return;
    if (stage.now >= arrival) {
      const level = spot.underground ? 'underground' : 'surface';
      stage.update(
        deploymentsCollection,
        id,
        { status: 'on-site', place: spot.place, level },
        { type: 'Point', coordinates: spot.position },
      );
      return onArrival();
    }
    const here = places.at(along(origin, spot.position, share), spot.place.label);
    const place = here && { ...here.place, label: spot.place.label };
    stage.update(
      deploymentsCollection,
      id,
      { status: 'en-route', level: 'surface', ...(place && { place }) },
      here ? { type: 'Point', coordinates: here.position } : undefined,
    );
    // Nobody saw the way there before the world began.
    stage.at(Math.min(Math.max(stage.now + positionEvery, stage.start), arrival), step);
  };
  step();
};

/**
 * A team that is planned, goes to its place, stands there (or patrols from stop to stop), pauses, and ends; forgotten
 * two hours later. `onEnd` is where the next one comes from.
 */
export const startDeployment = (stage: Stage, places: Places, onEnd: () => void): string => {
  const id = stage.newId('dep');
  const draw = drawFor(stage.seed, id);
  const plan = drawDeployment(draw, places);
  const base = places.inStreet(draw);
  const shift = shiftAt(stage.now + 20 * minute);
  const isKnown = !chance(draw, 0.15);
  const deployment = makeDeployment(id, stage.now, plan, shift, 'planned');
  // A planned team whose starting point is not known yet has no position.
  deployment.geometry = isKnown ? { type: 'Point', coordinates: base.position } : null;
  if (isKnown) deployment.properties.place = { ...base.place, label: plan.spot.place.label };
  stage.put(deploymentsCollection, deployment);

  const after = (low: number, high: number, act: () => void) =>
    stage.at(stage.now + between(draw, low, high) * minute, act);
  const end = () => {
    stage.update(deploymentsCollection, id, { status: 'ended' });
    stage.at(stage.now + keptAfterEnd, () => stage.remove(deploymentsCollection, id));
    onEnd();
  };
  const patrols = plan.stop !== null && chance(draw, 0.35);
  let { stop } = plan;
  let last: string | null = null;
  const stayUntil = (moment: number, then: () => void): void => {
    if (!patrols) return stage.at(moment, then);
    after(4, 9, () => {
      if (stage.now >= moment) return then();
      const next = stop && (places.neighbours(stop).find((s) => s.id !== last) ?? places.neighbours(stop)[0]);
      if (next) {
        [last, stop] = [stop?.id ?? null, next];
        const { position, place, underground } = places.atStop(draw, next);
        const level = underground ? 'underground' : 'surface';
        stage.update(deploymentsCollection, id, { place, level }, { type: 'Point', coordinates: position });
      }
      stayUntil(moment, then);
    });
  };
  const stay = () => stage.now + between(draw, 40, 90) * minute;
  const pause = () => {
    stage.update(deploymentsCollection, id, { status: 'paused' });
    after(10, 25, () => {
      stage.update(deploymentsCollection, id, { status: 'on-site' });
      stayUntil(stay(), end);
    });
  };
  after(3, 25, () => sendTo(stage, places, id, plan.spot, () => stayUntil(stay(), chance(draw, 0.6) ? pause : end)));
  return id;
};
