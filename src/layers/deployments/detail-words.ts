import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

/** What only the detail of a deployment says, and its form. */
export const deploymentDetailWords = defineWords({
  facts: {
    kind: deskGlossary.mode,
    level: deskGlossary.level,
    strength: t('Effectif', 'Sterkte', 'Strength'),
    shift: deskGlossary.shift,
    objective: deskGlossary.objective,
  },
  exercise: glossary.exercise,
});
