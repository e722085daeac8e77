import { defineWords } from '../../shared/words.ts';

interface ChartWords {
  charts: string;
  table: string;
  presenceTitle: string;
  presenceSummary: (hours: string, operators: number) => string;
  incidentsTitle: string;
  incidentsSummary: (count: number, peak: string) => string;
  responseTitle: string;
  responseSummary: (median: string, ninth: string) => string;
  nothingHere: string;
  allModes: string;
  days: readonly string[];
  week: string;
  hour: string;
  minutes: string;
  incidents: string;
  thisWeek: string;
}

/** The words of the charts. */
export const chartWords = defineWords<ChartWords>({
  fr: {
    charts: 'Graphiques',
    table: 'Données',
    presenceTitle: 'Heures de présence par service et par semaine',
    presenceSummary: (hours, operators) => `${hours} heures d’agents de ${operators} services.`,
    incidentsTitle: 'Incidents par mode et heure de la semaine',
    incidentsSummary: (count, peak) => `${count} incidents ; heure la plus chargée : ${peak}.`,
    responseTitle: 'Délais d’intervention',
    responseSummary: (median, ninth) => `La moitié en ${median} min, neuf sur dix en ${ninth} min.`,
    nothingHere: 'Rien dans cette sélection.',
    allModes: 'Tous les modes',
    days: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    week: 'Semaine du',
    hour: 'Heure',
    minutes: 'Minutes',
    incidents: 'Incidents',
    thisWeek: 'en cours',
  },
  nl: {
    charts: 'Grafieken',
    table: 'Gegevens',
    presenceTitle: 'Uren aanwezigheid per dienst en per week',
    presenceSummary: (hours, operators) => `${hours} agenturen van ${operators} diensten.`,
    incidentsTitle: 'Incidenten per modus en uur van de week',
    incidentsSummary: (count, peak) => `${count} incidenten; drukste uur: ${peak}.`,
    responseTitle: 'Aanrijtijden',
    responseSummary: (median, ninth) => `De helft binnen ${median} min, negen op de tien binnen ${ninth} min.`,
    nothingHere: 'Niets in deze selectie.',
    allModes: 'Alle modi',
    days: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    week: 'Week van',
    hour: 'Uur',
    minutes: 'Minuten',
    incidents: 'Incidenten',
    thisWeek: 'lopend',
  },
  en: {
    charts: 'Charts',
    table: 'Data',
    presenceTitle: 'Hours of presence by service and week',
    presenceSummary: (hours, operators) => `${hours} officer-hours of ${operators} services.`,
    incidentsTitle: 'Incidents by mode and hour of the week',
    incidentsSummary: (count, peak) => `${count} incidents; busiest hour: ${peak}.`,
    responseTitle: 'Response times',
    responseSummary: (median, ninth) => `Half within ${median} min, nine out of ten within ${ninth} min.`,
    nothingHere: 'Nothing in this selection.',
    allModes: 'All modes',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    week: 'Week of',
    hour: 'Hour',
    minutes: 'Minutes',
    incidents: 'Incidents',
    thisWeek: 'so far',
  },
});
