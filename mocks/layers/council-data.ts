import type { Region } from '../../src/geo/region.ts';
import { timeOf } from '../../src/shared/instant.ts';
import type { Stage } from '../simulation.ts';
import { session2017 } from './council-2017.ts';
import { bodies, text } from './council-bodies.ts';
import { type KnownItem, type ScriptedSession, putSession } from './council-script.ts';
import { dayAfter, sessionDays, weekdayAfter } from './plan-objectives.ts';

export { playNovember28 } from './november-28.ts';

const video = text('Plateforme vidéo partagée', 'Gedeeld videoplatform', 'Shared video platform');
const plan = text(
  'Suivi du plan de sécurité des transports',
  'Opvolging van het veiligheidsplan openbaar vervoer',
  'Follow-up of the transport security plan',
);

/** Made-up sessions around a moment. @param measure id of a measure of the plan, which shows a decision */
const sessionsAt = (start: number, measure: string | null): ScriptedSession[] => {
  const day = (days: number): string => dayAfter(start, days);
  return [
    {
      title: text('Sécurité dans les transports', 'Veiligheid in het openbaar vervoer', 'Security in public transport'),
      cause: text('Évaluation annuelle du plan', 'Jaarlijkse evaluatie van het plan', 'Yearly evaluation of the plan'),
      date: weekdayAfter(start, sessionDays.plan),
      present: [1, 1, 16, 6, 1, 1, 0],
      items: [
        {
          title: plan,
          key: 'plan',
          decisions: [
            {
              kind: 'validation',
              text: text(
                'Les objectifs du plan de sécurité des transports sont validés pour l’année.',
                'De doelen van het veiligheidsplan openbaar vervoer worden voor het jaar gevalideerd.',
                'The objectives of the transport security plan are validated for the year.',
              ),
              owner: bodies.prevention,
              deadline: day(-180),
              isPublic: true,
              status: 'done',
              ...(measure !== null && { evidence: [{ collection: 'measures' as const, id: measure }] }),
            },
          ],
        },
        {
          title: text('Éclairage des abords de gares', 'Verlichting rond stations', 'Lighting around stations'),
          decisions: [
            {
              kind: 'report',
              text: text(
                'Les communes concernées font rapport sur l’éclairage des abords de gares.',
                'De betrokken gemeenten brengen verslag uit over de verlichting rond stations.',
                'The communes concerned report on the lighting around stations.',
              ),
              owner: text('Zones Midi et Nord', 'Zones Zuid en Noord', 'Zones Midi and Nord'),
              zones: ['5341', '5344'],
              deadline: day(-20),
              isPublic: false,
              status: 'under-way',
            },
          ],
        },
      ],
    },
    {
      title: text('Quartiers prioritaires', 'Prioritaire wijken', 'Priority areas'),
      cause: text(
        'Incidents répétés aux abords de stations',
        'Herhaalde incidenten rond stations',
        'Repeated incidents around stations',
      ),
      date: weekdayAfter(start, sessionDays.hotspots),
      present: [1, 1, 18, 6, 1, 1, 1],
      items: [
        {
          title: text(
            'Désignation des lieux prioritaires',
            'Aanduiding van prioritaire plaatsen',
            'Designation of priority places',
          ),
          decisions: [
            {
              kind: 'designation',
              text: text(
                'Douze lieux prioritaires sont désignés, en accord avec les bourgmestres concernés.',
                'Twaalf prioritaire plaatsen worden aangeduid, in overleg met de betrokken burgemeesters.',
                'Twelve priority places are designated, in agreement with the mayors concerned.',
              ),
              owner: bodies.minister,
              deadline: day(-60),
              isPublic: true,
              status: 'done',
            },
            {
              kind: 'mandate',
              text: text(
                'La zone Bruxelles-Capitale-Ixelles renforce la présence aux abords de la Porte de Namur.',
                'De zone Brussel-Hoofdstad-Elsene versterkt de aanwezigheid rond de Naamsepoort.',
                'The zone Brussels-Capital-Ixelles increases its presence around the Porte de Namur.',
              ),
              owner: text(
                'Zone Bruxelles-Capitale-Ixelles',
                'Zone Brussel-Hoofdstad-Elsene',
                'Zone Brussels-Capital-Ixelles',
              ),
              zones: ['5339'],
              deadline: day(-6),
              isPublic: true,
              status: 'open',
            },
          ],
        },
        { title: video, status: 'postponed', key: 'video-1' },
      ],
    },
    {
      title: text('Préparation du réveillon', 'Voorbereiding van oudejaarsnacht', 'Preparation of New Year’s Eve'),
      cause: text('Fin de l’année', 'Einde van het jaar', 'End of the year'),
      date: weekdayAfter(start, sessionDays.evening),
      present: [1, 1, 15, 5, 1, 1, 0],
      items: [
        {
          title: text(
            'Commandement unique au réveillon',
            'Unieke bevelvoering op oudejaarsnacht',
            'Single command on New Year’s Eve',
          ),
          key: 'evening',
          decisions: [
            {
              kind: 'police-order',
              text: text(
                'Le commandement est unique dans la Région du 31 décembre 18 h au 1er janvier 6 h.',
                'In het Gewest geldt één bevelvoering van 31 december 18 uur tot 1 januari 6 uur.',
                'There is a single command in the Region from 31 December 18:00 to 1 January 06:00.',
              ),
              owner: bodies.zones,
              zones: ['5339', '5340', '5341', '5342', '5343', '5344'],
              deadline: day(30),
              isPublic: true,
              status: 'under-way',
            },
            {
              kind: 'mandate',
              text: text(
                'La STIB annonce les horaires de la nuit deux semaines à l’avance.',
                'De MIVB kondigt de dienstregeling van de nacht twee weken vooraf aan.',
                'STIB-MIVB announces the timetable of the night two weeks ahead.',
              ),
              owner: bodies.stib,
              deadline: day(18),
              isPublic: true,
              status: 'open',
            },
          ],
        },
        { title: video, status: 'postponed', carriesOn: 'video-1', key: 'video-2' },
      ],
    },
    {
      title: text('Suivi des décisions', 'Opvolging van de beslissingen', 'Follow-up of decisions'),
      cause: text('Troubles en marge d’un match', 'Ongeregeldheden naast een wedstrijd', 'Trouble beside a match'),
      date: weekdayAfter(start, sessionDays.next),
      items: [
        { title: plan, follows: 'plan' },
        {
          title: text('Point sur le réveillon', 'Stand van zaken oudejaarsnacht', 'State of play of New Year’s Eve'),
          follows: 'evening',
        },
        { title: video, carriesOn: 'video-2' },
      ],
    },
  ];
};

const first = timeOf('2018-01-01');

/** Puts the council into a world: in 2017 it has not met yet, unless its own scenario plays that. */
export const putCouncil = (stage: Stage, region: Region): void => {
  if (stage.start < first) return;
  const [measure] = stage.values('measures');
  const known = new Map<string, KnownItem>();
  for (const session of [session2017, ...sessionsAt(stage.start, measure?.id ?? null)]) {
    putSession(stage, region, session, known);
  }
};
