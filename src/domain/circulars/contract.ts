import * as v from 'valibot';
import { featureSchema } from '../../shared/geojson.ts';
import { roles } from '../../shared/seats.ts';
import { daySchema, instantSchema, textSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';

/** Ids of the collections. */
export const circularsCollection = 'circulars';
export const receiptsCollection = 'receipts';

const counted = v.pipe(v.number(), v.integer(), v.minValue(1));
const versioned = { updated: instantSchema, version: counted, exercise: v.boolean() };

/** SHA-256 of the document, in hexadecimal digits. */
export const hashSchema = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));

/** A circular, or a directive, which binds. */
export const circularKinds = ['circular', 'directive'] as const;

/**
 * One version of a circular: its number stays the same (MFO-2), so that number and date together name it.
 * `registered`: when the zones were asked to confirm it.
 */
const editionSchema = v.object({
  edition: counted,
  signed: daySchema,
  published: v.nullable(daySchema),
  inForce: v.nullable(daySchema),
  hash: hashSchema,
  registered: instantSchema,
});
export type Edition = v.InferOutput<typeof editionSchema>;

/** A circular in the register: a document of an authority, never about a person. */
export const circularSchema = featureSchema(
  v.null(),
  v.object({
    /** As it is cited: `CP 4bis`. */
    reference: v.string(),
    kind: v.picklist(circularKinds),
    /** Some are joint. */
    issuers: v.array(textSchema),
    subject: textSchema,
    summary: textSchema,
    /** Whom it is for, and whom it only informs. */
    to: v.array(textSchema),
    info: v.array(textSchema),
    /** The present version, from 1, and those before it. */
    edition: counted,
    editions: v.array(editionSchema),
    /** The circular that it replaces: id of an item; null: none, or only an earlier version of itself. */
    replaces: v.nullable(v.string()),
    document: v.object({
      text: textSchema,
      hash: hashSchema,
      /** Bytes. */
      size: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
    /** The zones that have to confirm that they have read it. */
    asked: v.array(zoneCodeSchema),
    /** When the zones that have not confirmed were last reminded. */
    reminded: v.nullable(instantSchema),
    ...versioned,
  }),
);
export type Circular = v.InferOutput<typeof circularSchema>;

/** `lapsed`: a newer version came before the zone confirmed this one. */
const receiptStatuses = ['asked', 'confirmed', 'lapsed'] as const;
export const receiptStatusSchema = v.picklist(receiptStatuses);

/** That one zone has read one version, or is asked to. What is confirmed is never changed. */
export const receiptSchema = featureSchema(
  v.null(),
  v.object({
    /** Id and reference of the circular. */
    circular: v.string(),
    reference: v.string(),
    edition: counted,
    zone: zoneCodeSchema,
    status: receiptStatusSchema,
    /** Since when the zone is asked. */
    asked: instantSchema,
    /** What was confirmed, when, and by whose function; null: not yet. */
    confirmed: v.nullable(v.object({ at: instantSchema, hash: hashSchema, function: v.picklist(roles) })),
    ...versioned,
  }),
);
export type Receipt = v.InferOutput<typeof receiptSchema>;

export const circularsContract = { id: circularsCollection, schema: circularSchema } as const;
export const receiptsContract = { id: receiptsCollection, schema: receiptSchema } as const;
