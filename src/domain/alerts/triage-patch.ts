import * as v from 'valibot';
import { namedIdSchema } from '../../shared/typed-schemas.ts';
import { typedText } from '../../shared/typed-text.ts';
import { zoneCodeSchema } from '../../shared/vocabulary.ts';
import { askKinds } from './contract.ts';

/** How long an alert can be put out of the way, minutes. */
export const shelfTimes = [5, 15, 30, 60] as const;

const askedSchema = v.strictObject({ what: v.picklist(askKinds), zone: zoneCodeSchema });
const askSchema = v.strictObject({ ask: askedSchema });
const answerSchema = v.strictObject({ answer: askedSchema });
export type AskPatch = v.InferOutput<typeof askSchema> | v.InferOutput<typeof answerSchema>;

/** One step of triage. @param text what a reason may hold */
export const alertPatchSchemaOf = (text: v.GenericSchema<string, string>) =>
  v.union([
    v.strictObject({ status: v.literal('acknowledged') }),
    v.strictObject({ status: v.literal('dismissed'), dismissal: text }),
    v.strictObject({ status: v.literal('linked'), incident: namedIdSchema }),
    v.strictObject({ shelf: v.strictObject({ minutes: v.picklist(shelfTimes), reason: text }) }),
    askSchema,
    answerSchema,
    v.strictObject({ release: v.picklist(['cell', 'proposed', 'released']) }),
  ]);
/** As a device checks it; the server also looks for what would point at a person. */
export const alertPatchSchema = alertPatchSchemaOf(typedText({ hasLines: true }));
export type AlertPatch = v.InferOutput<typeof alertPatchSchema>;
