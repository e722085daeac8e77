import type { AlertTemplate } from '../layers/alert-templates.ts';
import { laterData } from '../later-data.ts';
import type { Places } from '../places.ts';
import type { Stage } from '../simulation.ts';
import { type Site, momentTime, sites } from './november-25-places.ts';
import { teams } from './november-25-teams.ts';
import { keepUp } from './rhythm.ts';
import { type Day, scriptAlert, scriptIncident, scriptTeams, text } from './script.ts';

const trouble = { category: 'public-order', source: 'police-patrol', disciplines: ['D3'] } as const;

const playIncidents = (day: Day<Site>): void => {
  scriptIncident(day, {
    ...trouble,
    title: text(
      'Premiers troubles en marge de la manifestation',
      'Eerste ongeregeldheden naast de betoging',
      'First trouble beside the demonstration',
    ),
    severity: 'moderate',
    reported: ['15:40', 'poelaert'],
    steps: [
      ['15:43', { status: 'confirmed' }],
      ['15:48', { status: 'in-progress', disciplines: ['D2', 'D3'] }],
      ['16:20', { status: 'contained' }],
      ['17:10', { status: 'closed' }],
    ],
  });
  scriptIncident(day, {
    ...trouble,
    title: text(
      'Une vingtaine de personnes encagoulées vers l’avenue Louise',
      'Een twintigtal gemaskerde personen richting Louizalaan',
      'About 20 hooded people heading for Avenue Louise',
    ),
    severity: 'severe',
    reported: ['16:00', 'poelaert'],
    steps: [
      ['16:02', { status: 'confirmed' }],
      ['16:06', { status: 'in-progress' }, 'louise'],
      ['16:38', { status: 'contained' }],
      ['17:20', { status: 'closed' }],
    ],
  });
  scriptIncident(day, {
    ...trouble,
    title: text(
      'Dégradations, chaussée d’Ixelles',
      'Vernielingen, Elsensesteenweg',
      'Damage to property, Chaussée d’Ixelles',
    ),
    severity: 'severe',
    reported: ['16:40', 'ixelles'],
    steps: [
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
  });
};

const calm = { urgency: 'expected', certainty: 'observed', weight: 1 } as const;

/** The lawful demonstration is an event; what the watch sees of the trouble is an alert of its own. */
const playAlerts = (day: Day<Site>): void => {
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
  scriptAlert(day, ['12:30', '14:00', '17:00'], demonstration, ['poelaert', 260]);
  scriptAlert(
    day,
    ['15:52', '15:52', '19:00'],
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
    ['louise', 700],
  );
  const stops = day.places.tram.filter(({ name }) => ['Louise', 'Poelaert', 'Stéphanie'].includes(name.fr));
  const refs = [...new Set(stops.flatMap(({ lines }) => lines))].sort().join(', ');
  scriptAlert(
    day,
    ['16:05', '16:05', '18:00'],
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
    ['louise', 450],
  );
};

export const playNovember25 = (stage: Stage, places: Places): void => {
  const day: Day<Site> = { stage, places, sites, timeOf: momentTime };
  keepUp(stage, places, 'told', { incidents: 12, alerts: 4 });
  playIncidents(day);
  playAlerts(day);
  const units = scriptTeams(day, teams, {
    // The reserve, 1 km to the north.
    base: [4.3533, 50.8463],
    shift: ['13:00', '21:00'],
    objective: text('Maintien de l’ordre', 'Ordehandhaving', 'Public order'),
  });
  laterData().publicOrder.playNovember25Event(stage, places, units);
  laterData().perimeters.playPerimeters25(stage, places, momentTime);
  laterData().drawings.playDrawings25(stage, places, momentTime);
};
