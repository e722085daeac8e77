import { defineWords, t } from '../../shared/terms.ts';

/** How much there is of an alert, and where it goes. */
export const volumeWords = defineWords({
  trend: {
    rising: t('En hausse', 'Stijgend', 'Rising'),
    steady: t('Stable', 'Stabiel', 'Steady'),
    falling: t('En baisse', 'Dalend', 'Falling'),
  },
  volume: {
    low: t('Faible', 'Laag', 'Low'),
    medium: t('Moyen', 'Gemiddeld', 'Medium'),
    high: t('Élevé', 'Hoog', 'High'),
    'very-high': t('Très élevé', 'Zeer hoog', 'Very high'),
  },
});
