import * as v from 'valibot';
import { namedIdSchema, typedTextSchema } from '../../shared/typed-schemas.ts';
import { mostCrossings } from './crossings.ts';
import { typedText } from '../../shared/typed-text.ts';
import { sentInstantSchema } from '../../shared/vocabulary.ts';
import { readShapeSchema } from './shape-schema.ts';
import { perimeterKindSchema, perimeterStatusSchema, watchSchema } from './contract.ts';

/** As `keyOfCrossing` makes them. */
const crossingKeySchema = v.pipe(v.string(), v.regex(/^[\w:.-]{1,200}$/));

/** Code points of a note. */
export const longestNote = 2_000;

const described = {
  title: typedTextSchema,
  kind: perimeterKindSchema,
  shape: readShapeSchema,
  start: sentInstantSchema,
  expectedEnd: v.nullable(sentInstantSchema),
  incident: v.nullable(namedIdSchema),
  event: v.nullable(namedIdSchema),
  note: typedText({ most: longestNote, hasLines: true }),
  watch: v.nullable(v.strictObject(watchSchema.entries)),
};

/** What a person says of a perimeter. */
export const perimeterDraftSchema = v.strictObject(described);
export type PerimeterDraft = v.InferOutput<typeof perimeterDraftSchema>;

/** What a person may change in it. */
export const perimeterPatchSchema = v.strictObject({
  title: v.exactOptional(described.title),
  kind: v.exactOptional(described.kind),
  status: v.exactOptional(perimeterStatusSchema),
  shape: v.exactOptional(described.shape),
  start: v.exactOptional(described.start),
  expectedEnd: v.exactOptional(described.expectedEnd),
  incident: v.exactOptional(described.incident),
  event: v.exactOptional(described.event),
  note: v.exactOptional(described.note),
  watch: v.exactOptional(described.watch),
  /** Crossings that somebody has seen (`keyOfCrossing`). */
  seen: v.exactOptional(v.pipe(v.array(crossingKeySchema), v.minLength(1), v.maxLength(mostCrossings))),
});
export type PerimeterPatch = v.InferOutput<typeof perimeterPatchSchema>;
