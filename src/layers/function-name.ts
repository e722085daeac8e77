import { zoneOfFunction } from '../domain/zone-of-function.ts';
import { roleWords } from '../shared/role-words.ts';
import type { Role } from '../shared/seats.ts';
import type { Language } from '../shared/vocabulary.ts';

/** A function that acts, in words: `Commander 5339`. */
export const nameFunction = (name: string, language: Language): string => {
  const { function: words } = roleWords[language];
  const zone = zoneOfFunction(name);
  return zone === null ? (words[name as Role] ?? name) : `${words.commander} ${zone}`;
};
