import type { Measure } from '../../domain/plan/contract.ts';
import type { CalendarEntry } from '../../exchange/calendar/write-entries.ts';
import { exerciseMark } from '../../shared/exercise-mark.ts';
import { type Language, writtenIn } from '../../shared/vocabulary.ts';

/** Until when measures are to be taken. */
export const measureDates = (measures: readonly Measure[], language: Language): readonly CalendarEntry[] =>
  measures.map(({ id, properties: { title, owner, deadline, updated, version, exercise } }) => ({
    id,
    at: deadline,
    title: exercise ? `${exerciseMark[language]} – ${writtenIn(title, language)}` : writtenIn(title, language),
    told: writtenIn(owner, language),
    updated,
    version,
  }));
