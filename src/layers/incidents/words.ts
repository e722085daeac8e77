import { categoryGlossary } from '../../domain/incidents/category-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t, same } from '../../shared/terms.ts';

export const incidentWords = defineWords({
  reason: glossary.reason,
  title: glossary.incidents,
  newTitle: glossary.newIncident,
  empty: t(
    'Aucun incident dans cette sélection.',
    'Geen incidenten in deze selectie.',
    'No incident in this selection.',
  ),
  severity: {
    minor: glossary.minor,
    moderate: glossary.moderate,
    severe: glossary.severe,
    extreme: glossary.extreme,
  },
  status: {
    reported: glossary.reported,
    confirmed: t('Confirmé', 'Bevestigd', 'Confirmed'),
    'in-progress': t('En cours', 'Lopend', 'In progress'),
    contained: t('Maîtrisé', 'Onder controle', 'Contained'),
    closed: t('Clos', 'Afgesloten', 'Closed'),
    cancelled: glossary.cancelled,
  },
  category: categoryGlossary,
  discipline: {
    D1: t('Secours', 'Hulpverlening', 'Rescue'),
    D2: t('Médical', 'Medisch', 'Medical'),
    D3: t('Police', 'Politie', 'Police'),
    D4: t('Logistique', 'Logistiek', 'Logistics'),
    D5: glossary.information,
  },
  facts: {
    severity: glossary.severity,
    status: glossary.status,
    category: glossary.category,
    disciplines: same('Disciplines'),
  },
  closed: t('clos', 'afgesloten', 'closed'),
});
