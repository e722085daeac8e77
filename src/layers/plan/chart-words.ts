import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

/** The words of the charts. */
export const chartWords = defineWords({
  charts: t('Graphiques', 'Grafieken', 'Charts'),
  presenceTitle: t(
    'Heures de présence par service et par semaine',
    'Uren aanwezigheid per dienst en per week',
    'Hours of presence by service and week',
  ),
  presenceSummary: t(
    (hours: string, operators: number) => `${hours} heures d’agents de ${operators} services.`,
    (hours, operators) => `${hours} agenturen van ${operators} diensten.`,
    (hours, operators) => `${hours} officer-hours of ${operators} services.`,
  ),
  incidentsTitle: t(
    'Incidents par mode et heure de la semaine',
    'Incidenten per vervoermiddel en uur van de week',
    'Incidents by mode and hour of the week',
  ),
  incidentsSummary: t(
    (count: number, peak: string) => `${count} incidents ; heure la plus chargée : ${peak}.`,
    (count, peak) => `${count} incidenten; drukste uur: ${peak}.`,
    (count, peak) => `${count} incidents; busiest hour: ${peak}.`,
  ),
  responseTitle: t('Délais d’intervention', 'Aanrijtijden', 'Response times'),
  responseSummary: t(
    (median: string, ninth: string) => `La moitié en ${median} min, neuf sur dix en ${ninth} min.`,
    (median, ninth) => `De helft binnen ${median} min, negen op de tien binnen ${ninth} min.`,
    (median, ninth) => `Half within ${median} min, nine out of ten within ${ninth} min.`,
  ),
  allModes: t('Tous les modes', 'Alle modi', 'All modes'),
  days: t(
    ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ),
  week: t('Semaine du', 'Week van', 'Week of'),
  hour: t('Heure', 'Uur', 'Hour'),
  minutes: t('Minutes', 'Minuten', 'Minutes'),
  incidents: glossary.incidents,
  thisWeek: t('en cours', 'lopend', 'so far'),
});
