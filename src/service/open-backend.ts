import type { Backend } from '../api/backend.ts';
import { buildApiDocument } from '../api/openapi.ts';
import { createPresence } from '../api/presence.ts';
import { loadFacilities, loadNetwork, loadRegion } from '../geo/packs-node.ts';
import { once } from '../shared/once.ts';
import { connect, listenTo } from './connect.ts';
import { renewEpoch } from './epoch.ts';
import type { Log } from './logs.ts';
import { migrate } from './migrate.ts';
import { createPresenceWire, presenceChannel } from './presence-wire.ts';
import { type ReferenceData, loadReference } from './reference.ts';
import { feedChannel } from './store/commit.ts';
import { createPgStore } from './store/pg-store.ts';
import { letIndexesThrough } from './walls.ts';

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

export interface BackendSettings {
  database: string;
  /** Connections to it at most. */
  connections: number;
  log: Log;
  onRetry?(): void;
}

/** What each part of the service stands on: the database, ready, and what is told on its channels. */
export const openBackend = async ({ database, connections, log, onRetry }: BackendSettings) => {
  const [region, network, facilities] = await Promise.all([loadRegion(), loadNetwork(), loadFacilities()]);
  await prepare(database, { region, network, facilities }, log);
  const sql = connect({ database, as: 'api', most: connections });
  const store = createPgStore(sql, onRetry);
  const wire = createPresenceWire(sql);
  const listener = await listenTo(database, { [feedChannel]: store.wake, [presenceChannel]: wire.hear });
  const backend: Omit<Backend, 'signIn' | 'signInAt'> = {
    about: { title: 'Vigie', description: 'Incidents, alerts and deployments in the Brussels-Capital Region, live.' },
    store,
    geography: { region, network },
    presence: createPresence(Date.now, wire),
    ticks: () => performance.now(),
    loadOpenApi: once(() => buildApiDocument({ paths: {}, schemas: {} })),
  };
  return {
    backend,
    sql,
    store,
    close: async (): Promise<void> => {
      store.close();
      await Promise.allSettled([listener.close(), sql.end()]);
    },
  };
};
