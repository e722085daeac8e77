import { buildApiDocument, simple } from '../src/api/openapi.ts';
import { type Json, answer, content, convert, operation, problem, reference } from '../src/api/openapi-parts.ts';
import { bodyAnswers } from '../src/api/openapi-writes.ts';
import { demoActionSchema, demoStateSchema } from './contract.ts';

const demoPath: Json = {
  ...simple('get-demo', 'State of the demonstration', 'application/json', reference('DemoState')),
  post: operation('seat-only', {
    operationId: 'control-demo',
    summary: 'Plays, pauses, jumps; makes faults for tests',
    requestBody: { required: true, content: content('application/json', reference('DemoAction')) },
    responses: {
      200: answer('The state after it.', 'application/json', reference('DemoState')),
      422: problem('There are too many faults already.'),
      ...bodyAnswers,
    },
  }),
};

/** The OpenAPI 3.1 document of the API with what the demo adds, out of the contracts. */
export const buildOpenApi = (): Promise<Json> =>
  buildApiDocument({
    paths: { '/demo': demoPath },
    schemas: { DemoState: convert(demoStateSchema), DemoAction: convert(demoActionSchema) },
  });

/** The document as it is kept in `openapi.json`. */
export const printOpenApi = async (): Promise<string> => `${JSON.stringify(await buildOpenApi(), null, 1)}\n`;
