import type { Position } from '../../src/shared/geojson.ts';
import type { Text } from '../../src/shared/vocabulary.ts';
import type { Stop } from '../../src/geo/network.ts';
import type { DemoLayer } from '../demo-layer.ts';
import type { Places, Spot } from '../places.ts';
import { flatDistance } from '../../src/geo/geometry.ts';
import { type Draw, between, chance, drawFor, integerBetween, pick, pickWeighted } from '../random.ts';
import { type Stage } from '../simulation.ts';
import {
  type Deployment,
  type DeploymentKind,
  type DeploymentOperator,
  type DeploymentService,
  type DeploymentStatus,
  deploymentKinds,
  deploymentsCollection,
} from '../../src/domain/deployments/contract.ts';
import { instantOf } from '../../src/shared/instant.ts';

const minute = 60_000;
const keptAfterEnd = 2 * 60 * minute;
/** Before a team leaves its post, the next one sets out: as long as it takes to come. */
const reliefLead = 25 * minute;
/** Seconds between two positions of a team on its way. */
const positionEvery = 15_000;
/** Metres a second, in traffic. */
const speed = 6;

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

/** A place where the security plan asks for a team: a stop, or any stop of a line. */
interface Post {
  kind: Stop['mode'];
  stops: readonly Stop[];
  /** Officers. */
  strength: number;
}

/** The posts of the plan, as `src/domain/gaps/requirements.ts` asks for them. */
const postsOf = ({ metro, tram, train, network }: Places): readonly Post[] => [
  ...metro
    .filter(({ lines }) => lines.length >= 3)
    .map((stop): Post => ({ kind: 'metro', stops: [stop], strength: 4 })),
  ...train
    .filter(({ underground }) => underground)
    .map((stop): Post => ({ kind: 'train', stops: [stop], strength: 2 })),
  ...network.lines
    .filter(({ mode }) => mode === 'tram')
    .map(({ ref }): Post => ({ kind: 'tram', stops: tram.filter(({ lines }) => lines.includes(ref)), strength: 2 }))
    .filter(({ stops }) => stops.length > 0),
];

/** @param post where the team is wanted, if it is wanted somewhere */
export const drawDeployment = (draw: Draw, places: Places, post: Post | null = null): DeploymentPlan => {
  const kind = post?.kind ?? pickWeighted(draw, deploymentKinds, (k) => kindWeights[k]);
  const stop = kind === 'road' || kind === 'bus' ? null : pick(draw, post?.stops ?? places.planned[kind]);
  const spot = stop ? places.atStop(draw, stop) : places.inStreet(draw);
  const service = pick(draw, services[kind]);
  const zone = `zone-${spot.place.zone ?? '5339'}` as const;
  const operator: DeploymentOperator = service !== 'zone' ? service : spot.underground ? 'railway-police' : zone;
  const strength = integerBetween(draw, Math.max(2, post?.strength ?? 0), 8);
  return { kind, operator, spot, stop, strength, objective: pick(draw, objectives[kind]) };
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
  const length = Math.max(positionEvery, (flatDistance(origin, spot.position) / speed) * 1000);
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
 * @param post where it is wanted; `onRelief` once the next team has to set out for it
 */
const startDeployment = (
  stage: Stage,
  places: Places,
  post: Post | null,
  onRelief: () => void,
  onEnd: () => void,
): string => {
  const id = stage.newId('dep');
  const draw = drawFor(stage.seed, id);
  const plan = drawDeployment(draw, places, post);
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
  const patrols = post === null && plan.stop !== null && chance(draw, 0.35);
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
  const lastStay = () => {
    const moment = stay();
    stage.at(moment - reliefLead, onRelief);
    return moment;
  };
  const pause = () => {
    stage.update(deploymentsCollection, id, { status: 'paused' });
    after(10, 25, () => {
      stage.update(deploymentsCollection, id, { status: 'on-site' });
      stayUntil(lastStay(), end);
    });
  };
  after(3, 25, () =>
    sendTo(stage, places, id, plan.spot, () => {
      if (chance(draw, 0.6)) stayUntil(stay(), pause);
      else stayUntil(lastStay(), end);
    }),
  );
  return id;
};

/** As many teams, each of which is followed by another one. */
export const deploymentsLayer: DemoLayer<number> = {
  rhythm: {
    ordinary: 60,
    told: 30,
    draws: 'rhythm',
    keepUp: (stage, places, amount, draw) => {
      const later = (low: number, high: number): void => stage.at(stage.now + between(draw, low, high), next);
      const posts = postsOf(places);
      const held = new Set<Post>();
      const next = (): void => {
        const post = posts.find((one) => !held.has(one)) ?? null;
        if (post) held.add(post);
        const relieve = (): void => {
          if (post) held.delete(post);
        };
        startDeployment(stage, places, post, relieve, () => later(minute / 12, minute));
      };
      for (let team = 0; team < amount; team++) later(0, 3 * 60 * minute);
    },
  },
};
