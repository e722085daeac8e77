import { t } from './terms.ts';

/** As `deskGlossary`: the words that handovers and situation reports both say, or more than one part of them. */
export const reportGlossary = {
  assessment: t('Appréciation', 'Beoordeling', 'Assessment'),
  edition: t('Version', 'Versie', 'Version'),
  issued: t('Émis', 'Uitgegeven', 'Issued'),
  issuedBy: t('Émis par la fonction', 'Uitgegeven door de functie', 'Issued by the function'),
  newReport: t('Nouveau rapport', 'Nieuw rapport', 'New report'),
  nothing: t('Rien.', 'Niets.', 'Nothing.'),
  nothingWritten: t('Rien n’est encore écrit.', 'Er is nog niets geschreven.', 'Nothing is written yet.'),
  operator: t('Opérateur', 'Operator', 'Operator'),
  presence: t('Présence sur place', 'Aanwezigheid ter plaatse', 'Presence on site'),
  report: t('Rapport de situation', 'Situatierapport', 'Situation report'),
  teams: t('Équipes', 'Ploegen', 'Teams'),
};
