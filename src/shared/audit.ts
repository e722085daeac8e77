import * as v from 'valibot';
import { instantSchema } from './vocabulary.ts';

/** What was done with an alert of the watch, as the server wrote it down. */
export const auditEntrySchema = v.object({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: instantSchema,
  /** Null: nobody; its time was over. */
  seat: v.nullable(v.string()),
  action: v.picklist(['view', 'change', 'export', 'deletion']),
  /** Id of an item of the collection `alerts`, which may be gone. */
  alert: v.string(),
  /** The names of the properties that were changed; never what they held. */
  detail: v.string(),
});
export type AuditEntry = v.InferOutput<typeof auditEntrySchema>;

export const auditSchema = v.object({ entries: v.array(auditEntrySchema) });

/** The body of an export: which items of a collection, and as they were known when; absent: as they are. */
export const exportRequestSchema = v.strictObject({
  'as-of': v.optional(instantSchema),
  /** Of alerts: with what goes out of each, which makes a CAP message of it. */
  messages: v.optional(v.boolean()),
  ids: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(100_000)),
});
