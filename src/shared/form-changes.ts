import type * as v from 'valibot';
import { isSame } from './is-same.ts';
import { readFields } from './keep.ts';

/**
 * What somebody has changed in a form: only that is theirs; every other field is as the item is now.
 * `base`: what each of these fields showed when they changed it.
 */
export interface FormChanges<T> {
  mine: Partial<T>;
  base: Partial<T>;
}

export const noChanges: FormChanges<object> = { mine: {}, base: {} };

/** Where two values of a field say the same though they are not the same; others are compared as they are. */
export type Sameness<T> = { readonly [N in keyof T]?: (a: T[N], b: T[N]) => boolean };

type Name<T> = keyof T & string;
const isSameIn = <T extends object, N extends keyof T>(sameness: Sameness<T>, name: N, a: T[N], b: T[N]): boolean =>
  (sameness[name] ?? isSame)(a, b);
const namesOf = <T extends object>(part: Partial<T>): Name<T>[] => Object.keys(part) as Name<T>[];

/** What the form shows. @param now what the item says at this moment */
export const shownBy = <T extends object>({ mine }: FormChanges<T>, now: T): T => ({ ...now, ...mine });

const without = <T extends object>({ mine, base }: FormChanges<T>, name: Name<T>): FormChanges<T> => {
  const [{ [name]: _, ...rest }, { [name]: __, ...restOfBase }] = [mine, base];
  return { mine: rest as Partial<T>, base: restOfBase as Partial<T> };
};

/** After somebody has typed. What they set back to what it was is no longer theirs. */
export const typeInto = <T extends object>(
  changes: FormChanges<T>,
  now: T,
  typed: Partial<T>,
  sameness: Sameness<T> = {},
): FormChanges<T> =>
  namesOf(typed).reduce((known, name) => {
    const base = (name in known.base ? known.base[name] : now[name]) as T[typeof name];
    if (isSameIn(sameness, name, typed[name] as T[typeof name], base)) return without(known, name);
    return { mine: { ...known.mine, [name]: typed[name] }, base: { ...known.base, [name]: base } };
  }, changes);

/** Fields that somebody else has changed meanwhile to something else: the person has to say which it shall be. */
export const conflictsIn = <T extends object>(
  { mine, base }: FormChanges<T>,
  now: T,
  sameness: Sameness<T> = {},
): Name<T>[] =>
  namesOf(mine).filter((name) =>
    [base, mine].every((said) => !isSameIn(sameness, name, now[name], said[name] as T[typeof name])),
  );

/** What saving would change. */
export const changedIn = <T extends object>({ mine }: FormChanges<T>, now: T, sameness: Sameness<T> = {}): Name<T>[] =>
  namesOf(mine).filter((name) => !isSameIn(sameness, name, now[name], mine[name] as T[typeof name]));

/** The person keeps what they typed, and knows what it takes the place of. */
export const keepMine = <T extends object>(changes: FormChanges<T>, now: T, name: Name<T>): FormChanges<T> => ({
  ...changes,
  base: { ...changes.base, [name]: now[name] },
});

/** The person takes what somebody else said. */
export const takeTheirs = <T extends object>(changes: FormChanges<T>, name: Name<T>): FormChanges<T> =>
  without(changes, name);

/** Kept changes as far as they can be read: a field counts with both its values or not at all. */
export const readChanges = <T extends object>(
  fields: { readonly [N in keyof T]: v.GenericSchema<unknown, T[N]> },
  kept: unknown,
): FormChanges<T> => {
  const { mine, base } = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  const [own, first] = [readFields<T>(fields, mine), readFields<T>(fields, base)];
  const names = namesOf(own).filter((name) => name in first);
  const pick = (part: Partial<T>): Partial<T> =>
    Object.fromEntries(names.map((name) => [name, part[name]])) as Partial<T>;
  return { mine: pick(own), base: pick(first) };
};
