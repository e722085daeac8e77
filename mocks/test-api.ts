import { loadFacilities, loadNetwork, loadRegion } from '../src/geo/packs-node.ts';
import type { WorldOptions } from './contract.ts';
import { type Host, createHost } from './host.ts';
import { createMemoryStore } from './journal-store.ts';
import { loadLaterData } from './later-data.ts';
import { createMockApi } from './mock-api.ts';
import { buildOpenApi } from './openapi.ts';
import { timeOf } from '../src/shared/instant.ts';

export interface TestApi {
  host: Host;
  /** Moves the clock on the wall, milliseconds. */
  pass(milliseconds: number): void;
  request(path: string, init?: RequestInit): Promise<Response>;
}

export const loadGeography = async () => {
  const [region, network, facilities] = await Promise.all([
    loadRegion(),
    loadNetwork(),
    loadFacilities(),
    loadLaterData(),
  ]);
  return { region, network, facilities };
};

const testRoot = 'http://vigie.test/api';

/** The API on a host. */
export const answerAt = (host: Host, loadOpenApi: () => Promise<unknown> = async () => ({})) => {
  const api = createMockApi(host, loadOpenApi);
  return (request: Request): Promise<Response> => api(request, { root: testRoot });
};

/** Monday 23 November 2026, 13:00 in Brussels. */
export const testStart = timeOf('2026-11-23T12:00:00Z');

/** The mock API on a clock that the test moves. */
export const startTestApi = async (options: WorldOptions = {}): Promise<TestApi> => {
  let wall = testStart;
  const host = createHost(await loadGeography(), createMemoryStore(), options, () => wall);
  const answer = answerAt(host, buildOpenApi);
  return {
    host,
    pass: (milliseconds) => {
      wall += milliseconds;
    },
    request: (path, init) => answer(new Request(testRoot + path, init)),
  };
};

let keys = 0;

/** A write as a seat makes it: a new item, or what is changed of one that was seen at a version. */
export const sendAs = (
  api: TestApi,
  seat: string | null,
  method: 'PUT' | 'PATCH',
  path: string,
  properties: object,
  version = 0,
  geometry?: object | null,
): Promise<Response> => {
  keys += 1;
  return api.request(`/collections/${path}`, {
    method,
    headers: {
      ...(seat !== null && { Authorization: `Bearer ${seat}` }),
      'Idempotency-Key': `key-${keys}`,
      ...(method === 'PUT'
        ? { 'Content-Type': 'application/geo+json', 'If-None-Match': '*' }
        : { 'Content-Type': 'application/merge-patch+json', 'If-Match': `"${version}"` }),
    },
    body: JSON.stringify({ geometry, properties }),
  });
};

/** What a write was answered with; `detail`: why it was refused. */
export const readAnswer = async (response: Response): Promise<{ status: number; detail: string }> => {
  const { detail = '' } = (await response.json()) as { detail?: string };
  return { status: response.status, detail };
};
