import type { DeploymentKind, DeploymentOperator } from '../../src/layers/deployments/contract.ts';
import { makeDeployment, sendTo } from '../../src/layers/deployments/mock.ts';
import type { Position } from '../../src/shared/geojson.ts';
import type { Places, Spot } from '../places.ts';
import type { Stage } from '../simulation.ts';
import { type Site, momentTime, sites, spotAt, text } from './november-25-places.ts';

type Move = [time: string, to: Site | 'pause' | 'end'];
interface Team {
  operator: DeploymentOperator;
  kind: DeploymentKind;
  strength: number;
  /** East and north of the site, in degrees, so that teams do not stand on one point. */
  offset: Position;
  moves: readonly Move[];
}

const dayLong: Move[] = [
  ['18:40', 'pause'],
  ['19:30', 'end'],
];
const teams: readonly Team[] = [
  {
    operator: 'zone-5339',
    kind: 'road',
    strength: 40,
    offset: [0.0004, 0.0003],
    moves: [['13:35', 'poelaert'], ['16:03', 'louise'], ['16:41', 'ixelles'], ...dayLong],
  },
  {
    operator: 'zone-5339',
    kind: 'road',
    strength: 40,
    offset: [-0.0005, 0.0002],
    moves: [['13:40', 'poelaert'], ['17:00', 'namur'], ...dayLong],
  },
  {
    operator: 'zone-5339',
    kind: 'road',
    strength: 20,
    offset: [0.0001, -0.0004],
    moves: [['13:45', 'poelaert'], ['16:45', 'ixelles'], ['17:30', 'namur'], ...dayLong],
  },
  {
    operator: 'zone-5341',
    kind: 'road',
    strength: 15,
    offset: [-0.0003, -0.0003],
    moves: [['16:10', 'louise'], ['16:48', 'namur'], ...dayLong],
  },
  {
    operator: 'zone-5342',
    kind: 'road',
    strength: 15,
    offset: [0.0005, -0.0001],
    moves: [['16:12', 'louise'], ['16:52', 'ixelles'], ...dayLong],
  },
  {
    operator: 'stib-security',
    kind: 'tram',
    strength: 6,
    offset: [-0.0002, 0.0005],
    moves: [['13:50', 'louise'], ...dayLong],
  },
  {
    operator: 'railway-police',
    kind: 'metro',
    strength: 8,
    offset: [0.0003, 0.0005],
    moves: [['15:50', 'namur'], ...dayLong],
  },
];

const objective = text('Maintien de l’ordre', 'Ordehandhaving', 'Public order');

/** The units of the day: where each one stood, and when. */
export const playTeams = (stage: Stage, places: Places): void => {
  const shift = { start: momentTime('13:00'), end: momentTime('21:00') };
  for (const { operator, kind, strength, offset, moves } of teams) {
    const id = stage.newId('dep');
    const spotNear = (site: Site): Spot => {
      const { position, label } = sites[site];
      const spot = places.at([position[0] + offset[0], position[1] + offset[1]], label) ?? spotAt(places, site);
      return { ...spot, underground: kind === 'metro' };
    };
    // They come from the reserve, 1 km to the north.
    const base =
      places.at([4.3533 + offset[0], 50.8463 + offset[1]], text('Centre', 'Centrum', 'Centre')) ?? spotNear('poelaert');
    const plan = { kind, operator, spot: base, stop: null, strength, objective };
    stage.put('deployments', makeDeployment(id, stage.now, plan, shift, 'planned'));
    for (const [time, to] of moves) {
      stage.at(momentTime(time), () => {
        if (to === 'pause') stage.update('deployments', id, { status: 'paused' });
        else if (to === 'end') stage.update('deployments', id, { status: 'ended' });
        else sendTo(stage, places, id, spotNear(to), () => undefined);
      });
    }
  }
};
