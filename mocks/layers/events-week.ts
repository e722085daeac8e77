import type { Command, Estimate, Unit, UnitService } from '../../src/domain/events/contract.ts';
import type { Position } from '../../src/shared/geojson.ts';
import { instantOf } from '../../src/shared/instant.ts';
import type { Text } from '../../src/shared/vocabulary.ts';
import type { EventPlan, Stretch } from './event-plan.ts';

const text = (fr: string, nl: string, en: string): Text => ({ fr, nl, en });
type Spot = readonly [at: Readonly<Position>, label: Text];

/** Where events are, in this demo. */
export const spots = {
  nord: [[4.3606, 50.8603], text('Gare du Nord', 'Noordstation', 'Gare du Nord / Noordstation')],
  rogier: [[4.3582, 50.8558], text('Place Rogier', 'Rogierplein', 'Place Rogier / Rogierplein')],
  brouckere: [
    [4.3523, 50.8503],
    text('Place De Brouckère', 'De Brouckèreplein', 'Place De Brouckère / De Brouckèreplein'),
  ],
  bourse: [[4.3494, 50.8482], text('Place de la Bourse', 'Beursplein', 'Place de la Bourse / Beursplein')],
  fontainas: [[4.3463, 50.8448], text('Place Fontainas', 'Fontainasplein', 'Place Fontainas / Fontainasplein')],
  lemonnier: [[4.3434, 50.8415], text('Boulevard Lemonnier', 'Lemonnierlaan', 'Boulevard Lemonnier / Lemonnierlaan')],
  midi: [[4.3369, 50.8358], text('Gare du Midi', 'Zuidstation', 'Gare du Midi / Zuidstation')],
  schuman: [[4.3823, 50.8427], text('Rond-point Schuman', 'Schumanplein', 'Rond-point Schuman / Schumanplein')],
  cinquantenaire: [
    [4.3905, 50.8406],
    text('Parc du Cinquantenaire', 'Jubelpark', 'Parc du Cinquantenaire / Jubelpark'),
  ],
  stadium: [[4.3339, 50.8957], text('Stade Roi Baudouin', 'Koning Boudewijnstadion', 'King Baudouin Stadium')],
  atomium: [[4.3415, 50.8949], text('Atomium', 'Atomium', 'Atomium')],
  artsMount: [[4.3566, 50.8438], text('Mont des Arts', 'Kunstberg', 'Mont des Arts / Kunstberg')],
} as const satisfies Readonly<Record<string, Spot>>;

const hour = 3_600_000;

/** A unit as it is planned. */
export const unit = (
  [name, service, strength]: readonly [name: string, service: UnitService, strength: number],
  planned: Stretch,
  more: Partial<Unit> = {},
): Unit => ({
  id: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
  name,
  service,
  strength,
  planned: { start: instantOf(planned[0]), end: instantOf(planned[1]) },
  state: 'planned',
  sector: '',
  engaged: null,
  released: null,
  deployment: null,
  ...more,
});

export const command = (
  level: Command['level'],
  [name, sector, post]: readonly [function_: string, sector: string, post: string],
  service: UnitService,
  since: number,
): Command => ({ level, function: name, sector, post, service, since: instantOf(since) });

export const estimate = (
  at: number,
  count: number,
  source: Estimate['source'],
  method: Estimate['method'],
): Estimate => ({ at: instantOf(at), count, source, method });

/** A summit that goes on, a march tomorrow, a match and a fair that meet at Heysel, and the march of last year. */
export const ordinaryEvents = (
  start: number,
  at: (start: number, days: number, clock: string) => number,
): readonly EventPlan[] => {
  const first = at(start, 1, '11:00');
  const marchWay = [spots.nord, spots.rogier, spots.brouckere, spots.bourse, spots.fontainas, spots.lemonnier];
  const march = {
    kind: 'march',
    organiser: 'union',
    way: [...marchWay, spots.midi].map(([position, label]): Spot => [position, label]),
    lead: '5339',
    involved: ['5341', '5344'],
  } satisfies Partial<EventPlan>;
  const dayOf = (time: number): string => instantOf(time).slice(0, 10);
  const day = 24 * hour;
  return [
    {
      title: text(
        'Réunion de chefs de gouvernement',
        'Bijeenkomst van regeringsleiders',
        'Meeting of heads of government',
      ),
      kind: 'summit',
      organiser: 'authority',
      way: [[...spots.schuman]],
      radius: 350,
      status: 'under-way',
      windows: {
        'set-up': [start - 8 * hour, start - 3 * hour],
        event: [start - 3 * hour, start + 30 * hour],
        'take-down': [start + 30 * hour, start + 34 * hour],
      },
      expected: { from: 300, to: 400 },
      assessment: { level: '2', text: '' },
      decision: { outcome: 'authorised', reference: 'BXL-AP-2026-118', date: dayOf(start - 20 * day), conditions: '' },
      command: [
        command('gold', ['Gold', '', 'CRR – RCC'], 'zone-5339', start - 8 * hour),
        command('silver', ['Silver', 'Schuman', 'PC-Ops / CP-Ops'], 'zone-5339', start - 8 * hour),
        command('bronze', ['Bronze 1', 'Rue de la Loi', ''], 'zone-5339', start - 8 * hour),
      ],
      units: [
        unit(['Alpha 1', 'zone-5339', 30], [start - 4 * hour, start + 31 * hour], {
          state: 'engaged',
          sector: 'Schuman',
          engaged: instantOf(start - 3 * hour),
        }),
        unit(['FERES 1', 'federal-reserve', 20], [start - 4 * hour, start + 20 * hour], { state: 'ready' }),
      ],
      posts: [
        { kind: 'cp-ops', name: 'CP-Ops', position: [4.3806, 50.8437] },
        { kind: 'filter', name: 'Filter 1', position: [4.3787, 50.8432] },
      ],
    },
    {
      ...march,
      title: text('Marche pour les services publics', 'Mars voor de openbare diensten', 'March for public services'),
      status: 'authorised',
      windows: {
        'set-up': [first - 3 * hour, first],
        event: [first, first + 2.5 * hour],
        dispersal: [first + 2.5 * hour, first + 4 * hour],
        'take-down': [first + 4 * hour, first + 6 * hour],
      },
      request: {
        received: dayOf(first - 24 * day),
        subject: 'Services publics – Openbare diensten',
        transport: '60 autocars – 60 bussen',
        stewards: 150,
      },
      expected: { from: 8_000, to: 12_000 },
      estimates: [estimate(start - 2 * day, 15_000, 'organiser', 'declared')],
      assessment: { level: '2', text: '' },
      decision: {
        outcome: 'conditions',
        reference: 'BXL-AP-2026-121',
        date: dayOf(first - 6 * day),
        conditions: 'Départ à 11 h – Vertrek om 11 uur.',
      },
      command: [
        command('gold', ['Gold', '', 'CRR – RCC'], 'zone-5339', first - 3 * hour),
        command('silver', ['Silver', 'Nord – Midi', 'PC-Ops / CP-Ops'], 'zone-5339', first - 3 * hour),
      ],
      units: [
        unit(['Alpha 2', 'zone-5339', 80], [first - hour, first + 4 * hour], { sector: 'Nord' }),
        unit(['Bravo 1', 'zone-5341', 40], [first - hour, first + 5 * hour], { sector: 'Midi' }),
        unit(['Charlie 1', 'federal-reserve', 20], [first - hour, first + 4 * hour], { state: 'reserve' }),
      ],
      closures: [
        {
          id: 'boulevards',
          kind: 'segment',
          name: text('Boulevards du Centre', 'Centrumlanen', 'Central boulevards'),
          path: [[...spots.brouckere[0]], [...spots.bourse[0]], [...spots.fontainas[0]]],
          target: null,
          start: instantOf(first - hour),
          end: instantOf(first + 5 * hour),
          item: null,
        },
        {
          id: 'bourse',
          kind: 'stop',
          name: text('Bourse', 'Beurs', 'Bourse / Beurs'),
          path: [],
          target: 'tram-bourse',
          start: instantOf(first),
          end: instantOf(first + 3.5 * hour),
          item: null,
        },
      ],
      posts: [
        { kind: 'cp-ops', name: 'CP-Ops', position: [4.3512, 50.8495] },
        { kind: 'first-aid', name: 'D2', position: [4.3471, 50.8456] },
      ],
    },
    {
      title: text('Match international', 'Internationale wedstrijd', 'International match'),
      kind: 'match',
      organiser: 'sports',
      way: [[...spots.stadium]],
      radius: 300,
      windows: {
        'set-up': [at(start, 5, '14:00'), at(start, 5, '18:00')],
        event: [at(start, 5, '18:00'), at(start, 5, '23:00')],
        dispersal: [at(start, 5, '23:00'), at(start, 6, '00:30')],
      },
      expected: { from: 35_000, to: 42_000 },
      units: [
        unit(['Delta 1', 'zone-5340', 40], [at(start, 5, '16:00'), at(start, 6, '00:30')]),
        unit(['Delta 2', 'federal-reserve', 40], [at(start, 5, '16:00'), at(start, 6, '00:30')]),
      ],
    },
    {
      title: text('Foire d’hiver', 'Winterkermis', 'Winter fair'),
      kind: 'festival',
      organiser: 'culture',
      way: [[...spots.atomium]],
      radius: 400,
      windows: { event: [at(start, 5, '11:00'), at(start, 5, '22:00')] },
      expected: { from: 4_000, to: 6_000 },
      units: [unit(['Delta 1', 'zone-5340', 40], [at(start, 5, '12:00'), at(start, 5, '22:00')])],
    },
    {
      ...march,
      title: text(
        'Marche pour les services publics (an dernier)',
        'Mars voor de openbare diensten (vorig jaar)',
        'March for public services (last year)',
      ),
      status: 'ended',
      windows: { event: [first - 364 * day, first - 364 * day + 3 * hour] },
      expected: { from: 6_000, to: 9_000 },
      estimates: [
        estimate(first - 364 * day + hour, 7_400, 'police', 'rows'),
        estimate(first - 364 * day + 2 * hour, 12_000, 'organiser', 'declared'),
      ],
    },
  ];
};
