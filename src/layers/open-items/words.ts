import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const openItemWords = defineWords({
  title: deskGlossary.openItems,
  empty: t('Aucun point dans cette sélection.', 'Geen punten in deze selectie.', 'No item in this selection.'),
  answer: {
    done: deskGlossary.stepDone,
    'not-applicable': deskGlossary.notApplicable,
    open: deskGlossary.stepOpen,
  },
  step: {
    done: deskGlossary.stepDone,
    'not-applicable': deskGlossary.notApplicable,
    open: deskGlossary.openAgain,
  },
  due: deskGlossary.due,
  noDue: deskGlossary.noDue,
  toAct: t('À traiter', 'Te behandelen', 'To act on'),
  toActLate: t('À traiter, en retard', 'Te behandelen, te laat', 'To act on, overdue'),
  facts: {
    text: deskGlossary.text,
    functions: deskGlossary.functionsToAct,
    answers: t('Réponses', 'Antwoorden', 'Answers'),
    asked: deskGlossary.asked,
    entry: deskGlossary.entry,
    incident: deskGlossary.incident,
    discipline: deskGlossary.discipline,
    status: glossary.status,
  },
  exercise: glossary.exercise,
});
