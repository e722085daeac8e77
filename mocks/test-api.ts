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
