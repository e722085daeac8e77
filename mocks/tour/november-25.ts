import { t } from '../../src/shared/terms.ts';
import type { Tour } from './tour.ts';

const at = (time: string): string => `2017-11-25T${time}:00+01:00`;
const upperTown = '50.83610,4.35900,15';

/** The known course of 25 November 2017; places and times as in the scenario. */
export const november25Tour: Tour = {
  seed: 1,
  steps: [
    {
      at: at('13:50'),
      title: t('Une manifestation annoncée', 'Een aangekondigde betoging', 'A demonstration that was announced'),
      text: t(
        'Samedi 25 novembre 2017, 13 h 50. Une manifestation autorisée commence à 14 h place Poelaert : c’est un évènement, pas une menace. Les unités prévues arrivent.',
        'Zaterdag 25 november 2017, 13.50 uur. Om 14 uur begint een toegelaten betoging op het Poelaertplein: een evenement, geen bedreiging. De geplande eenheden komen aan.',
        'Saturday 25 November 2017, 13:50. A lawful demonstration starts at 14:00, Place Poelaert: an event, not a threat. The units that were planned arrive.',
      ),
      look: { view: upperTown },
      open: { collection: 'alerts', says: 'Manifestation autorisée' },
    },
    {
      at: at('15:42'),
      title: t('Premiers troubles', 'Eerste ongeregeldheden', 'First trouble'),
      text: t(
        '15 h 40 : une patrouille signale les premiers troubles. Un seul signe, sa gravité par la taille et la couleur, son statut par le bord ; le même dans la liste, sur la carte et dans le détail.',
        '15.40 uur: een patrouille meldt de eerste ongeregeldheden. Eén teken: de ernst door grootte en kleur, de status door de rand; hetzelfde in de lijst, op de kaart en in het detail.',
        '15:40: a patrol reports the first trouble. One sign: severity by size and colour, status by its edge; the same in the list, on the map and in the detail.',
      ),
      look: { view: upperTown },
      open: { collection: 'incidents', says: 'Premiers troubles' },
    },
    {
      at: at('15:53'),
      title: t('Ce que dit la veille', 'Wat de monitoring zegt', 'What the watch says'),
      text: t(
        'La veille publie un lieu, un moment, un thème et un volume, jamais des personnes : une surface et non un point, ce qui est observé à part de ce qui est estimé, et une échéance après laquelle l’alerte est effacée.',
        'De monitoring publiceert een plaats, een tijdstip, een thema en een volume, nooit personen: een zone en geen punt, wat waargenomen is los van wat ingeschat is, en een vervaldatum waarna het signaal gewist wordt.',
        'The watch publishes a place, a time, a theme and a volume, never people: an area and not a point, what is observed apart from what is assessed, and a date after which the alert is deleted.',
      ),
      look: { view: upperTown },
      open: { collection: 'alerts', says: 'Messages de troubles' },
    },
    {
      at: at('16:08'),
      title: t('Vers l’avenue Louise', 'Richting Louizalaan', 'Towards Avenue Louise'),
      text: t(
        '16 h : une vingtaine de personnes encagoulées se dirigent vers l’avenue Louise. Les unités suivent, deux zones voisines envoient des renforts.',
        '16 uur: een twintigtal gemaskerde personen trekt naar de Louizalaan. De eenheden volgen, twee buurzones sturen versterking.',
        '16:00: about 20 hooded people head for Avenue Louise. The units follow, two neighbouring zones send reinforcements.',
      ),
      look: { view: '50.83450,4.35700,16' },
      open: { collection: 'incidents', says: 'encagoulées' },
    },
    {
      at: at('16:15'),
      title: t('Qui est où', 'Wie is waar', 'Who is where'),
      text: t(
        'Le tableau des déploiements : qui est en route, qui est sur place, de quelle zone et de quel opérateur. Le ressort est la zone Polbru ; tout ce que l’écran compte est recompté pour elle.',
        'Het inzetbord: wie onderweg is, wie ter plaatse is, van welke zone en welke operator. Het werkgebied is de zone Polbru; alles wat het scherm telt, is voor haar herteld.',
        'The board of deployments: who is on the way, who is on site, of which zone and operator. The scope is the Polbru zone; whatever the screen counts is counted anew for it.',
      ),
      look: { zone: '5339', room: 'board' },
    },
    {
      at: at('16:52'),
      title: t('Chaussée d’Ixelles', 'Elsensesteenweg', 'Chaussée d’Ixelles'),
      text: t(
        '16 h 40 : dégradations chaussée d’Ixelles. « À faire » range ce qui attend ce poste, le plus urgent d’abord, quelle que soit la salle.',
        '16.40 uur: vernielingen op de Elsensesteenweg. ‘Te doen’ ordent wat op deze post wacht, het dringendste eerst, uit welke ruimte ook.',
        '16:40: damage to property, Chaussée d’Ixelles. “To do” puts what waits for this seat in order, most urgent first, from whatever room.',
      ),
      look: { room: 'todo', view: '50.83700,4.36270,16' },
    },
    {
      at: at('17:52'),
      title: t('Porte de Namur dégagée', 'Naamsepoort ontruimd', 'Porte de Namur cleared'),
      text: t(
        '17 h 50 : la porte de Namur est dégagée. La main courante a tout gardé, dans l’ordre du serveur : rien n’y est changé, une correction est une nouvelle entrée.',
        '17.50 uur: de Naamsepoort is ontruimd. Het logboek heeft alles bewaard, in de volgorde van de server: niets wordt gewijzigd, een verbetering is een nieuwe regel.',
        '17:50: Porte de Namur is cleared. The log has kept it all, in the server’s order: nothing in it is changed, a correction is a new entry.',
      ),
      look: { room: 'log', view: '50.83800,4.36170,16' },
    },
    {
      at: at('19:32'),
      title: t('Retour au calme', 'Rust teruggekeerd', 'Calm again'),
      text: t(
        '19 h 30 : le calme est revenu. Les six zones côte à côte : ce qui reste ouvert, et ce qui est venu dans la dernière heure.',
        '19.30 uur: de rust is teruggekeerd. De zes zones naast elkaar: wat nog open staat, en wat er het laatste uur bijkwam.',
        '19:30: calm has returned. The six zones side by side: what is still open, and what came in the last hour.',
      ),
      look: { room: 'zones' },
    },
  ],
};
