import * as v from 'valibot';
import { eachOnce, namedIdSchema } from '../../shared/typed-schemas.ts';
import { typedText } from '../../shared/typed-text.ts';
import { sentInstantSchema, textOf, whereabouts } from '../../shared/vocabulary.ts';
import { deploymentOperatorSchema } from '../deployments/contract.ts';
import { sectionKeys } from './contract.ts';

/** So many rows of a list are handed over; the others are counted. */
export const mostRows = 40;
/** Code points of what names an item. */
const longestLabel = 400;

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const labelSchema = v.nullable(textOf(typedText({ isRequired: true, most: longestLabel })));

/** What is signed, as it is sent: every text tidied, so that the hash is of what is kept. */
export const contentDraftSchema = v.strictObject({
  since: sentInstantSchema,
  until: sentInstantSchema,
  lens: v.strictObject(whereabouts),
  notes: typedText({ hasLines: true }),
  sections: eachOnce(
    v.strictObject({
      key: v.picklist(sectionKeys),
      rows: v.pipe(
        v.array(
          v.strictObject({ collection: namedIdSchema, id: namedIdSchema, label: labelSchema, detail: labelSchema }),
        ),
        v.maxLength(mostRows),
      ),
      more: countSchema,
      outside: countSchema,
    }),
    sectionKeys.length,
    ({ key }) => key,
  ),
  presence: eachOnce(
    v.strictObject({ operator: deploymentOperatorSchema, teams: countSchema, officers: countSchema }),
    60,
    ({ operator }) => operator,
  ),
});

const hashSchema = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));

/** What the outgoing function signs: the hash says that it is this and nothing else. */
export const handoverDraftSchema = v.strictObject({ content: contentDraftSchema, hash: hashSchema });
export type HandoverDraft = v.InferOutput<typeof handoverDraftSchema>;

/** The incoming function acknowledges what it has read. */
export const handoverPatchSchema = v.strictObject({ status: v.literal('acknowledged'), hash: hashSchema });
export type HandoverPatch = v.InferOutput<typeof handoverPatchSchema>;
