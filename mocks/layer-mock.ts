import * as v from 'valibot';

/** A property that items can be asked for by: the schema of one value, and a feature's own (several: any of them). */
export interface Queryable<F> {
  schema: v.GenericSchema<string, string>;
  of(feature: F): string | readonly string[] | null;
}

/** What the generic handlers need to know of a layer: its collection in the API. */
export interface LayerMock<F> {
  id: string;
  title: string;
  description: string;
  /** When it is, milliseconds since 1970; null is open. */
  extentOf(feature: F): { start: number | null; end: number | null };
  queryables: Readonly<Record<string, Queryable<F>>>;
}

export const yesNoSchema = v.picklist(['true', 'false']);
export const idSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
