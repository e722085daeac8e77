import { afterAll, beforeAll, describe } from 'vitest';
import { type Cluster, startCluster, whyNoCluster } from './cluster.ts';

/** Tests that need a PostgreSQL of their own, and maybe more: where that cannot be had they are skipped, and say why. */
export const describeService = (
  name: string,
  body: (cluster: () => Cluster) => void,
  whyNotMore: string | null = null,
): void => {
  const missing = whyNoCluster() ?? whyNotMore;
  const note = missing === null ? '' : ` (skipped: ${missing})`;
  describe.skipIf(missing !== null)(`${name}${note}`, () => {
    let cluster: Cluster | null = null;
    beforeAll(() => {
      cluster = startCluster();
    });
    afterAll(() => cluster?.stop());
    body(() => {
      if (!cluster) throw new Error('The cluster has not started.');
      return cluster;
    });
  });
};
