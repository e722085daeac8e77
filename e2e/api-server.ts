import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { createHost, type Host } from '../mocks/host.ts';
import { loadLaterData } from '../mocks/later-data.ts';
import { createMemoryStore } from '../mocks/journal-store.ts';
import { createMockServer } from '../mocks/node.ts';
import { loadFacilities, loadNetwork, loadRegion } from '../src/geo/packs-node.ts';
import { type FaultyProxy, startFaultyProxy } from './faulty-proxy.ts';
import { type AppParams, appUrl, test as base } from './fixtures.ts';
import { servers } from './servers.ts';

interface ApiFixtures {
  /** The clock on the API's wall when a test begins (RFC 3339); empty: the machine's. */
  startsAt: string;
  /** The mock API's world in this process, to look at and to control. */
  host: Host;
  /** The addresses that the API itself was asked for, in order, from the path on. */
  requests: string[];
  /** Address of the API itself. */
  apiOrigin: string;
  /** The line between the app and the API over HTTP, which can go wrong. */
  line: FaultyProxy;
  /** Opens the app on the API in a page of the test's context. */
  openOnApi: (page: Page, params?: AppParams) => Promise<void>;
}

const loadGeography = async () => {
  const [region, network, facilities] = await Promise.all([
    loadRegion(),
    loadNetwork(),
    loadFacilities(),
    loadLaterData(),
  ]);
  return { region, network, facilities };
};

/** Tests of the app on a real API over HTTP, whose every answer may be lost, late or broken. */
export const test = base.extend<ApiFixtures>({
  startsAt: ['', { option: true }],
  host: async ({ startsAt }, use) => {
    const ahead = startsAt === '' ? 0 : Date.parse(startsAt) - Date.now();
    const options = { scenario: 'ordinary-day', seed: 3 } as const;
    await use(createHost(await loadGeography(), createMemoryStore(), options, () => Date.now() + ahead));
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its first parameter.
  requests: async ({}, use) => use([]),
  apiOrigin: async ({ host, requests }, use) => {
    const server = createMockServer(host);
    server.on('request', ({ url = '' }) => requests.push(url));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.closeAllConnections();
    server.close();
  },
  line: async ({ apiOrigin, allowedOrigins }, use) => {
    const proxy = await startFaultyProxy({ appOrigin: servers.api.origin, apiOrigin });
    allowedOrigins.add(proxy.origin);
    await use(proxy);
    await proxy.close();
  },
  openOnApi: async ({ line }, use) => {
    await use(async (page, params) => {
      await page.goto(appUrl(params, line.origin));
    });
  },
});
export { expect } from './fixtures.ts';
