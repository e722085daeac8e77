import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { Backend } from '../src/api/backend.ts';
import { parsePublicRoots } from '../src/api/http/hosts.ts';
import { type ServerSettings, createApiServer } from '../src/api/http/server.ts';
import { loadFacilities, loadNetwork, loadRegion } from '../src/geo/packs-node.ts';
import { type WorldOptions, worldOptionsSchema } from './contract.ts';
import { type Host, createHost } from './host.ts';
import { createMemoryStore } from './journal-store.ts';
import { loadLaterData } from './later-data.ts';
import { createMockApi } from './mock-api.ts';

/** The mock API over HTTP, with streaming. Closing the server ends what is open. */
export const createMockServer = (
  host: Host,
  settings: ServerSettings = {},
  door?: Pick<Backend, 'signIn' | 'signInAt'>,
) => {
  const loadOpenApi = async (): Promise<unknown> =>
    JSON.parse(await readFile(new URL('openapi.json', import.meta.url), 'utf8'));
  return createApiServer(createMockApi(host, loadOpenApi, door), settings);
};

const help = `npm run api -- [--port 8787] [--scenario ordinary-day|2017-11-11|2017-11-15|2017-11-25|2017-11-28|new-year|metro-exercise|stress]
  [--seed 1]
  [--speed 1] [--features N] [--rate R] [--origin https://pages.example] [--behind-proxy https://api.example]
  [--map https://map.example]
--origin        pages of this origin may work in a seat (may be repeated)
--behind-proxy  a proxy of this machine shows the API at this address: what it says in Forwarded and X-Forwarded-*
                is believed as far as it leads there (may be repeated)
--map           where the map is that the pages of the API link to`;

const readOptions = (): { port: number; options: WorldOptions; settings: ServerSettings } => {
  const text = { type: 'string' } as const;
  const several = { type: 'string', multiple: true, default: [] as string[] } as const;
  const { values } = parseArgs({
    options: {
      port: text,
      scenario: text,
      seed: text,
      speed: text,
      features: text,
      rate: text,
      map: text,
      origin: several,
      'behind-proxy': several,
    },
  });
  const { port = '8787', scenario, map, origin, 'behind-proxy': behindProxy, ...numbers } = values;
  const asNumbers = Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, Number(value)]));
  return {
    port: Number(port),
    options: v.parse(worldOptionsSchema, { ...(scenario && { scenario }), ...asNumbers }),
    settings: {
      behindProxy,
      origins: parsePublicRoots(origin).map((root) => root.origin),
      ...(map !== undefined && { map: new URL(map).href }),
    },
  };
};

const main = async (): Promise<void> => {
  const { port, options, settings } = readOptions();
  const [region, network, facilities] = await Promise.all([
    loadRegion(),
    loadNetwork(),
    loadFacilities(),
    loadLaterData(),
  ]);
  const host = createHost({ region, network, facilities }, createMemoryStore(), options);
  host.world();
  const server = createMockServer(host, settings).listen(port, '127.0.0.1', () => {
    const address = server.address();
    console.log(`Mock API: http://127.0.0.1:${typeof address === 'object' ? address?.port : port}/api/`);
  });
  server.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
};

if (import.meta.main) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error, `\n${help}`);
    process.exitCode = 1;
  });
}
