import { glossary } from './glossary.ts';
import { defineWords, t } from './terms.ts';

/** The functions that people work in. */
export const roleWords = defineWords({
  function: {
    operator: glossary.operator,
    commander: t('Commandant', 'Commandant', 'Commander'),
    analyst: t('Analyste', 'Analist', 'Analyst'),
    observer: glossary.observer,
    secretariat: glossary.secretariat,
    wall: glossary.wall,
    director: glossary.director,
  },
});
