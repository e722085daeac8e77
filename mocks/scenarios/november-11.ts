import type { PublicEvent, Unit } from '../../src/domain/events/contract.ts';
import { eventsCollection } from '../../src/domain/events/contract.ts';
import { instantOf, timeOf } from '../../src/shared/instant.ts';
import { putEvent } from '../layers/event-plan.ts';
import { command, estimate, spots, unit } from '../layers/events-week.ts';
import type { Places } from '../places.ts';
import type { Stage } from '../simulation.ts';
import { type Day, type ScriptedTeam, type Sites, scriptIncident, scriptTeams, text } from './script.ts';

const sites = {
  bourse: { position: spots.bourse[0], label: spots.bourse[1] },
  lemonnier: { position: spots.lemonnier[0], label: spots.lemonnier[1] },
  midi: { position: spots.midi[0], label: spots.midi[1] },
} as const satisfies Sites<string>;
type Site = keyof typeof sites;

/** From the start of the scenario: a night goes over midnight. */
export const november11Time = (time: string): number =>
  timeOf(`2017-11-${time < '12:00' ? '12' : '11'}T${time}:00+01:00`);

/**
 * The known course of 11 November 2017 (inspection of the police, as the press told it): the federal reserve there at
 * 19:40, a van burned at 22:38, calm after midnight. The other hours are the demo's own.
 */
export const november11Moments = [
  {
    time: '19:40',
    label: text('Réserve fédérale sur place', 'Federale reserve ter plaatse', 'Federal reserve on site'),
    site: sites.bourse,
  },
  {
    time: '20:20',
    label: text('Après le match, à la Bourse', 'Na de wedstrijd, aan de Beurs', 'After the match, at Bourse'),
    site: sites.bourse,
  },
  { time: '21:05', label: text('Vers Lemonnier', 'Richting Lemonnier', 'Towards Lemonnier'), site: sites.lemonnier },
  { time: '22:38', label: text('Camionnette incendiée', 'Bestelwagen in brand', 'Van on fire'), site: sites.lemonnier },
  { time: '00:15', label: text('Retour au calme', 'Rust teruggekeerd', 'Calm again'), site: sites.bourse },
] as const;

const planned = [november11Time('19:00'), november11Time('02:00')] as const;

/** Engaged, and ready without command knowing: about 30 officers of Midi, and 30 of three other zones. */
const units: readonly Unit[] = [
  unit(['Alpha 1', 'zone-5339', 40], planned, { sector: 'Bourse – Beurs' }),
  unit(['Alpha 2', 'zone-5339', 30], planned, { sector: 'Lemonnier' }),
  unit(['Bravo 1', 'zone-5341', 30], planned, { state: 'ready', sector: 'Midi – Zuid' }),
  unit(['Charlie 1', 'zone-5340', 10], planned, { state: 'ready' }),
  unit(['Charlie 2', 'zone-5343', 10], planned, { state: 'ready' }),
  unit(['Charlie 3', 'zone-5344', 10], planned, { state: 'ready' }),
];

type Properties = PublicEvent['properties'];

const playEvent = (stage: Stage, places: Places): void => {
  const at = november11Time;
  const id = putEvent(stage, places, {
    title: text(
      'Rassemblement après le match de qualification',
      'Samenkomst na de kwalificatiewedstrijd',
      'Gathering after the qualifying match',
    ),
    kind: 'match',
    organiser: 'nobody',
    way: [[...spots.bourse], [...spots.fontainas], [...spots.lemonnier]],
    involved: ['5340', '5341', '5343', '5344'],
    windows: { event: [at('20:20'), at('00:15')], dispersal: [at('00:15'), at('01:00')] },
    expected: { from: 1_000, to: 2_000 },
    command: [
      command('gold', ['Gold', '', 'Heysel – Heizel'], 'zone-5339', at('19:00')),
      command('silver', ['Silver', 'Centre – Centrum', 'Bourse – Beurs'], 'zone-5339', at('20:30')),
    ],
    units: [...units],
    reinforcements: [
      {
        id: 'feres',
        channel: 'federal-reserve',
        from: 'federal-reserve',
        strength: 20,
        analysis: 'AR 2017-11-11/1',
        exhaustion: 'Service d’intervention engagé – Interventiedienst ingezet',
        status: 'granted',
        asked: instantOf(at('19:05')),
        moved: instantOf(at('19:15')),
      },
    ],
    note: 'Pas de plan : événement non annoncé. – Geen plan: niet aangekondigd.',
    goesOn: false,
  });
  const change = (time: string, next: (now: Properties) => Partial<Properties>): void =>
    stage.at(at(time), () => {
      const event = stage.get(eventsCollection, id);
      if (event) stage.update(eventsCollection, id, next(event.properties));
    });
  const moment = (time: string): string => instantOf(at(time));
  const move = (all: readonly Unit[], name: string, more: Partial<Unit>): Unit[] =>
    all.map((one) => (one.name === name ? { ...one, ...more } : one));
  change('19:40', (now) => ({
    reinforcements: now.reinforcements.map((one) => ({ ...one, status: 'on-site', moved: moment('19:40') })),
    units: [...now.units, unit(['FERES 1', 'federal-reserve', 20], planned, { state: 'ready' })],
  }));
  change('20:20', () => ({ status: 'under-way', departed: moment('20:45') }));
  change('20:35', (now) => ({ units: move(now.units, 'Alpha 1', { state: 'engaged', engaged: moment('20:35') }) }));
  change('20:50', (now) => ({
    estimates: [...now.estimates, estimate(at('20:50'), 300, 'police', 'area')],
    units: move(now.units, 'Alpha 2', { state: 'engaged', engaged: moment('20:50') }),
  }));
  change('21:10', (now) => ({
    units: move(now.units, 'FERES 1', { state: 'engaged', engaged: moment('21:10'), sector: 'Lemonnier' }),
    reinforcements: [
      ...now.reinforcements,
      {
        id: 'antwerp',
        channel: 'hycap',
        from: 'zone-5345',
        strength: 40,
        analysis: 'AR 2017-11-11/2',
        exhaustion: 'Bruxelles-Capitale-Ixelles engagée – Brussel-Hoofdstad Elsene ingezet',
        status: 'asked',
        asked: moment('21:10'),
        moved: moment('21:10'),
      },
    ],
  }));
  change('21:30', (now) => ({ estimates: [...now.estimates, estimate(at('21:30'), 600, 'police', 'area')] }));
  change('21:40', (now) => ({
    command: [
      ...now.command.filter(({ level }) => level !== 'silver'),
      command('silver', ['Silver', 'Centre – Centrum', 'Lemonnier'], 'zone-5339', at('21:40')),
    ],
  }));
  change('00:05', (now) => ({
    reinforcements: now.reinforcements.map((one) =>
      one.id === 'antwerp' ? { ...one, status: 'on-site', moved: moment('00:05') } : one,
    ),
  }));
  change('00:15', (now) => ({
    status: 'dispersing',
    units: now.units.map((one) =>
      one.state === 'engaged' ? { ...one, state: 'released' as const, released: moment('00:15') } : one,
    ),
  }));
  change('01:00', () => ({ status: 'ended' }));
};

const trouble = { category: 'public-order', source: 'police-patrol', disciplines: ['D3'] } as const;

const playIncidents = (day: Day<Site>): void => {
  scriptIncident(day, {
    ...trouble,
    title: text('Foule sur la chaussée', 'Menigte op de rijbaan', 'Crowd on the carriageway'),
    severity: 'moderate',
    reported: ['20:25', 'bourse'],
    steps: [
      ['20:30', { status: 'confirmed' }],
      ['20:45', { status: 'in-progress', severity: 'severe' }],
      ['21:05', {}, 'lemonnier'],
      ['00:15', { status: 'contained' }],
      ['01:00', { status: 'closed' }],
    ],
  });
  scriptIncident(day, {
    ...trouble,
    title: text(
      'Pillages et dégradations, 22 policiers blessés',
      'Plunderingen en vernielingen, 22 agenten gewond',
      'Looting and damage, 22 officers hurt',
    ),
    severity: 'extreme',
    reported: ['21:05', 'lemonnier'],
    steps: [
      ['21:08', { status: 'confirmed' }],
      ['21:12', { status: 'in-progress', disciplines: ['D2', 'D3'] }],
      ['21:30', { severity: 'severe' }],
      ['23:30', { status: 'contained' }],
      ['01:00', { status: 'closed' }],
    ],
  });
  scriptIncident(day, {
    category: 'fire',
    source: 'emergency-call',
    disciplines: ['D1'],
    title: text('Camionnette en feu', 'Bestelwagen in brand', 'Van on fire'),
    severity: 'severe',
    reported: ['22:38', 'lemonnier'],
    steps: [
      ['22:41', { status: 'confirmed' }],
      ['22:48', { status: 'in-progress', disciplines: ['D1', 'D3'] }],
      ['23:20', { status: 'contained' }],
      ['23:55', { status: 'closed' }],
    ],
  });
};

const team = (
  operator: ScriptedTeam<Site>['operator'],
  strength: number,
  offset: ScriptedTeam<Site>['offset'],
  moves: ScriptedTeam<Site>['moves'],
): ScriptedTeam<Site> => ({ operator, kind: 'road', strength, offset, moves });

const teams: readonly ScriptedTeam<Site>[] = [
  team(
    'zone-5339',
    40,
    [0.0003, 0.0002],
    [
      ['20:30', 'bourse'],
      ['21:15', 'lemonnier'],
      ['00:20', 'end'],
    ],
  ),
  team(
    'zone-5339',
    30,
    [-0.0004, 0.0001],
    [
      ['20:48', 'lemonnier'],
      ['00:20', 'end'],
    ],
  ),
  team(
    'zone-5341',
    30,
    [0.0001, -0.0003],
    [
      ['19:30', 'midi'],
      ['01:00', 'end'],
    ],
  ),
];

/** The night of 11 November 2017: a gathering nobody had announced, and units that nobody engaged. */
export const playNovember11 = (stage: Stage, places: Places): void => {
  const day: Day<Site> = { stage, places, sites, timeOf: november11Time };
  playEvent(stage, places);
  playIncidents(day);
  scriptTeams(day, teams, {
    base: [4.3499, 50.8466],
    shift: ['19:00', '02:00'],
    objective: text('Maintien de l’ordre', 'Ordehandhaving', 'Public order'),
  });
};
