import * as v from 'valibot';
import { namedIdSchema } from '../../shared/typed-schemas.ts';
import { typedText } from '../../shared/typed-text.ts';
import { disciplineSchema, nisSchema, sentInstantSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { numberSchema } from './contract.ts';
import { taskDraftSchema } from '../open-items/lifecycle.ts';

/** An event may be entered as so much ahead, in minutes: the watch that somebody reads is not the server's clock. */
export const mostAhead = 15;

/** What somebody enters; the rest is the server's. */
export const logDraftSchema = v.strictObject({
  text: typedText({ isRequired: true, hasLines: true }),
  occurred: sentInstantSchema,
  discipline: v.nullable(disciplineSchema),
  zone: v.nullable(zoneCodeSchema),
  commune: v.nullable(nisSchema),
  incident: v.nullable(namedIdSchema),
  corrects: v.nullable(numberSchema),
  task: v.exactOptional(taskDraftSchema),
});
export type LogDraft = v.InferOutput<typeof logDraftSchema>;
