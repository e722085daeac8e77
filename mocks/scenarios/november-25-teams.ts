import type { Site } from './november-25-places.ts';
import type { ScriptedTeam } from './script.ts';

const dayLong = [
  ['18:40', 'pause'],
  ['19:30', 'end'],
] as const;
/** The units of the day: where each one stood, and when. */
export const teams: readonly ScriptedTeam<Site>[] = [
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
