import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { reportGlossary } from '../../shared/report-glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const reportsWords = defineWords({
  reports: glossary.reports,
  report: reportGlossary.report,
  newReport: reportGlossary.newReport,
  newVersion: deskGlossary.newVersion,
  write: t('Rédiger l’appréciation', 'Beoordeling schrijven', 'Write the assessment'),
  exercise: glossary.exercise,
  status: {
    draft: t('Projet', 'Ontwerp', 'Draft'),
    issued: reportGlossary.issued,
    superseded: t('Remplacé', 'Vervangen', 'Superseded'),
  },
  facts: {
    status: glossary.status,
    edition: reportGlossary.edition,
    scope: t('Porte sur', 'Gaat over', 'About'),
    begun: t('Commencé par la fonction', 'Begonnen door de functie', 'Begun by the function'),
    issued: reportGlossary.issuedBy,
    assessment: reportGlossary.assessment,
    replaces: deskGlossary.replaces,
    replacedBy: t('Remplacé par', 'Vervangen door', 'Replaced by'),
  },
  notYet: deskGlossary.notYet,
  nothingWritten: reportGlossary.nothingWritten,
  isOpenDraft: t(
    'Une nouvelle version est déjà en projet.',
    'Er is al een nieuwe versie in ontwerp.',
    'A new version is in draft already.',
  ),
  factsNotice: t(
    'Les faits viennent des listes et sont figés à l’émission : n’écrivez ici que l’appréciation. Elle ne nomme personne.',
    'De feiten komen uit de lijsten en worden vastgelegd bij de uitgifte: schrijf hier enkel de beoordeling. Ze noemt niemand.',
    'The facts come from the lists and are frozen when the report is issued: write the assessment only. It names nobody.',
  ),
});
