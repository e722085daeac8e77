import * as v from 'valibot';
import { type DemoAction, demoActionSchema } from './contract.ts';
import { RequestProblem } from './problem.ts';

const mostBytes = 10_000;

/** The action in the body of a request. Throws a RequestProblem for anything else. */
export const readAction = async (request: Request): Promise<DemoAction> => {
  const text = await request.text();
  if (text.length > mostBytes) throw new RequestProblem(413, 'An action is shorter than that.');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new RequestProblem(400, 'The body is not JSON.');
  }
  const result = v.safeParse(demoActionSchema, body);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new RequestProblem(
    400,
    `The action is not understood at ${v.getDotPath(issue) ?? 'its root'}: ${issue.message}.`,
  );
};
