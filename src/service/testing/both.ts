import type { AddressInfo } from 'node:net';
import { createHost } from '../../../mocks/host.ts';
import { createMemoryStore } from '../../../mocks/journal-store.ts';
import { createMockServer } from '../../../mocks/node.ts';
import { loadGeography } from '../../../mocks/test-api.ts';
import type { Alert } from '../../domain/alerts/contract.ts';
import { liveCollections } from '../../domain/collections.ts';
import type { LiveItem } from '../../domain/item.ts';
import type { Effect } from '../../domain/writing.ts';
import { readConfig } from '../config.ts';
import { connect } from '../connect.ts';
import { createLog } from '../logs.ts';
import { openSignIn } from '../sign-in/open.ts';
import { startService } from '../start.ts';
import type { Cluster } from './cluster.ts';
import { seedItems } from './seed.ts';
import { startTestIssuer } from './test-issuer.ts';
import { makeWatchAlert } from './watch-alert.ts';

/** Milliseconds in which a body has to come: long enough for what is sent at once. */
const timing = { headers: 5_000, body: 1_500, linger: 1_000 };

/** The mock and the service over HTTP, with the same items, before the same issuer. */
export const startBoth = async (cluster: Cluster) => {
  const issuer = await startTestIssuer();
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line));
  const database = cluster.createDatabase();
  const more = ['--issuer', issuer.issuer, '--audience', 'vigie', '--listen', '127.0.0.1:0'];
  const config = readConfig(['--database', database, ...more], {});
  const service = await startService(config, log, timing);

  const host = createHost(await loadGeography(), createMemoryStore(), { scenario: 'ordinary-day', seed: 3 });
  host.world();
  await host.control({ action: 'pause' }).kept;
  const expires = host.world().clock.now + 6 * 3_600_000;
  for (const release of ['cell', 'released'] as const) {
    const feature: Alert = makeWatchAlert(`alr-zz${release}`, release, expires);
    const effects: Effect[] = [{ type: 'create', collection: 'alerts', feature }];
    const asked = { key: release, seat: 'analyst-1', role: 'analyst', collection: 'alerts', id: feature.id } as const;
    await host.write({ ...asked, asked: null, effects }).kept;
  }
  const items = Object.keys(liveCollections).flatMap((collection) =>
    [...host.world().values(collection as keyof typeof liveCollections)].map(
      (item) => [collection, item as LiveItem] as const,
    ),
  );
  const sql = connect({ database, as: 'api', most: 1 });
  await seedItems(sql, items);
  await sql.end();
  const mock = createMockServer(host, { timing }, await openSignIn(config, log));
  await new Promise<void>((resolve) => mock.listen(0, '127.0.0.1', resolve));

  return {
    issuer,
    /** What the service has logged. */
    lines,
    database,
    items,
    addresses: {
      mock: `http://127.0.0.1:${(mock.address() as AddressInfo).port}/api`,
      service: service.address,
    },
    stop: async (): Promise<void> => {
      issuer.stop();
      mock.closeAllConnections();
      mock.close();
      await service.stop();
    },
  };
};
export type Both = Awaited<ReturnType<typeof startBoth>>;
