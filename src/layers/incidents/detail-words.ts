import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

/** What only the detail of an incident says, and its form. */
export const incidentDetailWords = defineWords({
  source: {
    'emergency-call': t('Appel d’urgence', 'Noodoproep', 'Emergency call'),
    'police-patrol': t('Patrouille de police', 'Politiepatrouille', 'Police patrol'),
    'transport-operator': t('Opérateur de transport', 'Vervoersoperator', 'Transport operator'),
    'camera-watch': t('Vidéoprotection', 'Camerabewaking', 'Camera watch'),
    municipality: glossary.commune,
    partner: deskGlossary.partner,
  },
  phase: {
    none: t('Aucune', 'Geen', 'None'),
    communal: t('Communale', 'Gemeentelijk', 'Communal'),
    regional: t('Régionale', 'Gewestelijk', 'Regional'),
    federal: t('Fédérale', 'Federaal', 'Federal'),
  },
  facts: {
    phase: t('Phase', 'Fase', 'Phase'),
    reported: glossary.reported,
    source: deskGlossary.source,
    deployments: t('Déploiements engagés', 'Toegewezen inzetten', 'Assigned deployments'),
    alerts: t('Alertes liées', 'Gekoppelde signalen', 'Linked alerts'),
    incidents: t('Incidents liés', 'Gekoppelde incidenten', 'Linked incidents'),
  },
  exercise: glossary.exercise,
});
