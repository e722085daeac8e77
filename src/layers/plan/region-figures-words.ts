import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const regionFiguresWords = defineWords({
  wholeRegion: t(
    'Pour toute la Région, quel que soit le ressort choisi.',
    'Voor het hele Gewest, welk gebied ook gekozen is.',
    'For the whole Region, whatever lens is chosen.',
  ),
  indicator: t('Indicateur', 'Indicator', 'Indicator'),
  actual: t('Réalisé', 'Gerealiseerd', 'Actual'),
  target: t('Cible', 'Streefdoel', 'Target'),
  incidents: glossary.incidents,
  hours: t('Heures d’agents', 'Agentenuren', 'Officer-hours'),
  counted: t(
    (from: string) => `Compté depuis le ${from}, dix semaines au plus.`,
    (from) => `Geteld sinds ${from}, ten hoogste tien weken.`,
    (from) => `Counted since ${from}, ten weeks at most.`,
  ),
  loading: t('Chargement des chiffres…', 'Cijfers laden…', 'Loading the figures…'),
  failed: t(
    'Les chiffres n’ont pas pu être chargés.',
    'De cijfers konden niet geladen worden.',
    'The figures could not be loaded.',
  ),
  retry: glossary.tryAgain,
});
