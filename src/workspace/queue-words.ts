import { defineWords, t } from '../shared/terms.ts';

export const queueWords = defineWords({
  conflict: t('Modification en conflit', 'Wijziging in conflict', 'Change in conflict'),
  refused: t('Modification refusée', 'Wijziging geweigerd', 'Change refused'),
});
