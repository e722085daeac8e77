import { defineWords, t } from '../../shared/terms.ts';

/** Whether the plan's presence is there, in words. */
export const gapStateWords = defineWords({
  state: {
    uncovered: t('Non couvert', 'Niet gedekt', 'Uncovered'),
    thin: t('Insuffisant', 'Onvoldoende', 'Thin'),
    covered: t('Couvert', 'Gedekt', 'Covered'),
  },
});
