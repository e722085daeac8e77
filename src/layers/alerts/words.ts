import type { Severity } from '../../shared/vocabulary.ts';
import { defineWords } from '../../shared/words.ts';
import type { Alert, AlertOrigin, AlertStatus, AlertTheme } from './contract.ts';

type Properties = Alert['properties'];
type Watch = Extract<Properties, { origin: 'watch' }>;

interface AlertWords {
  title: string;
  empty: string;
  severity: Record<Severity, string>;
  status: Record<AlertStatus, string>;
  theme: Record<AlertTheme, string>;
  origin: Record<AlertOrigin, string>;
  urgency: Record<Properties['urgency'], string>;
  certainty: Record<Properties['certainty'], string>;
  trend: Record<Properties['trend'], string>;
  volume: Record<Watch['volume'], string>;
  function: Record<'operator' | 'commander' | 'analyst', string>;
  facts: Record<
    | 'severity'
    | 'status'
    | 'theme'
    | 'origin'
    | 'urgency'
    | 'certainty'
    | 'trend'
    | 'volume'
    | 'sources'
    | 'observed'
    | 'assessed'
    | 'purpose'
    | 'legalBasis'
    | 'deletion'
    | 'description'
    | 'sent'
    | 'updated'
    | 'valid'
    | 'acknowledged'
    | 'incident'
    | 'dismissal'
    | 'number',
    string
  >;
  unacknowledged: string;
  handled: string;
  exercise: string;
  test: string;
}

export const alertWords = defineWords<AlertWords>({
  fr: {
    title: 'Alertes',
    empty: 'Aucune alerte dans cette sélection.',
    severity: { minor: 'Mineure', moderate: 'Modérée', severe: 'Grave', extreme: 'Extrême' },
    status: { new: 'Nouvelle', acknowledged: 'Acquittée', linked: 'Liée', dismissed: 'Écartée', expired: 'Expirée' },
    theme: {
      gathering: 'Rassemblement',
      'public-order': 'Ordre public',
      transport: 'Transport',
      infrastructure: 'Infrastructure',
      fire: 'Incendie',
      weather: 'Météo',
      rumour: 'Rumeur',
      event: 'Événement',
    },
    origin: { watch: 'Veille', partner: 'Partenaire', 'public-warning': 'Alerte à la population' },
    urgency: {
      immediate: 'Immédiate',
      expected: 'Dans l’heure',
      future: 'À venir',
      past: 'Passée',
      unknown: 'Inconnue',
    },
    certainty: {
      observed: 'Constaté',
      likely: 'Probable',
      possible: 'Possible',
      unlikely: 'Improbable',
      unknown: 'Inconnue',
    },
    trend: { rising: 'En hausse', steady: 'Stable', falling: 'En baisse' },
    volume: { low: 'Faible', medium: 'Moyen', high: 'Élevé', 'very-high': 'Très élevé' },
    function: { operator: 'opérateur', commander: 'commandant', analyst: 'analyste' },
    facts: {
      severity: 'Gravité',
      status: 'Statut',
      theme: 'Thème',
      origin: 'Origine',
      urgency: 'Urgence',
      certainty: 'Certitude',
      trend: 'Tendance',
      volume: 'Volume',
      sources: 'Sources indépendantes',
      observed: 'Observé',
      assessed: 'Évalué',
      purpose: 'Finalité',
      legalBasis: 'Base légale',
      deletion: 'Suppression automatique',
      description: 'Description',
      sent: 'Émise',
      updated: 'Mise à jour',
      valid: 'Période',
      acknowledged: 'Acquittée',
      incident: 'Incident lié',
      dismissal: 'Motif',
      number: 'Numéro',
    },
    unacknowledged: 'non acquittées',
    handled: 'traitées',
    exercise: 'Exercice',
    test: 'Test',
  },
  nl: {
    title: 'Alarmeringen',
    empty: 'Geen alarmeringen in deze selectie.',
    severity: { minor: 'Gering', moderate: 'Matig', severe: 'Ernstig', extreme: 'Extreem' },
    status: {
      new: 'Nieuw',
      acknowledged: 'Bevestigd',
      linked: 'Gekoppeld',
      dismissed: 'Afgewezen',
      expired: 'Verlopen',
    },
    theme: {
      gathering: 'Samenkomst',
      'public-order': 'Openbare orde',
      transport: 'Vervoer',
      infrastructure: 'Infrastructuur',
      fire: 'Brand',
      weather: 'Weer',
      rumour: 'Gerucht',
      event: 'Evenement',
    },
    origin: { watch: 'Monitoring', partner: 'Partner', 'public-warning': 'Waarschuwing aan de bevolking' },
    urgency: {
      immediate: 'Onmiddellijk',
      expected: 'Binnen het uur',
      future: 'Later',
      past: 'Voorbij',
      unknown: 'Onbekend',
    },
    certainty: {
      observed: 'Vastgesteld',
      likely: 'Waarschijnlijk',
      possible: 'Mogelijk',
      unlikely: 'Onwaarschijnlijk',
      unknown: 'Onbekend',
    },
    trend: { rising: 'Stijgend', steady: 'Stabiel', falling: 'Dalend' },
    volume: { low: 'Laag', medium: 'Gemiddeld', high: 'Hoog', 'very-high': 'Zeer hoog' },
    function: { operator: 'operator', commander: 'commandant', analyst: 'analist' },
    facts: {
      severity: 'Ernst',
      status: 'Status',
      theme: 'Thema',
      origin: 'Herkomst',
      urgency: 'Dringendheid',
      certainty: 'Zekerheid',
      trend: 'Tendens',
      volume: 'Volume',
      sources: 'Onafhankelijke bronnen',
      observed: 'Waargenomen',
      assessed: 'Beoordeeld',
      purpose: 'Doel',
      legalBasis: 'Rechtsgrond',
      deletion: 'Automatisch gewist',
      description: 'Beschrijving',
      sent: 'Verzonden',
      updated: 'Bijgewerkt',
      valid: 'Periode',
      acknowledged: 'Bevestigd',
      incident: 'Gekoppeld incident',
      dismissal: 'Reden',
      number: 'Nummer',
    },
    unacknowledged: 'niet bevestigd',
    handled: 'behandeld',
    exercise: 'Oefening',
    test: 'Test',
  },
  en: {
    title: 'Alerts',
    empty: 'No alert in this selection.',
    severity: { minor: 'Minor', moderate: 'Moderate', severe: 'Severe', extreme: 'Extreme' },
    status: { new: 'New', acknowledged: 'Acknowledged', linked: 'Linked', dismissed: 'Dismissed', expired: 'Expired' },
    theme: {
      gathering: 'Gathering',
      'public-order': 'Public order',
      transport: 'Transport',
      infrastructure: 'Infrastructure',
      fire: 'Fire',
      weather: 'Weather',
      rumour: 'Rumour',
      event: 'Event',
    },
    origin: { watch: 'Watch', partner: 'Partner', 'public-warning': 'Public warning' },
    urgency: { immediate: 'Immediate', expected: 'Within the hour', future: 'Later', past: 'Past', unknown: 'Unknown' },
    certainty: {
      observed: 'Observed',
      likely: 'Likely',
      possible: 'Possible',
      unlikely: 'Unlikely',
      unknown: 'Unknown',
    },
    trend: { rising: 'Rising', steady: 'Steady', falling: 'Falling' },
    volume: { low: 'Low', medium: 'Medium', high: 'High', 'very-high': 'Very high' },
    function: { operator: 'operator', commander: 'commander', analyst: 'analyst' },
    facts: {
      severity: 'Severity',
      status: 'Status',
      theme: 'Theme',
      origin: 'Origin',
      urgency: 'Urgency',
      certainty: 'Certainty',
      trend: 'Trend',
      volume: 'Volume',
      sources: 'Independent sources',
      observed: 'Observed',
      assessed: 'Assessed',
      purpose: 'Purpose',
      legalBasis: 'Legal basis',
      deletion: 'Automatic deletion',
      description: 'Description',
      sent: 'Sent',
      updated: 'Updated',
      valid: 'Period',
      acknowledged: 'Acknowledged',
      incident: 'Linked incident',
      dismissal: 'Reason',
      number: 'Number',
    },
    unacknowledged: 'unacknowledged',
    handled: 'handled',
    exercise: 'Exercise',
    test: 'Test',
  },
});
