import * as v from 'valibot';

/** What a page says of itself every few seconds: where it is looking. */
export const presenceRequestSchema = v.strictObject({
  /** Made by the page, for its life, and known to nobody else. */
  page: v.pipe(v.string(), v.minLength(8), v.maxLength(100)),
  /** `<collection>:<id>`; null: at nothing in particular. */
  item: v.nullable(v.pipe(v.string(), v.maxLength(210))),
  isEditing: v.boolean(),
});
export type PresenceRequest = v.InferOutput<typeof presenceRequestSchema>;

/** The answer: the mark by which the others know the page, so that it can leave itself out. */
export const presenceAnswerSchema = v.object({ mark: v.string() });

/** Somebody who looks at an item, or edits it: a seat, never a person. */
export const presentSchema = v.object({
  /** Of the page, made by the server: nothing can be done with it. */
  mark: v.string(),
  seat: v.string(),
  item: v.string(),
  isEditing: v.boolean(),
});
export type Present = v.InferOutput<typeof presentSchema>;

/** Milliseconds: how often a page says so, and after how long silence it counts as gone. */
export const presenceTiming = { every: 10_000, goneAfter: 25_000 } as const;
