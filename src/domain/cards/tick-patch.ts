import * as v from 'valibot';
import { namedIdSchema } from '../../shared/typed-schemas.ts';
import { typedText } from '../../shared/typed-text.ts';
import { editionSchema, tickStateSchema } from './contract.ts';

/** One step that somebody ticks, of the edition that they see. */
export const tickPatchSchema = v.strictObject({
  edition: editionSchema,
  step: namedIdSchema,
  state: tickStateSchema,
  reason: typedText({ hasLines: true }),
});
export type TickPatch = v.InferOutput<typeof tickPatchSchema>;
