import type { AddressInfo } from 'node:net';
import { createApiServer } from '../api/http/server.ts';
import { buildApiDocument } from '../api/openapi.ts';
import { createPresence } from '../api/presence.ts';
import { createRouter } from '../api/router.ts';
import { defineRoutes } from '../api/routes.ts';
import { loadFacilities, loadNetwork, loadRegion } from '../geo/packs-node.ts';
import { once } from '../shared/once.ts';
import { createAside } from './aside.ts';
import type { Config } from './config.ts';
import { connect, listenTo } from './connect.ts';
import { renewEpoch } from './epoch.ts';
import { startHousekeeping } from './housekeeping.ts';
import type { Log } from './logs.ts';
import { createMetrics } from './metrics.ts';
import { migrate } from './migrate.ts';
import { createPresenceWire, presenceChannel } from './presence-wire.ts';
import { type ReferenceData, loadReference } from './reference.ts';
import { feedChannel } from './store/commit.ts';
import { createPgStore } from './store/pg-store.ts';
import { openSignIn } from './sign-in/open.ts';
import { withTrouble } from './trouble.ts';
import { letIndexesThrough } from './walls.ts';
import { createWatch, defineRequestMetrics } from './watch-requests.ts';

/** Milliseconds that answers have to end when the service is told to stop; streams never do by themselves. */
const grace = 3_000;
const mostConnections = 10_000;

/** Brings the database to what this version wants. */
const prepare = async (database: string, data: ReferenceData, log: Log): Promise<void> => {
  const owner = connect({ database, as: 'owner', most: 2 });
  try {
    const steps = await migrate(owner);
    const isRestored = await renewEpoch(owner);
    await loadReference(owner, data);
    const hasIndexes = await letIndexesThrough(owner);
    log('info', 'database', { migrations: steps, isRestored, hasIndexes });
  } finally {
    await owner.end();
  }
};

/** Starts one process of the API. Rejects if it cannot serve. */
export const startService = async (config: Config, log: Log) => {
  const [region, network, facilities] = await Promise.all([loadRegion(), loadNetwork(), loadFacilities()]);
  const signIn = await openSignIn(config, log);
  await prepare(config.database, { region, network, facilities }, log);

  const metrics = createMetrics();
  defineRequestMetrics(metrics);
  metrics.define(
    'vigie_retries_total',
    'counter',
    'Writes that were decided again, as something had changed meanwhile.',
  );
  const sql = connect({ database: config.database, as: 'api', most: config.connections });
  const store = createPgStore(sql, () => metrics.add('vigie_retries_total'));
  const wire = createPresenceWire(sql);
  const listener = await listenTo(config.database, { [feedChannel]: store.wake, [presenceChannel]: wire.hear });
  const presence = createPresence(Date.now, wire);
  const routes = defineRoutes({
    about: { title: 'Vigie', description: 'Incidents, alerts and deployments in the Brussels-Capital Region, live.' },
    store,
    geography: { region, network },
    presence,
    ...signIn,
    ticks: () => performance.now(),
    loadOpenApi: once(() => buildApiDocument({ paths: {}, schemas: {} })),
  });

  const state = { isStopping: false };
  const server = createApiServer(withTrouble(createRouter(routes), log), {
    behindProxy: config['behind-proxy'],
    origins: config.origins,
    ...(config.map !== undefined && { map: config.map }),
    isStrict: true,
    watch: createWatch(log, metrics),
    aside: createAside({ store, metrics, isStopping: () => state.isStopping }),
    report: (error) => log('error', 'failure', { error }),
  });
  server.maxConnections = mostConnections;

  const [host, port] = config.listen.split(':');
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(Number(port), host, resolve);
  });
  const stopHousekeeping = startHousekeeping(sql, {
    historyDays: config['history-days'],
    network,
    report: (error) => log('error', 'housekeeping', { error }),
  });
  const address = `http://${host}:${(server.address() as AddressInfo).port}/api`;
  log('info', 'started', { address });

  /** Takes nothing new, lets what is asked be answered, and ends. */
  const stop = async (): Promise<void> => {
    if (state.isStopping) return;
    state.isStopping = true;
    stopHousekeeping();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const cut = setTimeout(() => server.closeAllConnections(), grace);
    await closed;
    clearTimeout(cut);
    store.close();
    await Promise.allSettled([listener.close(), sql.end()]);
    log('info', 'stopped');
  };
  return { address, stop };
};
