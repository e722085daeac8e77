import * as v from 'valibot';
import { eachOnce, namedIdSchema, typedLinesSchema, typedTextSchema } from '../../shared/typed-schemas.ts';
import { typedText } from '../../shared/typed-text.ts';
import { daySchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { circularKinds, hashSchema } from './contract.ts';

const bodies = v.pipe(v.array(typedTextSchema), v.maxLength(30));
const dated = { signed: daySchema, published: v.nullable(daySchema), inForce: v.nullable(daySchema) };

/** What somebody registers. The server makes hash and size of the document. */
export const circularDraftSchema = v.strictObject({
  reference: typedText({ isRequired: true, most: 60 }),
  kind: v.picklist(circularKinds),
  issuers: v.pipe(bodies, v.minLength(1, 'A circular has an issuer: name one.')),
  subject: typedTextSchema,
  summary: typedLinesSchema,
  to: bodies,
  info: bodies,
  ...dated,
  replaces: v.nullable(namedIdSchema),
  text: typedLinesSchema,
  asked: eachOnce(zoneCodeSchema, 20),
});
export type CircularDraft = v.InferOutput<typeof circularDraftSchema>;

/** An editorial change, a new version, or a reminder to the zones that have not confirmed. */
export const circularPatchSchema = v.strictObject({
  subject: v.exactOptional(typedTextSchema),
  summary: v.exactOptional(typedLinesSchema),
  text: v.exactOptional(typedLinesSchema),
  /** With it, a new version: it asks every zone again. */
  edition: v.exactOptional(v.strictObject(dated)),
  reminded: v.exactOptional(v.literal(true)),
});
export type CircularPatch = v.InferOutput<typeof circularPatchSchema>;

/** A zone confirms what it has read: the hash says which document that was. */
export const receiptPatchSchema = v.strictObject({ status: v.literal('confirmed'), hash: hashSchema });
export type ReceiptPatch = v.InferOutput<typeof receiptPatchSchema>;
