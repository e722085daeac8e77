import { writeFile } from 'node:fs/promises';
import { printOpenApi } from '../../mocks/openapi.ts';

/* Writes the OpenAPI document anew, out of the contracts. */
await writeFile(new URL('../../mocks/openapi.json', import.meta.url), await printOpenApi());
