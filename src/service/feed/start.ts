import { createApiServer } from '../../api/http/server.ts';
import { createRouter } from '../../api/router.ts';
import { createAside } from '../aside.ts';
import type { Log } from '../logs.ts';
import { createMetrics } from '../metrics.ts';
import { openBackend } from '../open-backend.ts';
import { serve } from '../serve.ts';
import { withTrouble } from '../trouble.ts';
import { createWatch, defineRequestMetrics } from '../watch-requests.ts';
import { channelNames } from './channels.ts';
import { feedRoute } from './locate.ts';
import { measureFeed } from './measure.ts';
import { createNode } from './node.ts';
import { startTailer } from './tailer.ts';

export interface TailerConfig {
  database: string;
  connections: number;
  listen: string;
  /** Where each nginx takes what is published. */
  nginx: readonly string[];
}

/** Starts a tailer: it publishes the feed to each nginx, unless another one does. Rejects if it cannot serve. */
export const startFeed = async ({ database, connections, listen, nginx }: TailerConfig, log: Log) => {
  const metrics = createMetrics();
  defineRequestMetrics(metrics);
  const { backend: open, sql, store, close } = await openBackend({ database, connections, log });
  // nginx asks here, for whom the API has let in.
  const backend = { ...open, signIn: async () => null, signInAt: null };
  const nodes = nginx.map((address) => createNode(address.replace(/\/$/, '')));
  const feed = measureFeed(metrics, { sql, nodes, positions: () => positions() });
  const tailer = startTailer({
    sql,
    backend,
    nodes,
    onLead: (isLeading) => {
      feed.lead(isLeading);
      log('info', isLeading ? 'publishing' : 'waiting');
    },
    onPublished: feed.published,
    onTrouble: (error) => {
      feed.failed();
      log('error', 'feed', { error });
    },
  });
  const positions = (): readonly string[] => channelNames.flatMap((name) => tailer.channel(name)?.position() ?? []);
  const state = { isStopping: false };
  const server = createApiServer(withTrouble(createRouter([feedRoute(backend, tailer)]), log), {
    watch: createWatch(log, metrics),
    aside: createAside({ store, metrics, isStopping: () => state.isStopping, measure: feed.measure }),
    report: (error) => log('error', 'failure', { error }),
  });
  const { address, close: closeServer } = await serve(server, listen);
  log('info', 'started', { address });
  const stop = async (): Promise<void> => {
    if (state.isStopping) return;
    state.isStopping = true;
    await Promise.all([closeServer(), tailer.stop()]);
    await close();
    log('info', 'stopped');
  };
  return { address, stop };
};
