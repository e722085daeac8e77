import { acknowledge, makeAlert, scheduleExpiry, surfaceAround, wholeCommunes } from '../../src/layers/alerts/mock.ts';
import type { AlertTemplate } from '../../src/layers/alerts/mock-templates.ts';
import { makeIncident } from '../../src/layers/incidents/mock.ts';
import type { Incident } from '../../src/layers/incidents/contract.ts';
import type { Severity, Text } from '../../src/shared/vocabulary.ts';
import type { Places } from '../places.ts';
import type { Stage } from '../simulation.ts';
import { type Site, momentTime, sites, spotAt, text } from './november-25-places.ts';
import { playTeams } from './november-25-teams.ts';
import { engageTeams, keepUp } from './rhythm.ts';

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

export const playNovember25 = (stage: Stage, places: Places): void => {
  keepUp(stage, places, { openIncidents: 12, currentAlerts: 4, currentDeployments: 30 });
  playIncidents(stage, places);
  playAlerts(stage, places);
  playTeams(stage, places);
};
