import { t } from '../../shared/terms.ts';

/** As the glossary of all: the words that more than one part of public order says. */
export const eventGlossary = {
  assessment: t('Évaluation', 'Inschatting', 'Assessment'),
  channel: t('Voie', 'Kanaal', 'Channel'),
  decision: t('Décision du bourgmestre', 'Beslissing van de burgemeester', 'Decision of the mayor'),
  involved: t('Zones associées', 'Betrokken zones', 'Zones involved'),
  kind: t('Type d’événement', 'Soort evenement', 'Kind of event'),
  lead: t('Zone pilote', 'Leidende zone', 'Lead zone'),
  method: t('Méthode', 'Methode', 'Method'),
  organiser: t('Organisateur', 'Organisator', 'Organiser'),
  post: t('Poste de commandement', 'Commandopost', 'Command post'),
  route: t('Itinéraire', 'Route', 'Route'),
  state: t('État', 'Toestand', 'State'),
  subject: t('Objet de la demande', 'Onderwerp van de aanvraag', 'Subject of the request'),
  transport: t('Transport annoncé', 'Aangekondigd vervoer', 'Transport announced'),
  unit: t('Unité', 'Eenheid', 'Unit'),
};
