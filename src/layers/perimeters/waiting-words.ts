import { defineWords, t } from '../../shared/terms.ts';

export const waitingWords = defineWords({
  toSetUp: t('Devrait être en place', 'Zou van kracht moeten zijn', 'Should be in force'),
  toLift: t('Fin prévue dépassée', 'Verwacht einde voorbij', 'Past its expected end'),
});
