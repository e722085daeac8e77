import { useWorkspace } from '../../workspace/use-workspace.ts';
import { useFeedStatus, useLayerHealth } from '../../workspace/feed.ts';

/**
 * Whether what is shown of a collection is what is now; if not, since when, by the server's clock, milliseconds; null:
 * nothing was ever heard of it.
 */
export type Freshness = { isFresh: true } | { isFresh: false; since: number | null };

const fresh: Freshness = { isFresh: true };

/** Of the feed as a whole. While it is asked again, what came last is younger than the threshold. */
export const useFeedFreshness = (): Freshness => {
  const feed = useFeedStatus();
  const { live } = useWorkspace();
  if (feed.state === 'no-data') return { isFresh: false, since: feed.since };
  return live.lastData() === null && feed.state !== 'past' ? { isFresh: false, since: null } : fresh;
};

/** Of one collection: the feed may live and its last snapshot still not be readable. */
export const useFreshness = (collection: string): Freshness => {
  const feed = useFeedFreshness();
  const health = useLayerHealth(collection);
  if (!feed.isFresh || health.state === 'ok' || health.state === 'partial') return feed;
  return { isFresh: false, since: health.state === 'loading' ? null : health.since };
};
