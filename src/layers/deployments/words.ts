import { defineWords } from '../../shared/words.ts';
import type { Deployment, DeploymentKind, DeploymentService, DeploymentStatus } from './contract.ts';

interface DeploymentWords {
  title: string;
  empty: string;
  status: Record<DeploymentStatus, string>;
  kind: Record<DeploymentKind, string>;
  level: Record<Deployment['properties']['level'], string>;
  service: Record<DeploymentService, string>;
  zone: string;
  officers: (count: number) => string;
  facts: Record<
    | 'operator'
    | 'status'
    | 'kind'
    | 'level'
    | 'strength'
    | 'shift'
    | 'objective'
    | 'updated'
    | 'stop'
    | 'line'
    | 'number',
    string
  >;
  onSite: string;
  elsewhere: string;
  exercise: string;
}

export const deploymentWords = defineWords<DeploymentWords>({
  fr: {
    title: 'Déploiements',
    empty: 'Aucun déploiement dans cette sélection.',
    status: {
      planned: 'Planifié',
      'en-route': 'En route',
      'on-site': 'Sur place',
      paused: 'En pause',
      ended: 'Terminé',
    },
    kind: { metro: 'Métro', tram: 'Tram', bus: 'Bus', train: 'Train', road: 'Route' },
    level: { underground: 'Souterrain', surface: 'Surface' },
    service: {
      'stib-security': 'Sécurité STIB',
      securail: 'Securail',
      'railway-police': 'Police des chemins de fer',
      'road-police': 'Police de la route',
      'bruxelles-mobilite': 'Bruxelles Mobilité',
    },
    zone: 'Zone',
    officers: (count) => `${count} ${count < 2 ? 'agent' : 'agents'}`,
    facts: {
      operator: 'Opérateur',
      status: 'Statut',
      kind: 'Mode',
      level: 'Niveau',
      strength: 'Effectif',
      shift: 'Service',
      objective: 'Objectif',
      updated: 'Mis à jour',
      stop: 'Arrêt',
      line: 'Ligne',
      number: 'Numéro',
    },
    onSite: 'sur place',
    elsewhere: 'autres',
    exercise: 'Exercice',
  },
  nl: {
    title: 'Inzetten',
    empty: 'Geen inzetten in deze selectie.',
    status: {
      planned: 'Gepland',
      'en-route': 'Onderweg',
      'on-site': 'Ter plaatse',
      paused: 'Gepauzeerd',
      ended: 'Beëindigd',
    },
    kind: { metro: 'Metro', tram: 'Tram', bus: 'Bus', train: 'Trein', road: 'Weg' },
    level: { underground: 'Ondergronds', surface: 'Bovengronds' },
    service: {
      'stib-security': 'Veiligheid MIVB',
      securail: 'Securail',
      'railway-police': 'Spoorwegpolitie',
      'road-police': 'Wegpolitie',
      'bruxelles-mobilite': 'Brussel Mobiliteit',
    },
    zone: 'Zone',
    officers: (count) => `${count} ${count === 1 ? 'agent' : 'agenten'}`,
    facts: {
      operator: 'Operator',
      status: 'Status',
      kind: 'Modus',
      level: 'Niveau',
      strength: 'Sterkte',
      shift: 'Dienst',
      objective: 'Doel',
      updated: 'Bijgewerkt',
      stop: 'Halte',
      line: 'Lijn',
      number: 'Nummer',
    },
    onSite: 'ter plaatse',
    elsewhere: 'andere',
    exercise: 'Oefening',
  },
  en: {
    title: 'Deployments',
    empty: 'No deployment in this selection.',
    status: { planned: 'Planned', 'en-route': 'En route', 'on-site': 'On site', paused: 'Paused', ended: 'Ended' },
    kind: { metro: 'Metro', tram: 'Tram', bus: 'Bus', train: 'Train', road: 'Road' },
    level: { underground: 'Underground', surface: 'Surface' },
    service: {
      'stib-security': 'STIB-MIVB security',
      securail: 'Securail',
      'railway-police': 'Railway police',
      'road-police': 'Road police',
      'bruxelles-mobilite': 'Brussels Mobility',
    },
    zone: 'Zone',
    officers: (count) => `${count} ${count === 1 ? 'officer' : 'officers'}`,
    facts: {
      operator: 'Operator',
      status: 'Status',
      kind: 'Mode',
      level: 'Level',
      strength: 'Strength',
      shift: 'Shift',
      objective: 'Objective',
      updated: 'Updated',
      stop: 'Stop',
      line: 'Line',
      number: 'Number',
    },
    onSite: 'on site',
    elsewhere: 'others',
    exercise: 'Exercise',
  },
});
