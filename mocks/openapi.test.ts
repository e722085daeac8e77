import { readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildOpenApi, printOpenApi } from './openapi.ts';
import { type TestApi, startTestApi } from './test-api.ts';
import { historyType } from '../src/domain/feed/history.ts';

interface Parameter {
  name: string;
  in: 'query' | 'path' | 'header';
  schema: { type?: string; items?: { enum?: string[] } };
}
interface Operation {
  operationId: string;
  security?: Record<string, string[]>[];
  requestBody?: object;
  parameters?: Parameter[];
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>;
}
const openApi = (await buildOpenApi()) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> };
};
const operations = Object.entries(openApi.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

const shared = startTestApi({ seed: 3 });

const ajv = new Ajv2020({ strict: false });
(addFormats as unknown as (instance: Ajv2020) => void)(ajv);
ajv.addSchema({ $id: 'openapi', components: openApi.components });
const validators = new Map<string, ValidateFunction>();
const validator = (reference: string): ValidateFunction => {
  const known = validators.get(reference) ?? ajv.compile({ $ref: `openapi${reference}` });
  validators.set(reference, known);
  return known;
};

const systems = ['OGC/1.3/CRS84', 'EPSG/0/4326', 'EPSG/0/31370'].map(
  (part) => `http://www.opengis.net/def/crs/${part}`,
);
const validDatetimes = ['2026-11-23T12:00:00Z', '../2026-11-23T12:00:00Z', '2017-11-25T13:00:00Z/..'];
const garbage = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom('', '-1', '1e999', '𝕏', '../..', '%00', 'NaN,NaN'),
);

/** Values for a parameter: some as documented, some of no use. */
const valueOf = ({ name, schema }: Parameter): fc.Arbitrary<string> => {
  const numbers = fc.tuple(fc.double({ min: 4.2, max: 4.4 }), fc.double({ min: 50.7, max: 50.9 }));
  const valid: Record<string, fc.Arbitrary<string>> = {
    bbox: numbers.map(([x, y]) => [x, y, x + 0.05, y + 0.05].join()),
    datetime: fc.constantFrom(...validDatetimes),
    limit: fc.integer({ min: 1, max: 60 }).map(String),
    cursor: fc.constantFrom('', 'inc-000200', 'zzz'),
    featureId: fc.constantFrom('inc-000200', 'alr-000010', 'dep-000100', '5339', '21004', 'metro-1', 'nothing'),
    f: fc.constantFrom('json', 'geojson', 'html'),
    since: fc.constantFrom('e:1', 'x', ''),
    lang: fc.constantFrom('fr', 'nl', 'en'),
    crs: fc.constantFrom(...systems),
    'bbox-crs': fc.constantFrom(...systems),
    'filter-crs': fc.constantFrom(...systems),
    'filter-lang': fc.constantFrom('cql2-text', 'cql-text'),
    filter: fc.constantFrom("id = 'x'", "NOT (id LIKE '%2%')", 'S_INTERSECTS(geometry, BBOX(4, 50, 5, 51))', "id = '"),
    'Idempotency-Key': fc.constantFrom('a', 'b', 'c'),
    'If-Match': fc.constantFrom('"1"', '"2"', '"3"', '"4"'),
  };
  const listed = schema.items?.enum;
  const own = listed
    ? fc.subarray(listed, { minLength: 1 }).map((values) => values.join())
    : (valid[name] ?? fc.constantFrom('5339', '21004', 'true', '1', 'metro'));
  return fc.oneof({ weight: 4, arbitrary: own }, { weight: 1, arbitrary: garbage });
};

const callOf = ({ path, method, operation }: (typeof operations)[number]) => {
  const parameters = operation.parameters ?? [];
  const record = Object.fromEntries(
    parameters.map((parameter) => [
      `${parameter.in}:${parameter.name}`,
      parameter.in === 'path' ? valueOf(parameter).filter(Boolean) : fc.option(valueOf(parameter), { freq: 2 }),
    ]),
  );
  const body = fc.constantFrom<string>(
    '{"action":"pause"}',
    '{"action":"play"}',
    '{"action":"speed","speed":5}',
    '{"action":"skip","by":60}',
    '{"action":"speed","speed":-5}',
    '{"action":"jump"}',
    '{',
    'null',
    '{"properties":{"status":"confirmed"}}',
    '{"properties":{"severity":"severe"}}',
    '{"properties":{"status":"acknowledged"}}',
  );
  return fc
    .record({
      values: fc.record(record),
      body,
      unknown: fc.boolean(),
      seat: fc.option(fc.constantFrom('operator-1', 'observer', 'mayor')),
    })
    .map(({ values, body: text, unknown, seat }) => {
      const query = new URLSearchParams(unknown ? { nonsense: '1' } : {});
      let address = path === '/' ? '/' : path;
      const headers: Record<string, string> =
        method === 'PATCH'
          ? { Authorization: 'Bearer operator-1', 'Content-Type': 'application/merge-patch+json' }
          : { 'Content-Type': 'application/json', ...(seat !== null && { Authorization: `Bearer ${seat}` }) };
      for (const [key, value] of Object.entries(values)) {
        if (value === null) continue;
        const [place, name] = key.split(':') as [string, string];
        if (place === 'path') address = address.replace(`{${name}}`, encodeURIComponent(value));
        else if (place === 'query') query.set(name, value);
        // A header cannot hold more than that.
        else if (method === 'PATCH' && /^[ -~]*$/.test(value)) headers[name] = value;
      }
      const hasQuery = [...query].length > 0;
      return {
        url: `${address}${hasQuery ? `?${query}` : ''}`,
        init: { method, headers, ...(method !== 'GET' && { body: text }) },
      };
    });
};

/** Every `$ref` of a document, however it is written. */
const listReferences = (node: unknown): readonly string[] => {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === '$ref' ? [String(value)] : listReferences(value)));
};

/** What a JSON pointer (RFC 6901, as a fragment) leads to. */
const resolvePointer = (document: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (node, part) => (typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[part] : undefined),
      pointer.startsWith('#/') ? document : undefined,
    );

describe('the OpenAPI document', () => {
  it('is the one that is kept (after a change: npm run openapi)', async () => {
    expect(readFileSync(new URL('openapi.json', import.meta.url), 'utf8')).toBe(await printOpenApi());
  });

  it('leaves no reference open', () => {
    const references = listReferences(openApi);
    expect(references.length).toBeGreaterThan(100);
    expect(references.some((pointer) => pointer.includes('-'))).toBe(true);
    expect(references.filter((pointer) => resolvePointer(openApi, pointer) === undefined)).toEqual([]);
    // The check sees one that is open.
    expect(resolvePointer(openApi, '#/components/schemas/No-suchItem')).toBeUndefined();
  });
});

describe('the OpenAPI document says of every operation', () => {
  const seated = operations.filter(({ operation }) => operation.security?.some((one) => 'seat' in one));
  const only = seated.filter(({ operation }) => operation.security?.length === 1);

  it.each(operations.map((one) => [one.operation.operationId, one.operation] as const))(
    '%s: who may ask, what refuses them, and what refuses a body',
    (_, { security, responses, requestBody }) => {
      expect(security).toBeInstanceOf(Array);
      for (const scheme of security?.flatMap((one) => Object.keys(one)) ?? []) {
        expect(openApi.components.securitySchemes).toHaveProperty(scheme);
      }
      const hasSeat = security?.some((one) => 'seat' in one) ?? false;
      const documented = (...statuses: number[]): readonly boolean[] => statuses.map((status) => status in responses);
      expect(documented(401, 403)).toEqual([hasSeat, hasSeat]);
      expect(documented(408, 413, 415)).toEqual(Array.from({ length: 3 }, () => requestBody !== undefined));
      expect(Object.keys(responses).some((status) => status.startsWith('4'))).toBe(true);
    },
  );

  it('an id of its own', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(seated.map(({ path, method }) => [method, path] as const))(
    '%s %s: a token that is no seat is refused, and so is none where one is wanted',
    async (method, path) => {
      const api = await shared;
      const address = path.replace('{featureId}', 'inc-000001');
      const status = async (headers: Record<string, string>): Promise<number> => {
        const stop = new AbortController();
        const init = { method, headers, signal: stop.signal, ...(method !== 'GET' && { body: '{}' }) };
        const response = await api.request(address, init);
        await response.body?.cancel();
        return response.status;
      };
      expect(await status({ Authorization: 'Bearer mayor' })).toBe(401);
      const isOnly = only.some((one) => one.path === path && one.method === method);
      if (isOnly) expect(await status({})).toBe(401);
      else expect(await status({})).not.toBe(401);
    },
  );
});

describe('a parameter that an operation does not know is refused, with its name and with those that there are', () => {
  it.each(operations.map(({ path, method, operation }) => [method, path, operation] as const))(
    '%s %s',
    async (method, path, { parameters = [] }) => {
      const api = await shared;
      const known = parameters.flatMap(({ in: place, name }) => (place === 'query' ? [name] : []));
      const ask = async (query: string) => {
        const init = {
          method,
          headers: { Authorization: 'Bearer operator-1' },
          ...(method !== 'GET' && { body: '{}' }),
        };
        const response = await api.request(`${path.replace('{featureId}', 'inc-000200')}?${query}`, init);
        expect([response.status, response.headers.get('Content-Type')]).toEqual([400, 'application/problem+json']);
        return ((await response.json()) as { detail: string }).detail;
      };
      const detail = await ask('f_=json&categroy=fire');
      const list = known.length > 0 ? `there are ${known.join(', ')}` : 'it takes none';
      expect(detail).toBe(`There is no parameter “f_” here; ${list}.`);
      for (const name of known) {
        expect(await ask(`${name.toUpperCase()}_=1`)).toContain(`“${name.toUpperCase()}_”`);
        expect(await ask(`${name}=1&${name}=1`)).toContain(`The parameter ${name} is there 2 times.`);
      }
    },
  );
});

describe('every operation answers as documented, whatever it is asked', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });

  it.each(operations.map((one) => [one.operation.operationId, one] as const))('%s', async (_, one) => {
    await fc.assert(
      fc.asyncProperty(callOf(one), async ({ url, init }) => {
        const stop = new AbortController();
        const response = await api.request(url, { ...init, signal: stop.signal });
        const documented = one.operation.responses[String(response.status)];
        expect(documented, `${init.method} ${url} answers ${response.status}`).toBeDefined();
        const answered = response.headers.get('Content-Type') ?? '';
        const contents = Object.entries(documented?.content ?? { '': { schema: {} } });
        const [type, { schema }] = contents.find(([one]) => answered.startsWith(one)) ?? ['?', { schema: {} }];
        expect(answered).toContain(type);
        if (type === 'text/event-stream') {
          await response.body?.cancel();
          return;
        }
        if (type === historyType) {
          const isLine = validator('#/components/schemas/HistoryLine');
          for (const line of (await response.text()).trimEnd().split('\n'))
            expect(isLine(JSON.parse(line)), `${url}: ${ajv.errorsText(isLine.errors)}`).toBe(true);
          return;
        }
        const body: unknown = type.includes('json') ? await response.json() : await response.text();
        // The schemas tell of positions in the system that they are kept in.
        const isKept = response.headers.get('Content-Crs')?.includes('CRS84') ?? true;
        if (schema.$ref && isKept) {
          const isValid = validator(schema.$ref);
          expect(isValid(body), `${url}: ${ajv.errorsText(isValid.errors)}`).toBe(true);
        }
      }),
      { numRuns: one.path.endsWith('/items') ? 40 : 15 },
    );
  });
});
