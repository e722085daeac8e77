import type { FailureReason } from '../shared/api.ts';
import type { Present } from '../shared/presence.ts';
import { createBatches } from './batches.ts';
import { feedTiming, streamPath } from './contract.ts';
import type { FeatureStore } from './feature-store.ts';
import { type ConnectionState, openConnection } from './feed-connection.ts';
import { type CollectionStep, createFeedProtocol } from './feed-protocol.ts';
import { shareFeed } from './feed-sharing.ts';
import { readEvent } from './read-event.ts';
import { type ServerClockView, createServerClock } from './server-clock.ts';
import { shareTexts, shareTextsLater } from './shared-texts.ts';
import { type LayerHealth, createSnapshotLoader } from './snapshots.ts';
import { describeFault, idOf } from './unreadable.ts';

export type { LayerHealth };

/** One streamed collection and the store that it fills. */
export interface LiveCollection {
  collection: string;
  /** Types one feature; throws with the reason. */
  parse(feature: unknown): { id: string };
  store: FeatureStore<{ id: string }>;
}

/** The state of the feed, as people see it. `since`: when it last said anything, by the server's clock, ms. */
export type FeedStatus =
  | { state: 'live' | 'connecting' | 'paused' }
  | { state: 'reconnecting'; reason: FailureReason }
  | { state: 'no-data'; since: number };

export interface Live {
  status(): FeedStatus;
  /** When the feed last said anything, by the server's clock, milliseconds; null before that. */
  lastData(): number | null;
  /** Milliseconds since the feed last said anything, by the device's steady clock; null before that. */
  silence(): number | null;
  clock: Pick<ServerClockView, 'now'>;
  health(collection: string): LayerHealth;
  /** `performance.now()` of the arrival of the oldest change that the last batch applied. */
  lastArrival(): number;
  /** Who looks at which item now. The same array until that changes. */
  present(): readonly Present[];
  /** Whether everything that is shown belongs to an exercise. */
  isExercise(): boolean;
  /** Follows one more collection, from its snapshot on. */
  follow(layer: LiveCollection): void;
  /** Called when status, health, presence or the server's clock changed. */
  subscribe(listener: () => void): () => void;
  stop(): void;
}

/** A visible tab takes the lead from a hidden one after so many milliseconds of silence. */
const takeOverAfter = 8_000;
const checkEvery = 1_000;

/** Of what does not come over the line: nothing can be wrong with it. */
const unfollowed: LayerHealth = { state: 'ok' };

const isSame = (a: FeedStatus, b: FeedStatus): boolean =>
  a.state === b.state && (a.state !== 'no-data' || b.state !== 'no-data' || a.since === b.since);

/** Follows the feed of the API at `baseUrl` ('' for this origin) and keeps the stores up to date with it. */
export const startLive = ({
  baseUrl,
  seat,
  layers,
}: {
  baseUrl: string;
  /** Id of the seat that asks: what it may not know of does not come. */
  seat: string;
  layers: readonly LiveCollection[];
}): Live => {
  const byCollection = new Map(layers.map((layer) => [layer.collection, layer]));
  const protocol = createFeedProtocol([...byCollection.keys()]);
  const clock = createServerClock();
  const listeners = new Set<() => void>();
  const started = { wall: Date.now(), steady: performance.now() };
  let connection: ConnectionState = { state: 'connecting' };
  let heard: { steady: number; server: number } | null = null;
  let status: FeedStatus = { state: 'connecting' };
  let present: readonly Present[] = [];
  let isExercise = false;

  const notify = (): void => {
    for (const listener of listeners) listener();
  };
  const computeStatus = (): FeedStatus => {
    const silence = performance.now() - (heard?.steady ?? started.steady);
    if (silence >= feedTiming.staleAfter) return { state: 'no-data', since: heard?.server ?? started.wall };
    if (connection.state === 'waiting') return { state: 'reconnecting', reason: connection.reason };
    if (!heard) return { state: 'connecting' };
    return { state: clock.rate() === 0 ? 'paused' : 'live' };
  };
  const refreshStatus = (): void => {
    const next = computeStatus();
    if (isSame(status, next)) return;
    status = next;
    notify();
  };

  const batches = createBatches(byCollection, () => {
    protocol.restart();
    loadWanted();
  });
  const createLoader = ({ collection, parse, store }: LiveCollection) =>
    createSnapshotLoader({
      baseUrl,
      seat,
      collection,
      parse,
      now: clock.now,
      take: ({ features, unreadable, epoch, seq }) => {
        const steps = protocol.takeSnapshot(collection, epoch, seq);
        if (steps === null) return null;
        // What was last known of an item that cannot be read any more stays.
        const kept = [...unreadable.keys()].flatMap((id) => store.get(id) ?? []);
        batches.replace(collection, [...features, ...kept]);
        shareTextsLater(features);
        return () => applySteps(steps);
      },
      onHealth: notify,
      onIdle: () => loadWanted(),
      onRecheck: () => {
        protocol.want(collection);
        loadWanted();
      },
    });
  const loaders = new Map(layers.map((layer) => [layer.collection, createLoader(layer)]));
  const loadWanted = (): void => {
    for (const collection of protocol.wanted()) loaders.get(collection)?.want();
  };

  /** Types the features of steps and queues them; one that breaks the contract is noted, and nothing else waits. */
  const applySteps = (steps: readonly CollectionStep[]): void => {
    for (const { collection, step } of steps) {
      const layer = byCollection.get(collection);
      if (!layer) continue;
      const loader = loaders.get(collection);
      if (step.type === 'remove') {
        loader?.note(step.id, null);
        batches.add(collection, step);
        continue;
      }
      try {
        const feature = layer.parse(step.feature);
        shareTexts(feature);
        batches.add(collection, { type: 'upsert', feature });
        loader?.note(feature.id, null);
      } catch (thrown) {
        loader?.note(idOf(step.feature, '#'), describeFault(thrown));
      }
    }
  };
  const receive = (data: string): void => {
    const event = readEvent(data);
    const whole = event && !('isBare' in event) ? event : null;
    if (whole?.type === 'heartbeat' || whole?.type === 'reset') {
      clock.set(whole.clock);
      isExercise = whole.exercise ?? false;
    }
    if (event) heard = { steady: performance.now(), server: clock.now() };
    if (whole?.type === 'presence') present = whole.present;
    applySteps(protocol.receive(event));
    loadWanted();
    refreshStatus();
    if (event?.type === 'heartbeat' || event?.type === 'reset' || event?.type === 'presence') notify();
  };

  const feed = shareFeed({
    // Tabs that work in another seat see something else.
    name: `vigie-feed ${baseUrl} ${seat}`,
    connect: (handlers) =>
      openConnection({ url: `${baseUrl}${streamPath}`, seat, position: protocol.position, ...handlers }),
    onData: receive,
    onState: (next) => {
      connection = next;
      refreshStatus();
    },
  });

  let reconnectAt = 0;
  const watchSilence = (): void => {
    refreshStatus();
    const silence = performance.now() - (heard?.steady ?? started.steady);
    const isVisible = document.visibilityState === 'visible';
    if (!feed.isLeading && feed.isLeaderHidden && isVisible && silence > takeOverAfter) feed.takeOver();
    if (silence > feedTiming.reconnectAfter && performance.now() > reconnectAt && connection.state !== 'waiting') {
      reconnectAt = performance.now() + feedTiming.reconnectAfter;
      feed.reconnect();
    }
  };
  const timer = setInterval(watchSilence, checkEvery);
  const onVisible = (): void => {
    batches.flushIfWaiting();
    watchSilence();
  };
  document.addEventListener('visibilitychange', onVisible);
  loadWanted();

  return {
    status: () => status,
    lastData: () => heard?.server ?? null,
    silence: () => heard && performance.now() - heard.steady,
    clock,
    health: (collection) => loaders.get(collection)?.health() ?? unfollowed,
    lastArrival: () => batches.lastArrival(),
    present: () => present,
    isExercise: () => isExercise,
    follow: (layer) => {
      if (byCollection.has(layer.collection)) return;
      byCollection.set(layer.collection, layer);
      loaders.set(layer.collection, createLoader(layer));
      protocol.follow(layer.collection);
      loadWanted();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
      feed.close();
      for (const loader of loaders.values()) loader.stop();
    },
  };
};
