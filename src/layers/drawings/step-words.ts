import { defineWords, t } from '../../shared/terms.ts';

export const stepWords = defineWords({
  steps: t('Étapes du dessin', 'Stappen van de tekening', 'Steps of the drawing'),
  undo: t('Défaire le tracé', 'Tekening terug', 'Undo drawing'),
  redo: t('Refaire le tracé', 'Tekening opnieuw', 'Redo drawing'),
});
