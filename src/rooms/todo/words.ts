import { defineWords, t } from '../../shared/terms.ts';

export const todoWords = defineWords({
  title: t('À faire', 'Te doen', 'To do now'),
});
