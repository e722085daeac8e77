import type { Discipline, Phase, Severity } from '../../shared/vocabulary.ts';
import { defineWords } from '../../shared/words.ts';
import type { IncidentCategory, IncidentStatus, incidentSources } from './contract.ts';

interface IncidentWords {
  title: string;
  empty: string;
  severity: Record<Severity, string>;
  status: Record<IncidentStatus, string>;
  category: Record<IncidentCategory, string>;
  source: Record<(typeof incidentSources)[number], string>;
  discipline: Record<Discipline, string>;
  phase: Record<Phase, string>;
  facts: Record<
    | 'severity'
    | 'status'
    | 'category'
    | 'disciplines'
    | 'phase'
    | 'reported'
    | 'updated'
    | 'source'
    | 'deployments'
    | 'alerts'
    | 'incidents'
    | 'stop'
    | 'line'
    | 'number',
    string
  >;
  reason: string;
  closed: string;
  exercise: string;
}

export const incidentWords = defineWords<IncidentWords>({
  fr: {
    reason: 'Motif',
    title: 'Incidents',
    empty: 'Aucun incident dans cette sélection.',
    severity: { minor: 'Mineur', moderate: 'Modéré', severe: 'Grave', extreme: 'Extrême' },
    status: {
      reported: 'Signalé',
      confirmed: 'Confirmé',
      'in-progress': 'En cours',
      contained: 'Maîtrisé',
      closed: 'Clos',
      cancelled: 'Annulé',
    },
    category: {
      'public-order': 'Ordre public',
      traffic: 'Circulation',
      fire: 'Incendie',
      medical: 'Aide médicale',
      'public-transport': 'Transport public',
      crime: 'Criminalité',
      infrastructure: 'Infrastructure',
      weather: 'Météo',
      other: 'Autre',
    },
    source: {
      'emergency-call': 'Appel d’urgence',
      'police-patrol': 'Patrouille de police',
      'transport-operator': 'Opérateur de transport',
      'camera-watch': 'Vidéoprotection',
      municipality: 'Commune',
      partner: 'Partenaire',
    },
    discipline: { D1: 'Secours', D2: 'Médical', D3: 'Police', D4: 'Logistique', D5: 'Information' },
    phase: { none: 'Aucune', communal: 'Communale', regional: 'Régionale', federal: 'Fédérale' },
    facts: {
      severity: 'Gravité',
      status: 'Statut',
      category: 'Catégorie',
      disciplines: 'Disciplines',
      phase: 'Phase',
      reported: 'Signalé',
      updated: 'Mis à jour',
      source: 'Source',
      deployments: 'Déploiements affectés',
      alerts: 'Alertes liées',
      incidents: 'Incidents liés',
      stop: 'Arrêt',
      line: 'Ligne',
      number: 'Numéro',
    },
    closed: 'clos',
    exercise: 'Exercice',
  },
  nl: {
    reason: 'Reden',
    title: 'Incidenten',
    empty: 'Geen incidenten in deze selectie.',
    severity: { minor: 'Gering', moderate: 'Matig', severe: 'Ernstig', extreme: 'Extreem' },
    status: {
      reported: 'Gemeld',
      confirmed: 'Bevestigd',
      'in-progress': 'Lopend',
      contained: 'Onder controle',
      closed: 'Afgesloten',
      cancelled: 'Geannuleerd',
    },
    category: {
      'public-order': 'Openbare orde',
      traffic: 'Verkeer',
      fire: 'Brand',
      medical: 'Medische hulp',
      'public-transport': 'Openbaar vervoer',
      crime: 'Criminaliteit',
      infrastructure: 'Infrastructuur',
      weather: 'Weer',
      other: 'Andere',
    },
    source: {
      'emergency-call': 'Noodoproep',
      'police-patrol': 'Politiepatrouille',
      'transport-operator': 'Vervoersoperator',
      'camera-watch': 'Camerabewaking',
      municipality: 'Gemeente',
      partner: 'Partner',
    },
    discipline: { D1: 'Hulpverlening', D2: 'Medisch', D3: 'Politie', D4: 'Logistiek', D5: 'Informatie' },
    phase: { none: 'Geen', communal: 'Gemeentelijk', regional: 'Gewestelijk', federal: 'Federaal' },
    facts: {
      severity: 'Ernst',
      status: 'Status',
      category: 'Categorie',
      disciplines: 'Disciplines',
      phase: 'Fase',
      reported: 'Gemeld',
      updated: 'Bijgewerkt',
      source: 'Bron',
      deployments: 'Toegewezen inzetten',
      alerts: 'Gekoppelde alarmeringen',
      incidents: 'Gekoppelde incidenten',
      stop: 'Halte',
      line: 'Lijn',
      number: 'Nummer',
    },
    closed: 'afgesloten',
    exercise: 'Oefening',
  },
  en: {
    reason: 'Reason',
    title: 'Incidents',
    empty: 'No incident in this selection.',
    severity: { minor: 'Minor', moderate: 'Moderate', severe: 'Severe', extreme: 'Extreme' },
    status: {
      reported: 'Reported',
      confirmed: 'Confirmed',
      'in-progress': 'In progress',
      contained: 'Contained',
      closed: 'Closed',
      cancelled: 'Cancelled',
    },
    category: {
      'public-order': 'Public order',
      traffic: 'Traffic',
      fire: 'Fire',
      medical: 'Medical aid',
      'public-transport': 'Public transport',
      crime: 'Crime',
      infrastructure: 'Infrastructure',
      weather: 'Weather',
      other: 'Other',
    },
    source: {
      'emergency-call': 'Emergency call',
      'police-patrol': 'Police patrol',
      'transport-operator': 'Transport operator',
      'camera-watch': 'Camera watch',
      municipality: 'Municipality',
      partner: 'Partner',
    },
    discipline: { D1: 'Rescue', D2: 'Medical', D3: 'Police', D4: 'Logistics', D5: 'Information' },
    phase: { none: 'None', communal: 'Communal', regional: 'Regional', federal: 'Federal' },
    facts: {
      severity: 'Severity',
      status: 'Status',
      category: 'Category',
      disciplines: 'Disciplines',
      phase: 'Phase',
      reported: 'Reported',
      updated: 'Updated',
      source: 'Source',
      deployments: 'Assigned deployments',
      alerts: 'Linked alerts',
      incidents: 'Linked incidents',
      stop: 'Stop',
      line: 'Line',
      number: 'Number',
    },
    closed: 'closed',
    exercise: 'Exercise',
  },
});
