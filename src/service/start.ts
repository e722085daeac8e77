import { type ServerSettings, createApiServer } from '../api/http/server.ts';
import { createRouter } from '../api/router.ts';
import { defineRoutes } from '../api/routes.ts';
import { createAside } from './aside.ts';
import type { Config } from './config.ts';
import { handOver } from './feed/hand-over.ts';
import { startHousekeeping } from './housekeeping.ts';
import type { Log } from './logs.ts';
import { createMetrics } from './metrics.ts';
import { openBackend } from './open-backend.ts';
import { serve } from './serve.ts';
import { openSignIn } from './sign-in/open.ts';
import { withTrouble } from './trouble.ts';
import { createWatch, defineRequestMetrics } from './watch-requests.ts';

/**
 * Starts one process of the API. Rejects if it cannot serve.
 * @param timing how long its clients have for what they send; the usual where nothing is said
 */
export const startService = async (config: Config, log: Log, timing?: ServerSettings['timing']) => {
  const { database, connections } = config;
  const signIn = await openSignIn(config, log);
  const metrics = createMetrics();
  defineRequestMetrics(metrics);
  metrics.define(
    'vigie_retries_total',
    'counter',
    'Writes that were decided again, as something had changed meanwhile.',
  );
  const onRetry = (): void => metrics.add('vigie_retries_total');
  const { backend, sql, store, close } = await openBackend({ database, connections, log, onRetry });
  const routes = defineRoutes({ ...backend, ...signIn, handOver });

  const state = { isStopping: false };
  const server = createApiServer(withTrouble(createRouter(routes), log), {
    behindProxy: config['behind-proxy'],
    origins: config.origins,
    ...(config.map !== undefined && { map: config.map }),
    isStrict: true,
    ...(timing && { timing }),
    watch: createWatch(log, metrics),
    aside: createAside({ store, metrics, isStopping: () => state.isStopping }),
    report: (error) => log('error', 'failure', { error }),
  });
  const { address: origin, close: closeServer } = await serve(server, config.listen);
  const stopHousekeeping = startHousekeeping(sql, {
    historyDays: config['history-days'],
    network: backend.geography.network,
    report: (error) => log('error', 'housekeeping', { error }),
  });
  const address = `${origin}/api`;
  log('info', 'started', { address });

  /** Takes nothing new, lets what is asked be answered, and ends. */
  const stop = async (): Promise<void> => {
    if (state.isStopping) return;
    state.isStopping = true;
    await Promise.all([stopHousekeeping(), closeServer()]);
    await close();
    log('info', 'stopped');
  };
  return { address, stop };
};
