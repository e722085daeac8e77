import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const eventReportWords = defineWords({
  title: t('Rapport de l’événement', 'Verslag van het evenement', 'Report of the event'),
  summary: t(
    (engaged: number, incidents: number, alerts: number) =>
      `${engaged} agents engagés, ${incidents} incidents, ${alerts} alertes`,
    (engaged, incidents, alerts) => `${engaged} agenten ingezet, ${incidents} incidenten, ${alerts} signalen`,
    (engaged, incidents, alerts) => `${engaged} officers engaged, ${incidents} incidents, ${alerts} alerts`,
  ),
  crowd: t(
    (count: number, least: string, greatest: string) => `${count} estimations, de ${least} à ${greatest} personnes`,
    (count, least, greatest) => `${count} schattingen, van ${least} tot ${greatest} personen`,
    (count, least, greatest) => `${count} estimates, from ${least} to ${greatest} people`,
  ),
  noCrowd: t('Aucune estimation.', 'Geen schatting.', 'No estimate.'),
  incidents: glossary.incidents,
  before: t('Alertes avant l’événement', 'Signalen vóór het evenement', 'Alerts before the event'),
  during: t('Alertes pendant l’événement', 'Signalen tijdens het evenement', 'Alerts during the event'),
  timeline: t('Chronologie (main courante)', 'Tijdlijn (logboek)', 'Timeline (from the log)'),
  reportedAt: t('Signalé à', 'Gemeld om', 'Reported at'),
  what: deskGlossary.fact,
  nobody: t(
    'Rien dans ce rayon et ces heures.',
    'Niets binnen deze straal en uren.',
    'Nothing within reach and hours.',
  ),
  near: t(
    (metres: number) => `À moins de ${metres} m, de deux heures avant à deux heures après.`,
    (metres) => `Binnen ${metres} m, van twee uur ervoor tot twee uur erna.`,
    (metres) => `Within ${metres} m, from two hours before to two hours after.`,
  ),
});
