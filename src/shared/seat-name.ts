import { roleWords } from './role-words.ts';
import { parseSeat } from './seats.ts';
import type { Language } from './vocabulary.ts';

/** A seat in words: `Operator 1`, `Commander 5339`; an id that is none stays as it is. */
export const nameSeat = (id: string, language: Language): string => {
  const seat = parseSeat(id);
  if (!seat) return id;
  const name = roleWords[language].function[seat.role];
  const which = seat.zone ?? /-(\d)$/.exec(id)?.[1];
  return which === undefined ? name : `${name} ${which}`;
};
