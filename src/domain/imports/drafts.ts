import * as v from 'valibot';
import { eachOnce } from '../../shared/typed-schemas.ts';
import { namedIdSchema } from '../../shared/typed-schemas.ts';
import { typedText } from '../../shared/typed-text.ts';
import { importTargetSchema } from './contract.ts';

/**
 * Rows of one import: it is one step of the journal and of the log, and stays below the changes at once that whoever
 * follows the feed takes as changes (5,000).
 */
export const mostRows = 4_000;
/** Bytes of all of them, as they are sent. */
export const mostImportBytes = 8_000_000;
/** Code points. */
export const longestFile = 200;
export const longestExternal = 300;

const rowSchema = v.strictObject({
  id: namedIdSchema,
  external: typedText({ most: longestExternal, isRequired: true }),
  /** The version that the row was compared with; null: it is new. */
  base: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** As a new item of the collection says it, or a change of one. */
  properties: v.record(v.string(), v.unknown()),
  geometry: v.exactOptional(v.unknown()),
});
export type ImportRow = v.InferOutput<typeof rowSchema>;

/** What somebody brings in. */
export const importDraftSchema = v.strictObject({
  file: typedText({ most: longestFile, isRequired: true }),
  target: importTargetSchema,
  rows: v.pipe(
    eachOnce(rowSchema, mostRows, ({ id }) => id),
    v.minLength(1),
  ),
});
export type ImportDraft = v.InferOutput<typeof importDraftSchema>;

/** It is taken back, and nothing else. */
export const importPatchSchema = v.strictObject({ status: v.literal('undone') });
export type ImportPatch = v.InferOutput<typeof importPatchSchema>;
