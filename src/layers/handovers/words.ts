import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { reportGlossary } from '../../shared/report-glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const handoversWords = defineWords({
  handovers: t('Relèves', 'Overdrachten', 'Handovers'),
  handover: glossary.handover,
  exercise: glossary.exercise,
  status: {
    signed: t('Signée, à reprendre', 'Getekend, over te nemen', 'Signed, to be acknowledged'),
    acknowledged: t('Reprise', 'Overgenomen', 'Acknowledged'),
  },
  acknowledge: t('Reprendre la relève', 'Overdracht overnemen', 'Acknowledge the handover'),
  waits: t('Relève à reprendre', 'Overdracht over te nemen', 'Handover to acknowledge'),
  facts: {
    status: glossary.status,
    period: deskGlossary.period,
    lens: t('Portée', 'Bereik', 'Scope'),
    signed: t('Signée par la fonction', 'Getekend door de functie', 'Signed by the function'),
    acknowledged: t('Reprise par la fonction', 'Overgenomen door de functie', 'Acknowledged by the function'),
    hash: deskGlossary.sha256,
  },
  nobodyYet: deskGlossary.notYet,
  verified: t(
    'L’empreinte correspond à ce qui a été signé.',
    'De vingerafdruk klopt met wat getekend werd.',
    'The hash is that of what was signed.',
  ),
  differs: t(
    'L’empreinte ne correspond pas : ceci n’est pas ce qui a été signé.',
    'De vingerafdruk klopt niet: dit is niet wat getekend werd.',
    'The hash does not match: this is not what was signed.',
  ),
  region: deskGlossary.wholeRegion,
  notes: t('Notes', 'Nota’s', 'Notes'),
  noNotes: t('Aucune note.', 'Geen nota’s.', 'No notes.'),
  sections: {
    came: t('Nouveau depuis', 'Nieuw sinds', 'Came since'),
    changed: t('Changé depuis', 'Gewijzigd sinds', 'Changed since'),
    closed: t('Clos depuis', 'Afgesloten sinds', 'Closed since'),
    open: t('En cours', 'Lopend', 'Open'),
    due: t('Échu ou en attente d’une réponse', 'Vervallen of wachtend op antwoord', 'Due'),
    shelved: t('Mis de côté', 'Opzijgezet', 'Shelved'),
    pending: t('Pas encore transmis', 'Nog niet verzonden', 'Pending on this device'),
    disruptions: deskGlossary.disruptions,
    gaps: t('Présence manquante', 'Ontbrekende aanwezigheid', 'Gaps in presence'),
    events: t('Événements à venir (48 h)', 'Komende evenementen (48 u)', 'Events ahead (48 h)'),
  },
  /** Of what is listed, where a list has several kinds. */
  kinds: {
    'open-items': deskGlossary.openItems,
    incidents: glossary.incidents,
    alerts: glossary.alerts,
    disruptions: deskGlossary.disruptions,
    'road-safety': deskGlossary.roadSafety,
    events: deskGlossary.events,
  },
  nothing: reportGlossary.nothing,
  more: t(
    (count: number) => `${count} autres, non repris ici`,
    (count) => `nog ${count}, hier niet vermeld`,
    (count) => `${count} more, not listed here`,
  ),
  outside: t(
    (count: number) => `${count} hors de la portée`,
    (count) => `${count} buiten het bereik`,
    (count) => `${count} beyond the scope`,
  ),
  whole: t('Tout est repris.', 'Alles is vermeld.', 'Nothing is left out.'),
  presence: reportGlossary.presence,
  gone: t('[élément supprimé]', '[verwijderd item]', '[deleted item]'),
});
