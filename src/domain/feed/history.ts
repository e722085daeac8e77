import * as v from 'valibot';
import { instantSchema, textSchema } from '../../shared/vocabulary.ts';

/** Newline-delimited JSON. */
export const historyType = 'application/x-ndjson';

const times = {
  /** When it became known here. */
  known: instantSchema,
  /** When it happened: earlier, where it was told later. */
  happened: instantSchema,
};

/** A moment with a name: what a scenario tells of, or what somebody has named. */
export const bookmarkSchema = v.object({ at: instantSchema, label: textSchema });

/** The lines of `/api/history`: one header, changes in the order in which they became known, one end. */
export const historyLineSchema = v.variant('type', [
  v.object({
    type: v.literal('history'),
    epoch: v.string(),
    from: instantSchema,
    to: instantSchema,
    exercise: v.boolean(),
    bookmarks: v.array(bookmarkSchema),
  }),
  v.object({ type: v.literal('upsert'), collection: v.string(), ...times, feature: v.looseObject({ id: v.string() }) }),
  v.object({ type: v.literal('remove'), collection: v.string(), ...times, id: v.string() }),
  v.object({ type: v.literal('end'), count: v.number() }),
]);
export type HistoryLine = v.InferOutput<typeof historyLineSchema>;
