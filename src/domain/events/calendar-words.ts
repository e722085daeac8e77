import { glossary } from '../../shared/glossary.ts';
import { defineWords } from '../../shared/terms.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { CalendarWords } from './calendar-file.ts';
import { eventKindGlossary } from './kind-glossary.ts';

const calendarTable = defineWords({
  kind: eventKindGlossary.kind,
  status: eventKindGlossary.status,
  name: glossary.publicOrder,
  exercise: glossary.exercise,
});

/** What a calendar says of an event. */
export const calendarWords = (language: Language): CalendarWords => {
  const word = calendarTable[language];
  return {
    name: word.name,
    exercise: word.exercise.toUpperCase(),
    kind: ({ properties }) => word.kind[properties.kind],
    status: ({ properties }) => word.status[properties.status],
  };
};
