import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, same, t } from '../../shared/terms.ts';

/** What the open alert says besides its list. */
export const alertDetailWords = defineWords({
  origin: {
    watch: glossary.watch,
    partner: deskGlossary.partner,
    'public-warning': t('Alerte à la population', 'Alarmering van de bevolking', 'Public warning'),
  },
  urgency: {
    immediate: t('Immédiate', 'Onmiddellijk', 'Immediate'),
    expected: t('Dans l’heure', 'Binnen het uur', 'Within the hour'),
    future: t('À venir', 'Later', 'Later'),
    past: t('Passée', 'Voorbij', 'Past'),
    unknown: deskGlossary.unknown,
  },
  certainty: {
    observed: t('Constaté', 'Vastgesteld', 'Observed'),
    likely: t('Probable', 'Waarschijnlijk', 'Likely'),
    possible: t('Possible', 'Mogelijk', 'Possible'),
    unlikely: t('Improbable', 'Onwaarschijnlijk', 'Unlikely'),
    unknown: deskGlossary.unknown,
  },
  function: {
    operator: t('opérateur', 'operator', 'operator'),
    commander: t('commandant', 'commandant', 'commander'),
    analyst: t('analyste', 'analist', 'analyst'),
  },
  facts: {
    origin: t('Origine', 'Herkomst', 'Origin'),
    urgency: t('Urgence', 'Dringendheid', 'Urgency'),
    certainty: t('Certitude', 'Zekerheid', 'Certainty'),
    trend: t('Tendance', 'Tendens', 'Trend'),
    volume: same('Volume'),
    sources: t('Sources indépendantes', 'Onafhankelijke bronnen', 'Independent sources'),
    observed: t('Observé', 'Waargenomen', 'Observed'),
    assessed: t('Évalué', 'Beoordeeld', 'Assessed'),
    purpose: t('Finalité', 'Doel', 'Purpose'),
    legalBasis: t('Base légale', 'Rechtsgrond', 'Legal basis'),
    deletion: t('Suppression automatique', 'Automatisch gewist', 'Automatic deletion'),
    description: t('Description', 'Beschrijving', 'Description'),
    sent: t('Émise', 'Verzonden', 'Sent'),
    valid: deskGlossary.period,
    acknowledged: glossary.acknowledged,
    incident: t('Incident lié', 'Gekoppeld incident', 'Linked incident'),
    dismissal: glossary.reason,
  },
  exercise: glossary.exercise,
  test: same('Test'),
});
