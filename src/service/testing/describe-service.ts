import { afterAll, beforeAll, describe } from 'vitest';
import { type Cluster, startCluster, whyNoCluster } from './cluster.ts';

const missing = whyNoCluster();
const note = missing === null ? '' : ` (skipped: ${missing})`;

/** Tests that need a PostgreSQL of their own: where none can be had they are skipped, and say why. */
export const describeService = (name: string, body: (cluster: () => Cluster) => void): void => {
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
