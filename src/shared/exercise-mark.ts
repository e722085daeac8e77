import { t } from './terms.ts';

/** The mark of an exercise, in capitals: on every screen, title, notification and print. */
export const exerciseMark = t('EXERCICE', 'OEFENING', 'EXERCISE');
