import type { OpenItem } from '../domain/open-items/contract.ts';
import { isOverdue, isSettled, openFunctions } from '../domain/open-items/lifecycle.ts';
import { timeOf } from '../shared/instant.ts';
import { deskGlossary } from '../shared/desk-glossary.ts';
import { defineWords, t } from '../shared/terms.ts';
import { formatClockAt } from '../shared/time.ts';
import type { Language } from '../shared/vocabulary.ts';
import { nameFunction } from './function-name.ts';

/** Of a point to act on, wherever it is shown. */
const words = defineWords({
  dueAt: t(
    (moment: string) => `à traiter pour ${moment}`,
    (moment) => `te doen tegen ${moment}`,
    (moment) => `due ${moment}`,
  ),
  lateSince: t(
    (moment: string) => `en retard depuis ${moment}`,
    (moment) => `te laat sinds ${moment}`,
    (moment) => `overdue since ${moment}`,
  ),
  noDue: deskGlossary.noDue,
  settled: t('traité', 'afgehandeld', 'settled'),
  waitsFor: t(
    (names: string) => `attend ${names}`,
    (names) => `wacht op ${names}`,
    (names) => `waits for ${names}`,
  ),
});

/** How far an item is, in words: by when it is due, and whom it waits for. @param now milliseconds */
export const tellState = (item: OpenItem, now: number, language: Language): { text: string; isLate: boolean } => {
  const word = words[language];
  if (isSettled(item)) return { text: word.settled, isLate: false };
  const { due } = item.properties;
  const isLate = isOverdue(item, now);
  const clock = due === null ? '' : formatClockAt(timeOf(due), now, language);
  const when = due === null ? word.noDue : isLate ? word.lateSince(clock) : word.dueAt(clock);
  const names = openFunctions(item).map((name) => nameFunction(name, language));
  return { text: `${when} · ${word.waitsFor(names.join(', '))}`, isLate };
};
