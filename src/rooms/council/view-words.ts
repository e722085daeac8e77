import { councilGlossary } from '../../shared/council-glossary.ts';
import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const councilViewWords = defineWords({
  council: t('Conseil régional de sécurité', 'Gewestelijke Veiligheidsraad', 'Regional Security Council'),
  session: councilGlossary.session,
  view: councilGlossary.view,
  views: {
    agenda: t('Ordre du jour', 'Agenda', 'Agenda'),
    decisions: t('Suivi des décisions', 'Opvolging van de besluiten', 'Follow-up of decisions'),
    pack: t('Dossier de séance', 'Zittingsdossier', 'Session pack'),
    communique: councilGlossary.communique,
  },
  print: deskGlossary.print,
  export: deskGlossary.exportCsv,
  copy: t('Enregistrer le texte', 'Tekst opslaan', 'Save the text'),
  noSessions: t('Le conseil n’a pas de séance.', 'De raad heeft geen zitting.', 'The council has no session.'),
  newSession: councilGlossary.newSession,
  newItem: councilGlossary.newItem,
  newDecision: councilGlossary.newDecision,
  noItems: t('L’ordre du jour est vide.', 'De agenda is leeg.', 'The agenda is empty.'),
  noDecisions: deskGlossary.nothingHere,
  columns: {
    decision: t('Décision', 'Besluit', 'Decision'),
    owner: councilGlossary.owner,
    deadline: deskGlossary.deadline,
    status: glossary.status,
    session: councilGlossary.session,
  },
  counts: t(
    (open: number, late: number) => `${open} en cours d’exécution · ${late} en retard`,
    (open, late) => `${open} in uitvoering · ${late} te laat`,
    (open, late) => `${open} being carried out · ${late} overdue`,
  ),
  overdue: councilGlossary.late,
  attendance: councilGlossary.attendance,
  cover: t('Page de garde', 'Voorblad', 'Cover'),
  figures: t(
    'Chiffres du plan et de la période',
    'Cijfers van het plan en de periode',
    'Figures of the plan and the period',
  ),
  since: t(
    (day: string) => `Depuis la séance précédente (${day})`,
    (day) => `Sinds de vorige zitting (${day})`,
    (day) => `Since the last session (${day})`,
  ),
  annexes: t('Annexes', 'Bijlagen', 'Annexes'),
  measuresMoved: t(
    'Mesures du plan qui ont bougé ou sont en retard',
    'Maatregelen van het plan die bewogen of te laat zijn',
    'Measures of the plan that moved or are overdue',
  ),
  circulars: glossary.circulars,
  noAnnexes: t('Aucune.', 'Geen.', 'None.'),
  noPublic: t('Aucune décision publique.', 'Geen openbaar besluit.', 'No public decision.'),
  french: deskGlossary.inFrench,
  dutch: deskGlossary.inDutch,
});
