import type { Exercise, Inject } from '../../domain/exercise/contract.ts';
import type { SelectionRule } from '../../live/selection.ts';
import { type Scope, nameScope, searchFor } from '../../shared/filters.ts';

/** `0:20`, or `0:20:30` where there are seconds. @param seconds of the exercise's clock */
export const formatOffset = (seconds: number): string => {
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return `${hours}:${two(minutes)}${rest === 0 ? '' : `:${two(rest)}`}`;
};

/** Seconds of `0:20`, `0:20:30`, `T+20` or `20` (minutes); null: it is none. */
export const readOffset = (text: string): number | null => {
  const [, hours, minutes, seconds = '0'] = /^(?:T\+)?(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/i.exec(text.trim()) ?? [];
  if (hours !== undefined) return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  const [, alone] = /^(?:T\+)?(\d{1,4})$/i.exec(text.trim()) ?? [];
  return alone === undefined ? null : Number(alone) * 60;
};

const ruleOf = <F extends Exercise | Inject>(scope: Scope, compare: (a: F, b: F) => number): SelectionRule<F> => ({
  name: nameScope(scope),
  accepts: searchFor<F>(
    scope.filters.q,
    ({ id, properties: { title } }) => `${id} ${title.fr} ${title.nl} ${title.en ?? ''}`,
  ),
  compare,
  counters: ({ properties }) => [properties.status],
});

/** In the order of the clock. */
export const byOffset = (a: Inject, b: Inject): number =>
  a.properties.offset - b.properties.offset || a.id.localeCompare(b.id);

/** The script is one, whatever the lens: an exercise is led as a whole. */
export const injectsRule = (scope: Scope): SelectionRule<Inject> => ruleOf(scope, byOffset);
export const exercisesRule = (scope: Scope): SelectionRule<Exercise> =>
  ruleOf(scope, (a, b) => a.id.localeCompare(b.id));
