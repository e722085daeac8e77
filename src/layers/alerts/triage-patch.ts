import * as v from 'valibot';
import { namedIdSchema } from '../../shared/typed-schemas.ts';
import { typedText } from '../../shared/typed-text.ts';
import { shelfTimes } from './triage.ts';

/** One step of triage. @param text what a reason may hold */
export const alertPatchSchemaOf = (text: v.GenericSchema<string, string>) =>
  v.union([
    v.strictObject({ status: v.literal('acknowledged') }),
    v.strictObject({ status: v.literal('dismissed'), dismissal: text }),
    v.strictObject({ status: v.literal('linked'), incident: namedIdSchema }),
    v.strictObject({ shelf: v.strictObject({ minutes: v.picklist(shelfTimes), reason: text }) }),
    v.strictObject({ release: v.picklist(['cell', 'proposed', 'released']) }),
  ]);
/** As a device checks it; the server also looks for what would point at a person. */
export const alertPatchSchema = alertPatchSchemaOf(typedText({ hasLines: true }));
export type AlertPatch = v.InferOutput<typeof alertPatchSchema>;
