import { loadFacilities, loadNetwork, loadRegion } from '../../geo/packs-node.ts';
import { connect, listenTo } from '../connect.ts';
import { renewEpoch } from '../epoch.ts';
import { migrate } from '../migrate.ts';
import { loadReference } from '../reference.ts';
import { letIndexesThrough } from '../walls.ts';
import { feedChannel } from '../store/commit.ts';
import { createPgStore } from '../store/pg-store.ts';
import type { Cluster } from './cluster.ts';

/** A database of its own with its tables, and the store on it. */
export const startTestService = async (cluster: Cluster) => {
  const database = cluster.createDatabase();
  const owner = connect({ database, as: 'owner', most: 2 });
  const [region, network, facilities] = await Promise.all([loadRegion(), loadNetwork(), loadFacilities()]);
  await migrate(owner);
  await renewEpoch(owner);
  await letIndexesThrough(owner);
  await loadReference(owner, { region, network, facilities });
  const sql = connect({ database, as: 'api', most: 8 });
  const store = createPgStore(sql);
  const listener = await listenTo(database, { [feedChannel]: store.wake });
  return {
    database,
    owner,
    sql,
    store,
    close: async (): Promise<void> => {
      store.close();
      await Promise.all([listener.close(), sql.end(), owner.end()]);
    },
  };
};
export type TestService = Awaited<ReturnType<typeof startTestService>>;
