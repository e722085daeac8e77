import * as v from 'valibot';
import { eachOnce, namedIdSchema } from '../../shared/typed-schemas.ts';
import { typedText } from '../../shared/typed-text.ts';
import { nisSchema, textOf, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { deploymentOperatorSchema } from '../deployments/contract.ts';
import { factCollectionSchema, factCollections } from './contract.ts';

/** So many facts of a kind are listed; the others are counted. */
export const mostFacts = 60;

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
/** A draft may lack one language, or both. */
const assessmentSchema = textOf(typedText({ hasLines: true }));

export const reportScopeSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('region') }),
  v.strictObject({ kind: v.literal('zone'), zone: zoneCodeSchema }),
  v.strictObject({ kind: v.literal('commune'), commune: nisSchema }),
  v.strictObject({ kind: v.literal('event'), event: namedIdSchema }),
]);
export type ReportScope = v.InferOutput<typeof reportScopeSchema>;

/** What somebody begins: of what it is, or which issued report it is a new version of. */
export const reportDraftSchema = v.strictObject({
  scope: reportScopeSchema,
  replaces: v.nullable(namedIdSchema),
  assessment: assessmentSchema,
});
export type ReportDraft = v.InferOutput<typeof reportDraftSchema>;

/** What the screen's selections hold when a report is issued: ids, which the server makes the facts of, and counts. */
export const askedFactsSchema = v.strictObject({
  lists: eachOnce(
    v.strictObject({ collection: factCollectionSchema, ids: eachOnce(namedIdSchema, mostFacts), more: countSchema }),
    factCollections.length,
    ({ collection }) => collection,
  ),
  presence: eachOnce(
    v.strictObject({ operator: deploymentOperatorSchema, teams: countSchema, officers: countSchema }),
    60,
    ({ operator }) => operator,
  ),
});
export type AskedFacts = v.InferOutput<typeof askedFactsSchema>;

/** The assessment of a draft, or its issue. */
export const reportPatchSchema = v.strictObject({
  assessment: v.exactOptional(assessmentSchema),
  status: v.exactOptional(v.literal('issued')),
  facts: v.exactOptional(askedFactsSchema),
});
export type ReportPatch = v.InferOutput<typeof reportPatchSchema>;
