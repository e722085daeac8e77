import { t } from '../../src/shared/terms.ts';
import type { Tour } from './tour.ts';

/** A Thursday: the same day for whoever shows it. */
const at = (time: string): string => `2026-11-26T${time}:00+01:00`;

export const ordinaryDayTour: Tour = {
  seed: 3,
  start: at('07:00'),
  steps: [
    {
      at: at('07:45'),
      title: t('La Région d’un coup d’œil', 'Het Gewest in één oogopslag', 'The Region at a glance'),
      text: t(
        'Un jeudi matin, données fictives. La carte, les listes et les indicateurs lisent la même sélection : les nombres concordent partout, et les exportations disent les mêmes.',
        'Een donderdagochtend, fictieve gegevens. Kaart, lijsten en indicatoren lezen dezelfde selectie: de getallen kloppen overal, ook in wat u exporteert.',
        'A Thursday morning, fictitious data. Map, lists and indicators read one selection: the numbers agree everywhere, and so do the exports.',
      ),
      look: {},
    },
    {
      at: at('07:45'),
      title: t('Un seul ressort', 'Eén werkgebied', 'One scope'),
      text: t(
        'Choisir une zone de police, ici Midi, la donne à tout l’écran à la fois : carte, listes, nombres, main courante, exportations. Le choix est dans l’adresse et survit à un rechargement.',
        'Wie een politiezone kiest, hier Zuid, geeft ze aan het hele scherm tegelijk: kaart, lijsten, getallen, logboek, export. De keuze staat in het adres en blijft na herladen.',
        'Choosing a police zone, here Midi, gives it to the whole screen at once: map, lists, counts, log, exports. The choice stands in the address and survives a reload.',
      ),
      look: { zone: '5341' },
    },
    {
      at: at('07:46'),
      title: t('Le plus grave d’abord', 'Het ernstigste eerst', 'The worst first'),
      text: t(
        'Un indicateur est aussi un filtre : seuls les incidents et alertes graves ou extrêmes restent. « Tout effacer » le défait.',
        'Een indicator is ook een filter: enkel ernstige en extreme incidenten en signalen blijven over. ‘Alles wissen’ maakt het ongedaan.',
        'An indicator is a filter too: only severe and extreme incidents and alerts remain. “Clear all” undoes it.',
      ),
      look: { severity: 'severe,extreme' },
    },
    {
      at: at('07:48'),
      title: t('Un incident', 'Een incident', 'An incident'),
      text: t(
        'Le détail dit où, quoi et qui, et garde les actions en vue. Une action est appliquée aussitôt, gardée sur l’appareil jusqu’à la réponse du serveur, et écrite dans la main courante.',
        'Het detail zegt waar, wat en wie, en houdt de acties in zicht. Een actie geldt meteen, blijft op het toestel tot de server antwoordt, en staat in het logboek.',
        'The detail says where, what and who, and keeps the actions in sight. An action is applied at once, kept on the device until the server answers, and written into the log.',
      ),
      look: {},
      open: { collection: 'incidents', query: 'severity=severe' },
    },
    {
      at: at('07:50'),
      title: t('À faire maintenant', 'Nu te doen', 'To do now'),
      text: t(
        'Tout ce qui attend ce poste, de toutes les salles, le plus urgent d’abord. Les filtres n’y cachent aucun devoir.',
        'Alles wat op deze post wacht, uit alle ruimten, het dringendste eerst. Filters verbergen hier geen enkele taak.',
        'All that waits for this seat, from every room, most urgent first. Filters hide no duty here.',
      ),
      look: { room: 'todo' },
    },
    {
      at: at('08:10'),
      title: t('La pointe du matin', 'De ochtendspits', 'The morning peak'),
      text: t(
        '8 h 10. Le tableau des déploiements : chaque opérateur, sous terre et en surface, et les stations que le plan demande sans que personne n’y soit.',
        '8.10 uur. Het inzetbord: elke operator, onder- en bovengronds, en de stations waar het plan iemand vraagt en niemand is.',
        '8:10. The board of deployments: each operator, underground and surface, and the stations where the plan asks for somebody and nobody is.',
      ),
      look: { room: 'board' },
    },
    {
      at: at('08:12'),
      title: t('La main courante', 'Het logboek', 'The log'),
      text: t(
        'Une suite d’entrées numérotées par le serveur, pour toutes les disciplines ou pour une seule. On n’y efface rien.',
        'Een reeks regels die de server nummert, voor alle disciplines of voor één. Er wordt niets gewist.',
        'Entries numbered by the server, for all disciplines or for one. Nothing is erased.',
      ),
      look: { room: 'log' },
    },
    {
      at: at('08:14'),
      title: t('Six zones côte à côte', 'Zes zones naast elkaar', 'Six zones side by side'),
      text: t(
        'Pour chaque zone : incidents par gravité, alertes non vues, unités sur place, couverture, et ce qui est venu dans la dernière heure auprès de l’habitude.',
        'Voor elke zone: incidenten naar ernst, ongeziene signalen, eenheden ter plaatse, dekking, en wat er het laatste uur bijkwam naast wat gewoon is.',
        'For each zone: incidents by severity, unacknowledged alerts, units on site, coverage, and what came in the last hour beside what is usual.',
      ),
      look: { room: 'zones' },
    },
    {
      at: at('08:15'),
      title: t('Le plan de sécurité', 'Het veiligheidsplan', 'The security plan'),
      text: t(
        'Les objectifs du plan de sécurité des transports : visé et atteint, responsable, échéance, calculés des mêmes données.',
        'De doelstellingen van het veiligheidsplan openbaar vervoer: beoogd en bereikt, verantwoordelijke, termijn, uit dezelfde gegevens berekend.',
        'The objectives of the transport security plan: target and actual, owner, deadline, computed from the same data.',
      ),
      look: { room: 'plan' },
    },
    {
      at: at('08:16'),
      title: t('En direct', 'Live', 'Live'),
      text: t(
        'Le monde avance ici vingt fois plus vite. Chaque flux dit son âge : s’il se tait, la carte se hachure au lieu de paraître calme.',
        'De wereld loopt hier twintig keer sneller. Elke bron zegt hoe oud ze is: zwijgt ze, dan wordt de kaart gearceerd in plaats van rustig te lijken.',
        'Here the world goes twenty times faster. Each feed tells its age: when it falls silent, the map is hatched instead of looking calm.',
      ),
      look: {},
      speed: 20,
    },
  ],
};
