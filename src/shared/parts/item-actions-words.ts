import type { Refusal } from '../seats.ts';
import { defineWords } from '../words.ts';

interface ItemActionsWords {
  actions: string;
  reason: string;
  confirm: string;
  back: string;
  notKept: string;
  notOffered: string;
  asks: Record<'end' | 'back', string>;
  refusals: Record<Refusal, string>;
}

export const itemActionsWords = defineWords<ItemActionsWords>({
  fr: {
    actions: 'Actions',
    reason: 'Motif',
    confirm: 'Confirmer',
    back: 'Retour',
    notKept: 'Cet appareil n’a pas pu garder la modification : libérez de l’espace, puis confirmez à nouveau.',
    notOffered: 'L’élément a changé entre-temps : ce n’est plus possible. La saisie reste gardée.',
    asks: { end: 'ce sera terminé. Confirmer ?', back: 'c’est un retour en arrière. Confirmer ?' },
    refusals: {
      'read-only': 'En lecture seule : un observateur ne modifie rien.',
      'other-zone': 'Hors de votre zone : vous pouvez consulter, pas modifier.',
      'cell-only': 'Une alerte de la veille est traitée par la cellule ou par les opérateurs.',
      'not-the-cell': 'Les analystes ne traitent que les alertes de la veille.',
      'analysts-only': 'Seuls les analystes de la veille libèrent une alerte.',
      'second-person': 'Un autre analyste que celui qui l’a proposée doit la libérer.',
      'oversight-only': 'Le journal d’audit est réservé aux observateurs.',
    },
  },
  nl: {
    actions: 'Acties',
    reason: 'Reden',
    confirm: 'Bevestigen',
    back: 'Terug',
    notKept: 'Dit toestel kon de wijziging niet bewaren: maak ruimte vrij en bevestig opnieuw.',
    notOffered: 'Het item is intussen gewijzigd: dit kan niet meer. Wat u typte, blijft bewaard.',
    asks: { end: 'daarna is het voorbij. Bevestigen?', back: 'dit is een stap terug. Bevestigen?' },
    refusals: {
      'read-only': 'Alleen lezen: een waarnemer wijzigt niets.',
      'other-zone': 'Buiten uw zone: u kunt lezen, niet wijzigen.',
      'cell-only': 'Een melding van de opvolging wordt door de cel of door de operatoren behandeld.',
      'not-the-cell': 'Analisten behandelen alleen de meldingen van de opvolging.',
      'analysts-only': 'Alleen analisten van de opvolging geven een melding vrij.',
      'second-person': 'Een andere analist dan wie het voorstelde, moet ze vrijgeven.',
      'oversight-only': 'Het auditspoor is voorbehouden aan waarnemers.',
    },
  },
  en: {
    actions: 'Actions',
    reason: 'Reason',
    confirm: 'Confirm',
    back: 'Back',
    notKept: 'This device could not keep the change: free some space, then confirm again.',
    notOffered: 'The item has changed meanwhile: this is no longer possible. What you typed is kept.',
    asks: { end: 'it is over then. Confirm?', back: 'this is a step back. Confirm?' },
    refusals: {
      'read-only': 'Read only: an observer changes nothing.',
      'other-zone': 'Outside your zone: you can look, not change.',
      'cell-only': 'An alert of the watch is handled by the cell or by the operators.',
      'not-the-cell': 'Analysts handle the alerts of the watch only.',
      'analysts-only': 'Only analysts of the watch release an alert.',
      'second-person': 'Another analyst than the one who proposed it has to release it.',
      'oversight-only': 'The audit trail is for observers only.',
    },
  },
});
