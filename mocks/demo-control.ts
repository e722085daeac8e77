import * as v from 'valibot';
import { type DemoAction, demoActionSchema } from './contract.ts';
import { RequestProblem } from './problem.ts';

/** Faults in force at once. */
const mostFaults = 50;

/**
 * The action in a body. Throws a RequestProblem: 400 for anything else, 422 for one fault too many.
 * @param faults how many are in force
 */
export const checkAction = (body: unknown, faults: number): DemoAction => {
  const result = v.safeParse(demoActionSchema, body);
  if (!result.success) {
    const [issue] = result.issues;
    throw new RequestProblem(
      400,
      `The action is not understood at ${v.getDotPath(issue) ?? 'its root'}: ${issue.message}.`,
    );
  }
  if (result.output.action === 'fault' && faults >= mostFaults) {
    throw new RequestProblem(422, `There are ${faults} faults already: clear them first.`);
  }
  return result.output;
};
