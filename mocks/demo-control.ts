import * as v from 'valibot';
import { type DemoAction, demoActionSchema } from './contract.ts';
import { RequestProblem } from '../src/api/problem.ts';

/** Faults in force at once; and what people did to the clock, of which each look at it costs something. */
const most = { faults: 50, controls: 5_000 } as const;

/** Whether the world is another one after it, and what people did to the clock of this one forgotten. */
const startsAnew = ({ action }: DemoAction): boolean => /^(?:reset|scenario|aside|back)$/.test(action);

/**
 * The action in a body. Throws a RequestProblem: 400 for anything else, 422 for one fault or move of the clock too many.
 * @param kept how many faults are in force, and how many moves of the clock there were
 */
export const checkAction = (body: unknown, kept: { faults: number; controls: number }): DemoAction => {
  const result = v.safeParse(demoActionSchema, body);
  if (!result.success) {
    const [issue] = result.issues;
    throw new RequestProblem(
      400,
      `The action is not understood at ${v.getDotPath(issue) ?? 'its root'}: ${issue.message}.`,
    );
  }
  const action = result.output;
  if (action.action === 'fault' && kept.faults >= most.faults) {
    throw new RequestProblem(422, `There are ${kept.faults} faults already: clear them first.`);
  }
  if (kept.controls >= most.controls && !startsAnew(action)) {
    throw new RequestProblem(422, `The clock was moved ${kept.controls} times: reset the demo first.`);
  }
  return action;
};
