import { deskGlossary } from '../../shared/desk-glossary.ts';
import { exchangeGlossary } from '../../shared/exchange-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t, same } from '../../shared/terms.ts';
import { plural } from '../../shared/words.ts';

/** The words of the desk: what people do, beside what they watch. */
export const toolWords = defineWords({
  desk: deskGlossary.actions,
  newIncident: same('Incident'),
  edit: deskGlossary.edit,
  triage: t('Tri', 'Triage', 'Triage'),
  import: exchangeGlossary.import,
  ownLayers: exchangeGlossary.ownLayers,
  commands: t('Commandes', 'Opdrachten', 'Commands'),
  audit: same('Audit'),
  picking: t(
    'Cliquez le lieu sur la carte, ou Entrée pour le centre ; Échap pour abandonner.',
    'Klik op de plaats op de kaart, of Enter voor het midden; Escape om op te geven.',
    'Click the place on the map, or Enter for its centre; Escape to give up.',
  ),
  looks: t(
    (seat: string) => `${seat} consulte`,
    (seat: string) => `${seat} kijkt`,
    (seat: string) => `${seat} is looking`,
  ),
  edits: t(
    (seat: string) => `${seat} modifie`,
    (seat: string) => `${seat} wijzigt`,
    (seat: string) => `${seat} is editing`,
  ),
  present: t('Autres postes', 'Andere posten', 'Other seats'),
  done: t(
    (what: string) => `Fait : ${what}`,
    (what: string) => `Gedaan: ${what}`,
    (what: string) => `Done: ${what}`,
  ),
  undo: exchangeGlossary.undo,
  undoSome: t(
    (some: number, all: number) => `Défaire ${some} sur ${all}`,
    (some, all) => `${some} van ${all} ongedaan maken`,
    (some, all) => `Undo ${some} of ${all}`,
  ),
  close: glossary.close,
  lists: t('Voir les listes', 'De lijsten tonen', 'Show the lists'),
  auditTitle: t('Journal d’audit de la veille', 'Auditspoor van de monitoring', 'Audit trail of the watch'),
  auditIntro: t(
    'Chaque consultation, modification, exportation et suppression d’une alerte de la veille. Un poste qui consulte plusieurs fois la même alerte en un quart d’heure n’y figure qu’une fois.',
    'Elke inzage, wijziging, export en verwijdering van een signaal van de monitoring. Een post die hetzelfde signaal binnen een kwartier meermaals inkijkt, staat er één keer in.',
    'Every view, change, export and deletion of an alert of the watch. A seat that views the same alert several times within a quarter of an hour stands in it once.',
  ),
  auditAction: {
    view: t('Consultation', 'Inzage', 'View'),
    change: t('Modification', 'Wijziging', 'Change'),
    export: t('Exportation', 'Export', 'Export'),
    deletion: t('Suppression', 'Verwijdering', 'Deletion'),
  },
  auditColumns: {
    number: t('N°', 'Nr.', 'No.'),
    at: t('Heure', 'Tijd', 'Time'),
    seat: glossary.seat,
    action: deskGlossary.action,
    alert: deskGlossary.alert,
    detail: t('Champs', 'Velden', 'Fields'),
  },
  auditFailed: t(
    'Le journal d’audit n’a pas pu être lu.',
    'Het auditspoor kon niet gelezen worden.',
    'The audit trail could not be read.',
  ),
  auditEmpty: t('Rien n’a encore été consigné.', 'Er is nog niets genoteerd.', 'Nothing has been written down yet.'),
  system: t('Expiration', 'Vervaldag', 'Expiry'),
  again: glossary.tryAgain,
  count: t(
    (n: number) => `${n} ${plural('fr', n, 'ligne', 'lignes')}`,
    (n: number) => `${n} ${plural('nl', n, 'rij', 'rijen')}`,
    (n: number) => `${n} ${plural('en', n, 'line', 'lines')}`,
  ),
});
