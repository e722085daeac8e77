import { defineWords, t } from '../../shared/terms.ts';

/** What the filters say besides the words of the layers. */
export const filterWords = defineWords({
  window: t('Modifié depuis', 'Gewijzigd sinds', 'Changed within'),
  windows: {
    '1h': t('1 h', '1 u', '1 h'),
    '6h': t('6 h', '6 u', '6 h'),
    '24h': t('24 h', '24 u', '24 h'),
    all: t('Toujours', 'Altijd', 'Any time'),
  },
  several: t('Plusieurs couches', 'Meerdere lagen', 'Several layers'),
});
