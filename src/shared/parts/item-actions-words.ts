import { deskGlossary } from '../desk-glossary.ts';
import { glossary } from '../glossary.ts';
import { defineWords, t } from '../terms.ts';

export const itemActionsWords = defineWords({
  actions: deskGlossary.actions,
  reason: glossary.reason,
  confirm: deskGlossary.confirm,
  back: deskGlossary.back,
  notKept: t(
    'Cet appareil n’a pas pu garder la modification : libérez de l’espace, puis confirmez à nouveau.',
    'Dit toestel kon de wijziging niet bewaren: maak ruimte vrij en bevestig opnieuw.',
    'This device could not keep the change: free some space, then confirm again.',
  ),
  notOffered: t(
    'L’élément a changé entre-temps : ce n’est plus possible. La saisie reste gardée.',
    'Het item is intussen gewijzigd: dit kan niet meer. Wat u typte, blijft bewaard.',
    'The item has changed meanwhile: this is no longer possible. What you typed is kept.',
  ),
  asks: {
    end: t('ce sera terminé. Confirmer ?', 'daarna is het voorbij. Bevestigen?', 'it is over then. Confirm?'),
    back: t(
      'c’est un retour en arrière. Confirmer ?',
      'dit is een stap terug. Bevestigen?',
      'this is a step back. Confirm?',
    ),
  },
  refusals: {
    past: t(
      'Le passé ne peut être changé : revenez au direct.',
      'Het verleden kan niet gewijzigd worden: keer terug naar live.',
      'The past cannot be changed: go back to live.',
    ),
    'read-only': t(
      'En lecture seule : un observateur ne modifie rien.',
      'Alleen lezen: een waarnemer wijzigt niets.',
      'Read only: an observer changes nothing.',
    ),
    'other-zone': t(
      'Hors de votre zone : vous pouvez consulter, pas modifier.',
      'Buiten uw zone: u kunt lezen, niet wijzigen.',
      'Outside your zone: you can look, not change.',
    ),
    'cell-only': t(
      'Une alerte de la veille est traitée par la cellule ou par les opérateurs.',
      'Een signaal van de monitoring wordt door de cel of door de operatoren behandeld.',
      'An alert of the watch is handled by the cell or by the operators.',
    ),
    'not-the-cell': t(
      'Les analystes ne traitent que les alertes de la veille.',
      'Analisten behandelen alleen de signalen van de monitoring.',
      'Analysts handle the alerts of the watch only.',
    ),
    'analysts-only': t(
      'Seuls les analystes de la veille libèrent une alerte.',
      'Alleen analisten van de monitoring geven een signaal vrij.',
      'Only analysts of the watch release an alert.',
    ),
    'second-person': t(
      'Un autre analyste que celui qui l’a proposée doit la libérer.',
      'Een andere analist dan wie het voorstelde, moet ze vrijgeven.',
      'Another analyst than the one who proposed it has to release it.',
    ),
    'secretariat-only': t(
      'Seul le secrétariat tient le conseil, les circulaires et les chiffres de l’école.',
      'Alleen het secretariaat houdt de raad, de omzendbrieven en de cijfers van de school bij.',
      'Only the secretariat keeps the council, the circulars and the figures of the school.',
    ),
    'not-the-secretariat': t(
      'Le secrétariat ne traite que le conseil, les circulaires et l’école.',
      'Het secretariaat behandelt alleen de raad, de omzendbrieven en de school.',
      'The secretariat handles the council, the circulars and the school only.',
    ),
    'own-zone-only': t(
      'Seul le commandant de la zone confirme pour elle.',
      'Alleen de commandant van de zone bevestigt voor die zone.',
      'Only the commander of the zone confirms for it.',
    ),
    'other-function': t(
      'Seules les fonctions interrogées répondent, chacune pour elle-même.',
      'Alleen de gevraagde functies antwoorden, elk voor zichzelf.',
      'Only the functions that are asked answer, each for itself.',
    ),
    'own-function-only': t(
      'Une relève est prise par la fonction qui l’a signée.',
      'Een overdracht wordt overgenomen door de functie die ze tekende.',
      'A handover is taken over by the function that signed it.',
    ),
    'directors-only': t(
      'Seule la direction de l’exercice en mène le scénario.',
      'Alleen de oefenleiding voert het scenario van de oefening.',
      'Only the director runs the script of an exercise.',
    ),
    'not-the-director': t(
      'La direction de l’exercice n’agit que par ses injects.',
      'De oefenleiding handelt alleen door haar injects.',
      'The director acts by the injects only.',
    ),
    'oversight-only': t(
      'Le journal d’audit est réservé aux observateurs.',
      'Het auditspoor is voorbehouden aan waarnemers.',
      'The audit trail is for observers only.',
    ),
  },
});
