import { bodies, text } from './council-bodies.ts';
import type { ScriptedSession } from './council-script.ts';

/**
 * The session of Tuesday 28 November 2017, after what was told of it: maintenance of order after 11, 15 and 25
 * November, the preventive watch of the computer crime unit, the circular on foreign terrorist fighters, the strategic
 * platform and the transport security plan, the school. The wording and the deadlines are made up.
 */
export const session2017: ScriptedSession = {
  title: text(
    'Conseil régional de sécurité du 28 novembre 2017',
    'Gewestelijke Veiligheidsraad van 28 november 2017',
    'Regional security council of 28 November 2017',
  ),
  cause: text(
    'Troubles des 11, 15 et 25 novembre 2017',
    'Ongeregeldheden van 11, 15 en 25 november 2017',
    'Trouble on 11, 15 and 25 November 2017',
  ),
  date: '2017-11-28',
  present: [1, 1, 17, 6, 1, 1, 1],
  items: [
    {
      title: text(
        'Maintien de l’ordre après les 11, 15 et 25 novembre',
        'Ordehandhaving na 11, 15 en 25 november',
        'Maintenance of order after 11, 15 and 25 November',
      ),
      decisions: [
        {
          kind: 'mandate',
          text: text(
            'Les six zones coordonnent leurs moyens et leurs analyses de risque pour le maintien de l’ordre, et signalent à tous les unités prêtes mais non engagées.',
            'De zes zones coördineren hun middelen en risicoanalyses voor de ordehandhaving, en melden aan allen welke eenheden klaar zijn maar niet ingezet.',
            'The six zones coordinate their means and risk analyses for public order, and tell all of the units that are ready but not engaged.',
          ),
          owner: bodies.zones,
          zones: ['5339', '5340', '5341', '5342', '5343', '5344'],
          deadline: '2018-03-31',
          isPublic: true,
          status: 'done',
        },
      ],
    },
    {
      title: text(
        'Veille préventive des sources ouvertes (RCCU)',
        'Preventieve monitoring van open bronnen (RCCU)',
        'Preventive watch of open sources (RCCU)',
      ),
      decisions: [
        {
          kind: 'creation',
          text: text(
            'La veille préventive des messages publics est centralisée auprès de la Regional Computer Crime Unit, dans le prolongement de l’espace public.',
            'De preventieve monitoring van openbare berichten wordt gecentraliseerd bij de Regional Computer Crime Unit, als verlengstuk van de openbare ruimte.',
            'The preventive watch of public messages is centralised at the Regional Computer Crime Unit, as the continuation of public space.',
          ),
          owner: bodies.judicial,
          deadline: '2018-06-30',
          isPublic: true,
          status: 'done',
        },
      ],
    },
    {
      title: text(
        'Circulaire « Foreign terrorist fighters »',
        'Omzendbrief “Foreign terrorist fighters”',
        'Circular “Foreign terrorist fighters”',
      ),
      decisions: [
        {
          kind: 'report',
          text: text(
            'Le conseil prend connaissance de la circulaire FTF ; les zones confirment sa réception.',
            'De raad neemt kennis van de omzendbrief FTF; de zones bevestigen de ontvangst.',
            'The council takes note of the FTF circular; the zones confirm its receipt.',
          ),
          owner: bodies.zones,
          zones: ['5339', '5340', '5341', '5342', '5343', '5344'],
          deadline: '2017-12-31',
          isPublic: false,
          status: 'done',
        },
      ],
    },
    {
      title: text(
        'Plateforme stratégique et plan de sécurité des transports',
        'Strategisch platform en veiligheidsplan openbaar vervoer',
        'Strategic platform and transport security plan',
      ),
      decisions: [
        {
          kind: 'creation',
          text: text(
            'Une plateforme stratégique réunit les zones, la police des chemins de fer, la STIB et les autres opérateurs.',
            'Een strategisch platform brengt de zones, de spoorwegpolitie, de MIVB en de andere operatoren samen.',
            'A strategic platform brings the zones, the railway police, STIB-MIVB and the other operators together.',
          ),
          owner: bodies.prevention,
          deadline: '2018-01-31',
          isPublic: true,
          status: 'done',
        },
        {
          kind: 'mandate',
          text: text(
            'Bruxelles Prévention & Sécurité rédige un plan de sécurité des transports et le présente au conseil.',
            'Brussel Preventie & Veiligheid stelt een veiligheidsplan voor het openbaar vervoer op en legt het aan de raad voor.',
            'Brussels Prevention & Security writes a transport security plan and puts it before the council.',
          ),
          owner: bodies.prevention,
          deadline: '2018-06-30',
          isPublic: true,
          status: 'done',
        },
      ],
    },
    {
      title: text(
        'École des métiers de la sécurité et centre d’orientation',
        'School voor veiligheidsberoepen en oriëntatiecentrum',
        'School of security professions and orientation centre',
      ),
      decisions: [
        {
          kind: 'validation',
          text: text(
            'Le conseil soutient l’école régionale et son centre d’orientation, pour près de 9 000 emplois.',
            'De raad steunt de gewestelijke school en haar oriëntatiecentrum, voor bijna 9.000 banen.',
            'The council supports the regional school and its orientation centre, for nearly 9,000 jobs.',
          ),
          owner: bodies.minister,
          deadline: null,
          isPublic: true,
          status: 'under-way',
        },
      ],
    },
  ],
};
