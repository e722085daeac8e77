import { t } from './terms.ts';

/** As `deskGlossary`: the words that the council and the circulars both say, or more than one part of them. */
export const councilGlossary = {
  attendance: t('Présences', 'Aanwezigheid', 'Attendance'),
  circular: t('Circulaire', 'Omzendbrief', 'Circular'),
  communique: t('Communiqué', 'Persbericht', 'Communiqué'),
  edition: t('Version', 'Versie', 'Version'),
  issuers: t('Auteurs', 'Uitgevaardigd door', 'Issuers'),
  late: t('en retard', 'te laat', 'late'),
  newCircular: t('Nouvelle circulaire', 'Nieuwe omzendbrief', 'New circular'),
  newDecision: t('Nouvelle décision', 'Nieuw besluit', 'New decision'),
  newItem: t('Nouveau point', 'Nieuw agendapunt', 'New agenda item'),
  newSession: t('Nouvelle séance', 'Nieuwe zitting', 'New session'),
  owner: t('Chargé de l’exécution', 'Belast met de uitvoering', 'Owner'),
  published: t('Publication', 'Bekendmaking', 'Publication'),
  reference: t('Référence', 'Referentie', 'Reference'),
  session: t('Séance', 'Zitting', 'Session'),
  signed: t('Signature', 'Ondertekening', 'Signature'),
  view: t('Vue', 'Weergave', 'View'),
};
