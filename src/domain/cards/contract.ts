import * as v from 'valibot';
import { instantSchema, textSchema } from '../../shared/vocabulary.ts';
import { functionSchema } from '../functions.ts';

/** How a step of a reflex card stands. `open` is said of one that was ticked, and is to be done again. */
const tickStates = ['done', 'not-applicable', 'open'] as const;
export const tickStateSchema = v.picklist(tickStates);
export type TickState = v.InferOutput<typeof tickStateSchema>;

export const editionSchema = v.pipe(v.number(), v.integer(), v.minValue(1));

/** How one step stands: the latest that was said of it; what was said before stands in the log. */
const tickSchema = v.object({
  /** Id of a step of the edition. */
  step: v.string(),
  /** The step as it was worded then. */
  name: textSchema,
  state: tickStateSchema,
  /** Why it does not apply, or is open again; empty where nobody said. */
  reason: v.string(),
  function: functionSchema,
  at: instantSchema,
});
export type Tick = v.InferOutput<typeof tickSchema>;

/** What was done by a reflex card: the edition that was in force at the first tick stays, whatever comes after it. */
export const usedCardSchema = v.object({ edition: editionSchema, ticks: v.array(tickSchema) });
export type UsedCard = v.InferOutput<typeof usedCardSchema>;
