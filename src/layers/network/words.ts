import type { StopMode } from '../../geo/network.ts';
import { defineWords } from '../../shared/words.ts';

interface NetworkWords {
  stops: string;
  lines: string;
  empty: string;
  mode: Record<StopMode, string>;
  level: Record<'underground' | 'surface', string>;
  interchange: string;
  facts: Record<
    | 'mode'
    | 'level'
    | 'lines'
    | 'from'
    | 'to'
    | 'stops'
    | 'incidents'
    | 'alerts'
    | 'deployments'
    | 'disruptions'
    | 'number'
    | 'since',
    string
  >;
  none: string;
}

export const networkWords = defineWords<NetworkWords>({
  fr: {
    stops: 'Arrêts',
    lines: 'Lignes',
    empty: 'Rien dans cette sélection.',
    mode: { metro: 'Métro', tram: 'Tram', train: 'Train' },
    level: { underground: 'Souterrain', surface: 'Surface' },
    interchange: 'Correspondance',
    facts: {
      mode: 'Mode',
      level: 'Niveau',
      lines: 'Lignes',
      from: 'De',
      to: 'À',
      stops: 'Arrêts',
      incidents: 'Incidents',
      alerts: 'Alertes',
      deployments: 'Déploiements',
      disruptions: 'Perturbations',
      number: 'Identifiant',
      since: 'En service depuis',
    },
    none: 'Aucun',
  },
  nl: {
    stops: 'Haltes',
    lines: 'Lijnen',
    empty: 'Niets in deze selectie.',
    mode: { metro: 'Metro', tram: 'Tram', train: 'Trein' },
    level: { underground: 'Ondergronds', surface: 'Bovengronds' },
    interchange: 'Overstap',
    facts: {
      mode: 'Modus',
      level: 'Niveau',
      lines: 'Lijnen',
      from: 'Van',
      to: 'Naar',
      stops: 'Haltes',
      incidents: 'Incidenten',
      alerts: 'Alarmeringen',
      deployments: 'Inzetten',
      disruptions: 'Verstoringen',
      number: 'Kenmerk',
      since: 'In dienst sinds',
    },
    none: 'Geen',
  },
  en: {
    stops: 'Stops',
    lines: 'Lines',
    empty: 'Nothing in this selection.',
    mode: { metro: 'Metro', tram: 'Tram', train: 'Train' },
    level: { underground: 'Underground', surface: 'Surface' },
    interchange: 'Interchange',
    facts: {
      mode: 'Mode',
      level: 'Level',
      lines: 'Lines',
      from: 'From',
      to: 'To',
      stops: 'Stops',
      incidents: 'Incidents',
      alerts: 'Alerts',
      deployments: 'Deployments',
      disruptions: 'Disruptions',
      number: 'Identifier',
      since: 'In service since',
    },
    none: 'None',
  },
});
