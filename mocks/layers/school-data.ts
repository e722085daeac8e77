import {
  type Channel,
  type Intake,
  type PeopleTable,
  type Programme,
  channels,
  elsewhere,
  orientationStages,
  peopleTables,
  postAges,
  trainingStages,
} from '../../src/domain/school/contract.ts';
import { instantOf } from '../../src/shared/instant.ts';
import type { Text } from '../../src/shared/vocabulary.ts';
import { type Draw, between, drawFor } from '../random.ts';

const text = (fr: string, nl: string, en: string): Text => ({ fr, nl, en });

const schools = {
  police: text('École de police de Bruxelles', 'Brusselse politieschool', 'Brussels police school'),
  fire: text('École du feu', 'Brandweerschool', 'Fire school'),
  medical: text('École d’aide médicale urgente', 'School voor dringende hulp', 'School of emergency medical aid'),
  prevention: text('École de prévention', 'Preventieschool', 'School of prevention'),
} as const;

const programme = (
  id: string,
  kind: keyof typeof schools,
  title: Text,
  amount: number,
  unit: 'months' | 'hours',
): Programme => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: { title, kind, school: schools[kind], length: { amount, unit } },
});

/** Synthetic, in the proportions that are public: names of programmes, their lengths, a selection that few pass. */
export const programmes: readonly Programme[] = [
  programme(
    'prg-ambulance',
    'medical',
    text('Secouriste-ambulancier', 'Hulpverlener-ambulancier', 'Ambulance carer'),
    200,
    'hours',
  ),
  programme('prg-firefighter', 'fire', text('Sapeur-pompier', 'Brandweerman', 'Firefighter'), 262, 'hours'),
  programme(
    'prg-inspector',
    'police',
    text('Inspecteur de police', 'Inspecteur van politie', 'Police inspector'),
    18,
    'months',
  ),
  programme('prg-police-agent', 'police', text('Agent de police', 'Agent van politie', 'Police agent'), 6, 'months'),
  programme(
    'prg-sanctions',
    'prevention',
    text('Agent constatateur', 'Vaststellend ambtenaar', 'Sanctions finder'),
    45,
    'hours',
  ),
  programme(
    'prg-security-agent',
    'police',
    text('Agent de sécurisation', 'Beveiligingsagent', 'Security agent of the police'),
    6,
    'months',
  ),
  programme(
    'prg-warden',
    'prevention',
    text('Gardien de la paix', 'Gemeenschapswacht', 'Prevention and security warden'),
    106,
    'hours',
  ),
];

/** Seats of a year, applicants a seat, and which share starts, finishes and is employed. */
const sizes: Readonly<Record<string, readonly [number, number, number, number, number]>> = {
  'prg-ambulance': [80, 1.9, 0.92, 0.86, 0.8],
  'prg-firefighter': [56, 15, 0.94, 0.9, 0.95],
  'prg-inspector': [240, 9.6, 0.85, 0.84, 0.97],
  'prg-police-agent': [60, 7, 0.8, 0.85, 0.95],
  'prg-sanctions': [40, 1.7, 0.9, 0.95, 0.9],
  'prg-security-agent': [36, 7.2, 0.97, 0.88, 0.96],
  'prg-warden': [120, 2.6, 0.94, 0.88, 0.74],
};

/** Thousands of inhabitants, by NIS code, 21001 first; and those outside the Region, as far as they come. */
const inhabitants = [126, 35, 25, 195, 48, 44, 57, 25, 89, 54, 22, 98, 49, 27, 132, 86, 25, 59, 42];
const residences: readonly (readonly [column: string, weight: number])[] = [
  ...inhabitants.map((weight, index) => [String(21001 + index), weight] as const),
  [elsewhere, 640],
];
const allWeights = residences.reduce((sum, [, weight]) => sum + weight, 0);

type Row = Record<string, number>;

/** Spreads a number over where people live; nobody is where nobody was before. */
const spread = (draw: Draw, count: number, before: Row | null): Row =>
  Object.fromEntries(
    residences.map(([column, weight]) => {
      const share = (count * weight) / allWeights;
      const drawn = Math.max(0, Math.round(share * between(draw, 0.75, 1.25) + between(draw, -0.9, 0.9)));
      return [column, Math.min(drawn, before?.[column] ?? drawn)];
    }),
  );

/** How many of 1,000 who were informed come so far, by channel. */
const ways: Readonly<Record<Channel, readonly [informed: number, ...shares: number[]]>> = {
  actiris: [2_350, 0.36, 0.3, 0.24, 0.66, 0.72],
  vdab: [640, 0.42, 0.36, 0.3, 0.7, 0.8],
  'bruxelles-formation': [930, 0.4, 0.44, 0.26, 0.7, 0.76],
  desk: [410, 0.5, 0.22, 0.2, 0.6, 0.7],
};
const days: Readonly<Record<Channel, readonly number[]>> = {
  actiris: [9, 24, 75, 131, 236, 41],
  vdab: [7, 19, 62, 118, 228, 33],
  'bruxelles-formation': [8, 21, 84, 126, 231, 37],
  desk: [3, 15, 58, 140, 244, 46],
};

/** Open posts at the end of 2021 by employer. */
const posts: Readonly<Record<string, number>> = {
  'zone-5339': 402,
  'zone-5340': 168,
  'zone-5341': 151,
  'zone-5342': 74,
  'zone-5343': 83,
  'zone-5344': 146,
  'railway-police': 190,
  siamu: 96,
  'stib-security': 41,
  communes: 88,
};
const ageShares = [0.34, 0.22, 0.24, 0.2];

const people = (draw: Draw, growth: number): Record<PeopleTable, Record<string, Row>> => {
  const tables = Object.fromEntries(peopleTables.map((table) => [table, {}])) as Record<
    PeopleTable,
    Record<string, Row>
  >;
  for (const [id, [seats, perSeat, ...shares]] of Object.entries(sizes)) {
    let count = seats * perSeat * growth;
    let before: Row | null = null;
    for (const [index, stage] of trainingStages.entries()) {
      if (index === 1) count = seats;
      count *= index === 0 ? 1 : (shares[index - 1] ?? 1);
      before = spread(draw, count, before);
      tables[stage][id] = before;
    }
  }
  for (const channel of channels) {
    const [informed, ...shares] = ways[channel];
    let count = informed * growth;
    let before: Row | null = null;
    for (const [index, stage] of orientationStages.entries()) {
      count *= index === 0 ? 1 : (shares[index - 1] ?? 1);
      before = spread(draw, count, before);
      tables[stage][channel] = before;
    }
  }
  return tables;
};

const makeIntake = (year: number): Intake => {
  const draw = drawFor(0, `school-${year}`);
  const growth = 1 + (year - 2023) * 0.06;
  const vary = (value: number): number => Math.max(0, Math.round(value * between(draw, 0.9, 1.1)));
  return {
    type: 'Feature',
    id: `int-${year}`,
    geometry: null,
    properties: {
      year,
      plain: {
        seats: Object.fromEntries(Object.entries(sizes).map(([id, [seats]]) => [id, { seats: vary(seats) }])),
        days: Object.fromEntries(
          channels.map((channel) => [
            channel,
            Object.fromEntries(orientationStages.map((stage, index) => [stage, vary(days[channel][index] ?? 0)])),
          ]),
        ),
        posts: Object.fromEntries(
          Object.entries(posts).map(([employer, count]) => [
            employer,
            Object.fromEntries(
              postAges.map((age, index) => [age, vary((count * (ageShares[index] ?? 0)) / (1 + (year - 2021) * 0.09))]),
            ),
          ]),
        ),
      },
      figures: people(draw, growth),
      history: [],
      updated: instantOf(Date.UTC(year + 1, 1, 15, 10)),
      version: 1,
      exercise: false,
    },
  };
};

/** The same for every world, so that what is told of them is made once. */
const made = new Map<number, Intake>();
const intakeOf = (year: number): Intake => {
  const intake = made.get(year) ?? makeIntake(year);
  made.set(year, intake);
  return intake;
};

/** How many years there are figures of. */
const years = 5;

/** The years that are over, the last of them before the world begins. @param start milliseconds since 1970 */
export const makeIntakes = (start: number): readonly Intake[] => {
  const last = new Date(start).getUTCFullYear() - 1;
  return Array.from({ length: years }, (_, index) => intakeOf(last - years + 1 + index));
};
