import type { Database } from '../database.ts';
import type { Metrics } from '../metrics.ts';
import { readAs } from '../store/session.ts';
import { parsePosition } from './hand-over.ts';
import type { Node } from './node.ts';

interface Measured {
  sql: Database;
  nodes: readonly Node[];
  /** Where the channels stand that are published here; none: another one does. */
  positions(): readonly string[];
}

/** What of the feed is measured: whether it is published, how far behind it is, and who hears it. */
export const measureFeed = (metrics: Metrics, { sql, nodes, positions }: Measured) => {
  metrics.define('vigie_feed_leading', 'gauge', 'Whether this tailer is the one that publishes.');
  metrics.define('vigie_feed_lag_seconds', 'gauge', 'Age of the oldest change that is not published yet; 0: none.');
  metrics.define('vigie_feed_messages_total', 'counter', 'Messages that came to an nginx.');
  metrics.define('vigie_feed_failures_total', 'counter', 'Looks at the feed and messages to an nginx that failed.');
  metrics.define('vigie_feed_viewers', 'gauge', 'Streams that an nginx holds open.');
  metrics.define('vigie_feed_node_up', 'gauge', 'Whether an nginx answers.');

  /** What falls silent for an exercise is no lag: the channel that is furthest on counts. */
  const lag = async (): Promise<number> => {
    const seqs = positions().map((text) => parsePosition(text)?.seq ?? 0);
    const [row] = await readAs(
      sql,
      null,
      (tx) => tx<{ lag: number | null }>`
        select extract(epoch from clock_timestamp() - min(known))::float8 as lag from change
        where seq > ${Math.max(0, ...seqs)}
      `,
    );
    return Math.max(0, row?.lag ?? 0);
  };
  return {
    lead: (isLeading: boolean): void => metrics.set('vigie_feed_leading', isLeading ? 1 : 0),
    published: (): void => metrics.add('vigie_feed_messages_total'),
    failed: (): void => metrics.add('vigie_feed_failures_total'),
    /** Asked before the metrics are told. */
    measure: async (): Promise<void> => {
      if (positions().length > 0) metrics.set('vigie_feed_lag_seconds', await lag());
      await Promise.all(
        nodes.map(async (node) => {
          const labels = { nginx: node.address };
          try {
            metrics.set('vigie_feed_viewers', await node.subscribers(), labels);
            metrics.set('vigie_feed_node_up', 1, labels);
          } catch {
            metrics.set('vigie_feed_node_up', 0, labels);
          }
        }),
      );
    },
  };
};
