import type * as v from 'valibot';
import { useMemo } from 'react';
import {
  type FormChanges,
  type Sameness,
  changedIn,
  conflictsIn,
  keepMine,
  noChanges,
  readChanges,
  shownBy,
  takeTheirs,
  typeInto,
} from '../form-changes.ts';
import { type DraftState, useDraft } from './use-draft.ts';

/** A form whose fields can be kept. */
export interface FormKind<T> {
  form: string;
  /** Of the shape of its fields. */
  version: number;
  fields: { readonly [N in keyof T]: v.GenericSchema<unknown, T[N]> };
  isSame?: Sameness<T>;
  /** A line of what somebody changed. */
  tell(mine: Partial<T>): string;
}

/** A form as it stands: what is typed in it over what the item says now. */
export interface FormDraft<T> extends Omit<DraftState<unknown>, 'content' | 'set'> {
  typed: T;
  set(change: Partial<T>): void;
  /** Fields that saving would change. */
  changed: ReadonlySet<keyof T>;
  conflicts: readonly (keyof T & string)[];
  keepMine(name: keyof T & string): void;
  takeTheirs(name: keyof T & string): void;
}

/**
 * The draft of a form. @param now what the item says at this moment, as the fields show it; of a new item: what the
 * form starts with
 */
export const useFormDraft = <T extends object>(
  kind: FormKind<T>,
  item: string,
  now: T,
  isNew: boolean,
): FormDraft<T> => {
  const draftKind = useMemo(
    () => ({
      form: kind.form,
      version: kind.version,
      read: (kept: unknown): FormChanges<T> | null => {
        const changes = readChanges(kind.fields, kept);
        return Object.keys(changes.mine).length > 0 ? changes : null;
      },
      tell: ({ mine }: FormChanges<T>): string => kind.tell(mine),
    }),
    [kind],
  );
  const { content: changes, set: setChanges, ...draft } = useDraft<FormChanges<T>>(draftKind, item, noChanges);
  return {
    ...draft,
    typed: shownBy(changes, now),
    set: (typed) => setChanges(typeInto(changes, now, typed, kind.isSame)),
    changed: new Set(changedIn(changes, now, kind.isSame)),
    // Of what is not there yet, nobody else says anything.
    conflicts: isNew ? [] : conflictsIn(changes, now, kind.isSame),
    keepMine: (name) => setChanges(keepMine(changes, now, name)),
    takeTheirs: (name) => setChanges(takeTheirs(changes, name)),
  };
};
