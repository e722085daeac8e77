import { acknowledge, makeAlert, scheduleExpiry, surfaceAround, wholeCommunes } from '../../src/layers/alerts/mock.ts';
import type { AlertTemplate } from '../../src/layers/alerts/mock-templates.ts';
import { makeDeployment, sendTo } from '../../src/layers/deployments/mock.ts';
import type { DeploymentKind, DeploymentOperator } from '../../src/layers/deployments/contract.ts';
import { makeIncident } from '../../src/layers/incidents/mock.ts';
import type { Incident } from '../../src/layers/incidents/contract.ts';
import type { Position } from '../../src/shared/geojson.ts';
import type { Severity, Text } from '../../src/shared/vocabulary.ts';
import type { Places, Spot } from '../places.ts';
import type { Stage } from '../simulation.ts';
import { engageTeams, keepUp } from './rhythm.ts';

const text = (fr: string, nl: string, en: string): Text => ({ fr, nl, en });

/** The known course of the day (25 November 2017, Brussels time). */
export const moments: readonly { time: string; label: Text }[] = [
  {
    time: '14:00',
    label: text('Manifestation, place Poelaert', 'Betoging, Poelaertplein', 'Demonstration, Place Poelaert'),
  },
  { time: '15:40', label: text('Premiers troubles', 'Eerste ongeregeldheden', 'First trouble') },
  { time: '16:00', label: text('Vers l’avenue Louise', 'Richting Louizalaan', 'Towards Avenue Louise') },
  { time: '16:40', label: text('Chaussée d’Ixelles', 'Elsensesteenweg', 'Chaussée d’Ixelles') },
  { time: '17:50', label: text('Porte de Namur dégagée', 'Naamsepoort ontruimd', 'Porte de Namur cleared') },
  { time: '19:30', label: text('Retour au calme', 'Rust teruggekeerd', 'Calm again') },
];
export const momentTime = (time: string): number => Date.parse(`2017-11-25T${time}:00+01:00`);

const sites = {
  poelaert: {
    position: [4.3533, 50.83712],
    label: text('Place Poelaert', 'Poelaertplein', 'Place Poelaert / Poelaertplein'),
  },
  louise: { position: [4.35741, 50.83326], label: text('Avenue Louise', 'Louizalaan', 'Avenue Louise / Louizalaan') },
  ixelles: {
    position: [4.36379, 50.83624],
    label: text('Chaussée d’Ixelles', 'Elsensesteenweg', 'Chaussée d’Ixelles / Elsensesteenweg'),
  },
  namur: {
    position: [4.36169, 50.83826],
    label: text('Porte de Namur', 'Naamsepoort', 'Porte de Namur / Naamsepoort'),
  },
} as const satisfies Record<string, { position: Position; label: Text }>;
type Site = keyof typeof sites;

const spotAt = (places: Places, site: Site): Spot => {
  const { position, label } = sites[site];
  const spot = places.at([...position], label);
  if (!spot) throw new Error(`The site ${site} is outside the region.`);
  return spot;
};

type IncidentStep = [time: string, changes: Partial<Incident['properties']>, site?: Site];

/** An incident that follows a script: reported at its first moment, then each step. */
const scriptIncident = (
  stage: Stage,
  places: Places,
  title: Text,
  severity: Severity,
  [reportedAt, site]: [string, Site],
  steps: readonly IncidentStep[],
): void =>
  stage.at(momentTime(reportedAt), () => {
    const id = stage.newId('inc');
    const template = {
      category: 'public-order',
      venue: 'street',
      weight: 1,
      severities: [],
      sources: [],
      title,
    } as const;
    const disciplines = ['D3'] as const;
    stage.put(
      'incidents',
      makeIncident(id, stage.now, { ...template, disciplines }, severity, 'police-patrol', spotAt(places, site)),
    );
    for (const [time, changes, to] of steps) {
      stage.at(momentTime(time), () => {
        const spot = to && spotAt(places, to);
        const moved = spot && { type: 'Point' as const, coordinates: spot.position };
        stage.update('incidents', id, { ...changes, ...(spot && { place: spot.place }) }, moved);
        if (changes.status === 'confirmed') engageTeams(stage, id);
      });
    }
  });

const playIncidents = (stage: Stage, places: Places): void => {
  scriptIncident(
    stage,
    places,
    text(
      'Premiers troubles en marge de la manifestation',
      'Eerste ongeregeldheden naast de betoging',
      'First trouble beside the demonstration',
    ),
    'moderate',
    ['15:40', 'poelaert'],
    [
      ['15:43', { status: 'confirmed' }],
      ['15:48', { status: 'in-progress', disciplines: ['D2', 'D3'] }],
      ['16:20', { status: 'contained' }],
      ['17:10', { status: 'closed' }],
    ],
  );
  scriptIncident(
    stage,
    places,
    text(
      'Une vingtaine de personnes encagoulées vers l’avenue Louise',
      'Een twintigtal gemaskerde personen richting Louizalaan',
      'About 20 hooded people heading for Avenue Louise',
    ),
    'severe',
    ['16:00', 'poelaert'],
    [
      ['16:02', { status: 'confirmed' }],
      ['16:06', { status: 'in-progress' }, 'louise'],
      ['16:38', { status: 'contained' }],
      ['17:20', { status: 'closed' }],
    ],
  );
  scriptIncident(
    stage,
    places,
    text('Dégradations, chaussée d’Ixelles', 'Vernielingen, Elsensesteenweg', 'Damage to property, Chaussée d’Ixelles'),
    'severe',
    ['16:40', 'ixelles'],
    [
      ['16:44', { status: 'confirmed' }],
      ['16:50', { status: 'in-progress', disciplines: ['D1', 'D2', 'D3'] }, 'namur'],
      [
        '17:50',
        {
          status: 'contained',
          title: text('Porte de Namur dégagée', 'Naamsepoort ontruimd', 'Porte de Namur cleared'),
        },
      ],
      ['19:30', { status: 'closed' }],
    ],
  );
};

const calm = { urgency: 'expected', certainty: 'observed', weight: 1 } as const;

/** The lawful demonstration is an event; what the watch sees of the trouble is an alert of its own. */
const playAlerts = (stage: Stage, places: Places): void => {
  const publish = (at: string, onset: string, expires: string, template: AlertTemplate, site: Site, radius: number) => {
    const area =
      surfaceAround(places, [...sites[site].position], radius, sites[site].label) ??
      wholeCommunes(places, [spotAt(places, site).place.commune ?? '']);
    stage.at(momentTime(at), () => {
      const id = stage.newId('alr');
      const times = { sent: stage.now, onset: momentTime(onset), expires: momentTime(expires) };
      stage.put('alerts', makeAlert(id, template, area, times, 24));
      scheduleExpiry(stage, id);
      stage.at(stage.now + 4 * 60_000, () => acknowledge(stage, id, 'operator'));
    });
  };
  const demonstration: AlertTemplate = {
    ...calm,
    origin: 'partner',
    theme: 'event',
    event: 'Lawful demonstration',
    severity: 'minor',
    headline: text(
      'Manifestation autorisée, place Poelaert',
      'Toegelaten betoging, Poelaertplein',
      'Authorised demonstration, Place Poelaert',
    ),
    observed: text('Début annoncé à 14 h.', 'Aangekondigd begin om 14 uur.', 'Announced to start at 14:00.'),
    assessed: text('', '', ''),
  };
  publish('12:30', '14:00', '17:00', demonstration, 'poelaert', 260);
  publish(
    '15:52',
    '15:52',
    '19:00',
    {
      ...calm,
      origin: 'watch',
      theme: 'public-order',
      event: 'Public-order trouble',
      severity: 'severe',
      headline: text(
        'Messages de troubles, haut de la ville',
        'Berichten over ongeregeldheden, bovenstad',
        'Messages about trouble, upper town',
      ),
      observed: text(
        'Volume de messages très au-dessus de l’habitude.',
        'Veel meer berichten dan gewoonlijk.',
        'Far more messages than usual.',
      ),
      assessed: text(
        'Déplacement probable vers l’est.',
        'Waarschijnlijk verplaatsing naar het oosten.',
        'Probably moving east.',
      ),
    },
    'louise',
    700,
  );
  const stops = places.tram.filter(({ name }) => ['Louise', 'Poelaert', 'Stéphanie'].includes(name.fr));
  const refs = [...new Set(stops.flatMap(({ lines }) => lines))].sort().join(', ');
  publish(
    '16:05',
    '16:05',
    '18:00',
    {
      ...calm,
      origin: 'partner',
      theme: 'transport',
      event: 'Service interruption',
      severity: 'moderate',
      headline: text(`Trams ${refs} déviés`, `Trams ${refs} omgeleid`, `Trams ${refs} diverted`),
      observed: text(
        'Arrêts Poelaert, Louise et Stéphanie non desservis.',
        'Haltes Poelaert, Louiza en Stefania niet bediend.',
        'No trams at Poelaert, Louise and Stéphanie.',
      ),
      assessed: text('', '', ''),
    },
    'louise',
    450,
  );
};

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

const playTeams = (stage: Stage, places: Places): void => {
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

export const playNovember25 = (stage: Stage, places: Places): void => {
  keepUp(stage, places, { openIncidents: 12, currentAlerts: 4, currentDeployments: 30 });
  playIncidents(stage, places);
  playAlerts(stage, places);
  playTeams(stage, places);
};
