import * as v from 'valibot';
import { namedIdSchema } from '../../shared/typed-schemas.ts';
import { typedText } from '../../shared/typed-text.ts';
import { disciplineSchema } from '../../shared/vocabulary.ts';
import { drawingKindSchema, drawingStatusSchema } from './contract.ts';

/** Code points of what is written on the map, and of a note. */
export const longestLabel = 80;
export const longestNote = 2_000;

const described = {
  kind: drawingKindSchema,
  text: typedText({ most: longestLabel }),
  discipline: v.nullable(disciplineSchema),
  incident: v.nullable(namedIdSchema),
  event: v.nullable(namedIdSchema),
  note: typedText({ most: longestNote, hasLines: true }),
};

/** What a person says of something drawn; where it is, its geometry says. */
export const drawingDraftSchema = v.strictObject(described);
export type DrawingDraft = v.InferOutput<typeof drawingDraftSchema>;

/** What a person may change in it. */
export const drawingPatchSchema = v.strictObject({
  kind: v.exactOptional(described.kind),
  status: v.exactOptional(drawingStatusSchema),
  text: v.exactOptional(described.text),
  discipline: v.exactOptional(described.discipline),
  incident: v.exactOptional(described.incident),
  event: v.exactOptional(described.event),
  note: v.exactOptional(described.note),
});
export type DrawingPatch = v.InferOutput<typeof drawingPatchSchema>;
