import { timeOf } from '../../src/shared/instant.ts';
import type { Stretch } from '../layers/event-plan.ts';
import { putEvent } from '../layers/event-plan.ts';
import { command, estimate, spots, unit } from '../layers/events-week.ts';
import { playPerimetersOfNewYear } from '../layers/perimeters-data.ts';
import { placeOrThrow } from '../layers/traffic.ts';
import type { Places } from '../places.ts';
import type { Stage } from '../simulation.ts';
import {
  type Day,
  type ScriptedTeam,
  type Sites,
  scriptDisruption,
  scriptIncident,
  scriptTeams,
  text,
} from './script.ts';

const sites = {
  atomium: { position: spots.atomium[0], label: spots.atomium[1] },
  artsMount: { position: spots.artsMount[0], label: spots.artsMount[1] },
  brouckere: { position: spots.brouckere[0], label: spots.brouckere[1] },
  molenbeek: {
    position: [4.338, 50.854],
    label: text('Rue du Comte de Flandre', 'Graaf van Vlaanderenstraat', 'Rue du Comte de Flandre'),
  },
  anderlecht: {
    position: [4.318, 50.839],
    label: text('Chaussée de Mons', 'Bergensesteenweg', 'Chaussée de Mons / Bergensesteenweg'),
  },
  schaerbeek: { position: [4.374, 50.862], label: text('Place Colignon', 'Colignonplein', 'Place Colignon') },
  anneessens: { position: spots.fontainas[0], label: spots.fontainas[1] },
} as const satisfies Sites<string>;
type Site = keyof typeof sites;

/** From the evening of 31 December to the morning after. */
export const newYearTime = (time: string): number =>
  timeOf(time < '12:00' ? `2027-01-01T${time}:00+01:00` : `2026-12-31T${time}:00+01:00`);

export const newYearMoments = [
  {
    time: '19:00',
    label: text('Heysel : stations fermées', 'Heizel: stations gesloten', 'Heysel: stations closed'),
    site: sites.atomium,
  },
  { time: '22:00', label: text('Ouverture du site', 'Site open', 'The site opens'), site: sites.atomium },
  { time: '00:00', label: text('Feu d’artifice', 'Vuurwerk', 'Fireworks'), site: sites.atomium },
  { time: '01:00', label: text('Dislocation', 'Ontbinding', 'Dispersal'), site: sites.artsMount },
  {
    time: '05:00',
    label: text('Derniers bus de nuit', 'Laatste nachtbussen', 'Last night buses'),
    site: sites.brouckere,
  },
] as const;

const stretch = (from: string, to: string): Stretch => [newYearTime(from), newYearTime(to)];

/** Crowds and what they ask for; the figures are of the size of those of recent years (BX1, safe.brussels). */
const playEvents = (stage: Stage, places: Places): void => {
  const night = stretch('18:00', '04:00');
  putEvent(stage, places, {
    title: text('Feu d’artifice de fin d’année', 'Eindejaarsvuurwerk', 'New Year fireworks'),
    kind: 'festival',
    organiser: 'authority',
    way: [[...spots.atomium]],
    radius: 600,
    involved: ['5340'],
    status: 'authorised',
    windows: {
      'set-up': stretch('18:00', '22:00'),
      event: stretch('22:00', '00:30'),
      dispersal: stretch('00:30', '02:00'),
      'take-down': stretch('02:00', '05:00'),
    },
    expected: { from: 50_000, to: 60_000 },
    estimates: [estimate(newYearTime('18:00'), 50_000, 'organiser', 'declared')],
    assessment: { level: '2', text: '' },
    decision: { outcome: 'conditions', reference: 'BXL-AP-2026-140', date: '2026-12-15', conditions: '' },
    command: [
      command('gold', ['Gold', '', 'CRR – RCC'], 'zone-5339', newYearTime('18:00')),
      command('silver', ['Silver', 'Heysel – Heizel', 'PC-Ops / CP-Ops'], 'zone-5339', newYearTime('20:00')),
    ],
    posts: [
      { kind: 'cp-ops', name: 'CP-Ops', position: [4.3401, 50.8972] },
      { kind: 'first-aid', name: 'D2', position: [4.3428, 50.8959] },
      { kind: 'filter', name: 'Filter 1', position: [4.3392, 50.8938] },
    ],
    units: [
      unit(['Atom 1', 'zone-5339', 80], night, { sector: 'Atomium' }),
      unit(['Atom 2', 'zone-5340', 30], night, { sector: 'Palais 5 – Paleis 5' }),
      unit(['FERES 1', 'federal-reserve', 30], night, { state: 'reserve' }),
    ],
  });
  putEvent(stage, places, {
    title: text('Passage à l’an, centre-ville', 'Jaarwisseling, centrum', 'Turn of the year, city centre'),
    kind: 'festival',
    organiser: 'nobody',
    way: [[...spots.artsMount]],
    radius: 250,
    windows: { event: stretch('22:30', '00:45'), dispersal: stretch('00:45', '02:30') },
    expected: { from: 5_000, to: 8_000 },
    units: [
      unit(['Centre 1', 'zone-5339', 60], night, { sector: 'Mont des Arts – Kunstberg' }),
      unit(['Centre 2', 'cik', 40], night, { state: 'reserve' }),
    ],
  });
};

/** Small fires, as each year: every call is weighed for an escort of police. */
const fires: readonly (readonly [time: string, site: Site])[] = [
  ['19:20', 'molenbeek'],
  ['20:45', 'anderlecht'],
  ['22:10', 'schaerbeek'],
  ['23:35', 'molenbeek'],
  ['00:08', 'anneessens'],
  ['00:20', 'anderlecht'],
  ['00:45', 'schaerbeek'],
  ['01:15', 'molenbeek'],
  ['02:30', 'anderlecht'],
];

const playFires = (day: Day<Site>): void => {
  for (const [time, site] of fires) {
    const reported = day.timeOf(time);
    const later = (minutes: number): string => {
      const clock = new Date(reported + (60 + minutes) * 60_000).toISOString().slice(11, 16);
      return clock;
    };
    scriptIncident(day, {
      category: 'fire',
      source: 'emergency-call',
      disciplines: ['D1', 'D3'],
      title: text('Feu de poubelles ou de voiture', 'Brandende vuilnisbakken of auto', 'Bins or a car on fire'),
      severity: 'minor',
      reported: [time, site],
      steps: [
        [later(3), { status: 'confirmed' }],
        [later(9), { status: 'in-progress' }],
        [later(30), { status: 'contained' }],
        [later(45), { status: 'closed' }],
      ],
    });
  }
};

/** By police order stations close in steps; the network runs through the night. */
const playTransport = (day: Day<Site>): void => {
  const closed = [
    ['metro-heysel', ['18:05', '08:00', '08:00']],
    ['metro-roi-baudouin', ['19:00', '08:00', '08:00']],
    ['metro-comte-de-flandre', ['22:00', '05:00', '05:00']],
  ] as const;
  for (const [stop, times] of closed) {
    const where = { kind: 'station-closed', stop, line: null, section: null } as const;
    scriptDisruption(day, placeOrThrow(where, day.places), {
      kind: 'station-closed',
      cause: 'police-activity',
      note: '',
      times,
    });
  }
};

const teams: readonly ScriptedTeam<Site>[] = [
  {
    operator: 'zone-5339',
    kind: 'road',
    strength: 80,
    offset: [0.0005, 0.0003],
    moves: [
      ['19:30', 'atomium'],
      ['02:30', 'end'],
    ],
  },
  {
    operator: 'zone-5339',
    kind: 'road',
    strength: 60,
    offset: [-0.0003, 0.0002],
    moves: [
      ['21:30', 'artsMount'],
      ['03:00', 'end'],
    ],
  },
  {
    operator: 'zone-5340',
    kind: 'road',
    strength: 20,
    offset: [0.0002, -0.0002],
    moves: [
      ['19:00', 'molenbeek'],
      ['04:00', 'end'],
    ],
  },
  {
    operator: 'zone-5341',
    kind: 'road',
    strength: 20,
    offset: [0.0002, 0.0002],
    moves: [
      ['19:00', 'anderlecht'],
      ['04:00', 'end'],
    ],
  },
];

/** New Year's Eve: crowds, fireworks, transport through the night, many small fires. */
export const playNewYear = (stage: Stage, places: Places): void => {
  const day: Day<Site> = { stage, places, sites, timeOf: newYearTime };
  playEvents(stage, places);
  playFires(day);
  playTransport(day);
  playPerimetersOfNewYear(stage, places, newYearTime);
  scriptTeams(day, teams, {
    base: [4.3499, 50.8466],
    shift: ['18:00', '06:00'],
    objective: text('Service d’ordre du Nouvel An', 'Ordedienst van Nieuwjaar', 'New Year policing'),
  });
};
