import { getResponse } from 'msw';
import { loadFacilities, loadNetwork, loadRegion } from '../src/geo/packs-node.ts';
import type { WorldOptions } from './contract.ts';
import { createHandlers } from './handlers.ts';
import { type Host, createHost } from './host.ts';
import { createMemoryStore } from './journal-store.ts';
import { buildOpenApi } from './openapi.ts';
import { timeOf } from '../src/shared/instant.ts';

export interface TestApi {
  host: Host;
  /** Moves the clock on the wall, milliseconds. */
  pass(milliseconds: number): void;
  request(path: string, init?: RequestInit): Promise<Response>;
}

export const loadGeography = async () => {
  const [region, network, facilities] = await Promise.all([loadRegion(), loadNetwork(), loadFacilities()]);
  return { region, network, facilities };
};

/** Monday 23 November 2026, 13:00 in Brussels. */
export const testStart = timeOf('2026-11-23T12:00:00Z');

/** The mock API on a clock that the test moves. */
export const startTestApi = async (options: WorldOptions = {}): Promise<TestApi> => {
  let wall = testStart;
  const host = createHost(await loadGeography(), createMemoryStore(), options, () => wall);
  const handlers = createHandlers(host, 'http://vigie.test/api', async () => buildOpenApi());
  return {
    host,
    pass: (milliseconds) => {
      wall += milliseconds;
    },
    request: async (path, init) => {
      const response = await getResponse(handlers, new Request(`http://vigie.test/api${path}`, init));
      if (!response) throw new Error(`Nothing answers ${path}`);
      return response;
    },
  };
};
