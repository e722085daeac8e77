import * as v from 'valibot';
import type { Action, Role } from '../src/shared/seats.ts';

/** A property that items can be asked for by: the schema of one value, and a feature's own (several: any of them). */
export interface Queryable<F> {
  schema: v.GenericSchema<string, string>;
  of(feature: F): string | readonly string[] | null;
}

/** How people change the features of a layer. */
export interface Writing<F> {
  /** Of the properties in the body. */
  patch: v.GenericSchema<object>;
  /** What a change of this feature is, for the rights. */
  action(feature: F): Action;
  /** Why this feature cannot be changed so, in a sentence; null if it can. */
  refuse(feature: F, patch: object): string | null;
  /** The properties that change. @param at RFC 3339 */
  apply(patch: object, role: Role, at: string): object;
}

/** What the generic handlers need to know of a layer: its collection in the API. */
export interface LayerMock<F> {
  id: string;
  title: string;
  description: string;
  /** When it is, milliseconds since 1970; null is open. */
  extentOf(feature: F): { start: number | null; end: number | null };
  queryables: Readonly<Record<string, Queryable<F>>>;
  /** Absent: nobody changes it through the API. */
  writing?: Writing<F>;
}

export const yesNoSchema = v.picklist(['true', 'false']);
export const idSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
