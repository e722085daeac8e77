import type { AlertTemplate } from '../layers/alert-templates.ts';
import { laterData } from '../later-data.ts';
import { placeOrThrow } from '../layers/traffic.ts';
import type { Placed } from '../../src/domain/traffic/placing.ts';
import type { Places } from '../places.ts';
import type { Stage } from '../simulation.ts';
import { keepUp } from './rhythm.ts';
import {
  type Day,
  type ScriptedTeam,
  type Sites,
  scriptAlert,
  scriptDisruption,
  scriptIncident,
  scriptTeams,
  text,
} from './script.ts';
import { timeOf } from '../../src/shared/instant.ts';

export const november15Time = (time: string): number => timeOf(`2017-11-15T${time}:00+01:00`);

const sites = {
  monnaie: { position: [4.3535, 50.8496], label: text('Place de la Monnaie', 'Muntplein', 'Place de la Monnaie') },
  brouckere: {
    position: [4.35238, 50.84992],
    label: text('Station De Brouckère', 'Metrostation De Brouckère', 'De Brouckère metro station'),
    stop: 'metro-de-brouckere',
    underground: true,
  },
  centrale: {
    position: [4.35675, 50.8452],
    label: text('Gare Centrale', 'Centraal Station', 'Gare Centrale / Centraal Station'),
  },
  neuve: { position: [4.3551, 50.8524], label: text('Rue Neuve', 'Nieuwstraat', 'Rue Neuve / Nieuwstraat') },
} as const satisfies Sites<string>;
/** The known course of the day (15 November 2017, Brussels time). */
export const november15Moments = [
  { time: '16:00', label: text('Place de la Monnaie', 'Muntplein', 'Place de la Monnaie'), site: sites.monnaie },
  {
    time: '16:15',
    label: text('Métro De Brouckère fermé', 'Metro De Brouckère gesloten', 'De Brouckère metro closed'),
    site: sites.brouckere,
  },
  {
    time: '16:30',
    label: text('Arrivée des renforts', 'Aankomst van versterking', 'Reinforcements arrive'),
    site: sites.monnaie,
  },
  { time: '17:15', label: text('Métro rouvert', 'Metro weer open', 'Metro open again'), site: sites.brouckere },
  { time: '17:55', label: text('Les bus repassent', 'Bussen rijden weer', 'Buses run again'), site: sites.centrale },
] as const;
type Site = keyof typeof sites;

const playIncidents = (day: Day<Site>): void => {
  scriptIncident(day, {
    category: 'public-order',
    source: 'police-patrol',
    disciplines: ['D3'],
    title: text('Attroupement et dégradations', 'Samenscholing en vernielingen', 'Crowd and damage to property'),
    severity: 'moderate',
    reported: ['16:00', 'monnaie'],
    steps: [
      ['16:05', { status: 'confirmed' }],
      ['16:10', { status: 'in-progress', severity: 'severe' }],
      ['16:40', { disciplines: ['D2', 'D3'] }, 'neuve'],
      ['17:20', { status: 'contained' }],
      ['18:30', { status: 'closed' }],
    ],
  });
  scriptIncident(day, {
    category: 'public-transport',
    source: 'transport-operator',
    disciplines: ['D3', 'D4'],
    title: text(
      'Station fermée sur demande de la police',
      'Station gesloten op vraag van de politie',
      'Station closed at the request of the police',
    ),
    severity: 'severe',
    reported: ['16:15', 'brouckere'],
    steps: [
      ['16:16', { status: 'confirmed' }],
      ['16:18', { status: 'in-progress' }],
      ['17:15', { status: 'closed' }],
    ],
  });
};

/**
 * The bus lines that went on from Gare Centrale to De Brouckère in 2017: since 29 June 2015 the 38, 63 and 65 end at
 * Gare Centrale, and the 29, 66 and 71 beside De Brouckère (La Libre, May 2015; so still Le Soir, 19 July 2017).
 */
const busLines = ['29', '66', '71'] as const;
const listed = (and: string): string => `${busLines.slice(0, -1).join(', ')} ${and} ${busLines.at(-1)}`;
const buses = text(`Bus ${listed('et')}`, `Bussen ${listed('en')}`, `Buses ${listed('and')}`);

const operatorNews = {
  origin: 'partner',
  theme: 'transport',
  event: 'Service interruption',
  urgency: 'immediate',
  certainty: 'observed',
  severity: 'moderate',
  weight: 1,
  assessed: text('', '', ''),
} as const;

/** Metro and tram lines are those that the network of that day has at De Brouckère. */
const playAlerts = (day: Day<Site>): void => {
  const linesOf = (mode: 'metro' | 'tram'): string =>
    (day.places[mode].find(({ name }) => name.fr === 'De Brouckère')?.lines ?? []).join(', ');
  const closed: AlertTemplate = {
    ...operatorNews,
    headline: text('Station De Brouckère fermée', 'Station De Brouckère gesloten', 'De Brouckère station closed'),
    observed: text(
      `Les métros ${linesOf('metro')} et les trams ${linesOf('tram')} passent sans arrêt, environ une heure.`,
      `Metro’s ${linesOf('metro')} en trams ${linesOf('tram')} rijden door zonder te stoppen, ongeveer een uur.`,
      `Metros ${linesOf('metro')} and trams ${linesOf('tram')} run through without stopping, about an hour.`,
    ),
  };
  scriptAlert(day, ['16:15', '16:15', '17:15'], closed, ['brouckere', 220]);
  const cut: AlertTemplate = {
    ...operatorNews,
    headline: text(
      `${buses.fr} interrompus De Brouckère – Gare Centrale`,
      `${buses.nl} onderbroken De Brouckère – Centraal Station`,
      `${buses.en} cut De Brouckère – Gare Centrale`,
    ),
    observed: text(
      'Reprise attendue vers 17 h 55.',
      'Herneming verwacht omstreeks 17.55 uur.',
      'Expected to run again at about 17:55.',
    ),
  };
  scriptAlert(day, ['16:20', '16:20', '17:55'], cut, ['centrale', 420]);
};

/** The streets that the buses take between the two, from the map's bus streets. */
const busStretch = [
  [4.35267, 50.8497],
  [4.35317, 50.84944],
  [4.35374, 50.84921],
  [4.35434, 50.84899],
  [4.35593, 50.84857],
  [4.35742, 50.84757],
  [4.35863, 50.84662],
  [4.35883, 50.84625],
  [4.35843, 50.84601],
  [4.35758, 50.84541],
  [4.35695, 50.84497],
] as const;

const playDisruptions = (day: Day<Site>): void => {
  const { places } = day;
  const station = { kind: 'station-closed', stop: 'metro-de-brouckere', line: null, section: null } as const;
  scriptDisruption(day, placeOrThrow(station, places), {
    kind: 'station-closed',
    cause: 'police-activity',
    note: '',
    times: ['16:15', '17:00', '17:15'],
  });
  const label = text(
    `${buses.fr} De Brouckère – Gare Centrale`,
    `${buses.nl} De Brouckère – Centraal Station`,
    `${buses.en} De Brouckère – Gare Centrale`,
  );
  const stretch: Placed = {
    geometry: { type: 'MultiLineString', coordinates: [busStretch.map(([east, north]) => [east, north])] },
    title: text(`${label.fr} interrompus`, `${label.nl} onderbroken`, `${label.en} interrupted`),
    place: { label, commune: '21004', zone: '5339', stop: null, line: null },
    communes: ['21004'],
    zones: ['5339'],
    stops: [],
    section: null,
  };
  const times = ['16:20', '17:30', '17:55'] as const;
  scriptDisruption(day, stretch, { kind: 'section-closed', cause: 'police-activity', note: '', times });
};

const teams: readonly ScriptedTeam<Site>[] = [
  {
    operator: 'zone-5339',
    kind: 'road',
    strength: 20,
    offset: [0.0003, 0.0002],
    moves: [
      ['15:58', 'monnaie'],
      ['16:42', 'neuve'],
      ['18:30', 'end'],
    ],
  },
  {
    operator: 'zone-5339',
    kind: 'road',
    strength: 30,
    offset: [-0.0004, 0.0003],
    moves: [
      ['16:22', 'monnaie'],
      ['18:30', 'end'],
    ],
  },
  {
    operator: 'zone-5344',
    kind: 'road',
    strength: 15,
    offset: [0.0005, -0.0002],
    moves: [
      ['16:24', 'neuve'],
      ['18:00', 'end'],
    ],
  },
  {
    operator: 'zone-5341',
    kind: 'road',
    strength: 15,
    offset: [-0.0002, -0.0004],
    moves: [
      ['16:25', 'monnaie'],
      ['18:00', 'end'],
    ],
  },
  {
    operator: 'railway-police',
    kind: 'metro',
    strength: 6,
    offset: [0.0001, 0.0001],
    moves: [
      ['16:10', 'brouckere'],
      ['17:20', 'pause'],
      ['18:00', 'end'],
    ],
  },
  {
    operator: 'stib-security',
    kind: 'metro',
    strength: 8,
    offset: [-0.0001, 0.0001],
    moves: [
      ['16:14', 'brouckere'],
      ['17:30', 'end'],
    ],
  },
];

export const playNovember15 = (stage: Stage, places: Places): void => {
  const day: Day<Site> = { stage, places, sites, timeOf: november15Time };
  keepUp(stage, places, 'told');
  playIncidents(day);
  playAlerts(day);
  playDisruptions(day);
  laterData().perimeters.playPerimeters15(stage, places, november15Time);
  scriptTeams(day, teams, {
    base: [4.3499, 50.8466],
    shift: ['14:00', '22:00'],
    objective: text('Maintien de l’ordre', 'Ordehandhaving', 'Public order'),
  });
};
