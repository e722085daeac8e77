import { isSame } from '../shared/is-same.ts';
import { createListeners } from '../shared/listeners.ts';
import { signedIn } from '../shared/signed-in.ts';
import type { Present } from '../shared/presence.ts';
import { createBatches } from './batches.ts';
import { type FeedStatus, createEvidence } from './evidence.ts';
import type { FeatureStore } from './feature-store.ts';
import type { ConnectionState } from './feed-connection.ts';
import { openLine } from './feed-line.ts';
import { type CollectionStep, createFeedProtocol } from './feed-protocol.ts';
import { shareFeed } from './feed-sharing.ts';
import { readEvent } from './read-event.ts';
import type { ServerClockView } from './server-clock.ts';
import { shareTexts, shareTextsLater } from './shared-texts.ts';
import { type LayerHealth, createSnapshotLoader } from './snapshots.ts';
import { describeFault, idOf } from './unreadable.ts';

export type { FeedStatus, LayerHealth };

/** One streamed collection and the store that it fills. */
export interface LiveCollection {
  collection: string;
  /** Types one feature; throws with the reason. */
  parse(feature: unknown): { id: string };
  store: FeatureStore<{ id: string }>;
}

export interface Live {
  status(): FeedStatus;
  /** When the last heartbeat came, by the server's clock, milliseconds; null before that. */
  lastData(): number | null;
  /** Milliseconds since the last heartbeat; null before that, and after a sleep until the next one. */
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
/** Often enough that after waking nobody can read a word that is no longer true. */
const lookEvery = 250;
/** What may be the end of a sleep. */
const wakings = ['visibilitychange', 'resume', 'pageshow', 'focus', 'online'] as const;

/** Of what does not come over the line: nothing can be wrong with it. */
const unfollowed: LayerHealth = { state: 'ok' };

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
  const evidence = createEvidence(() => feed.renew());
  const { clock } = evidence;
  const { subscribe, tell: notify } = createListeners();
  let connection: ConnectionState = { state: 'connecting' };
  let status: FeedStatus = { state: 'connecting' };
  let present: readonly Present[] = [];
  let isExercise = false;

  const readStatus = (): FeedStatus => {
    const next = evidence.status(connection);
    if (!isSame(status, next)) status = next;
    return status;
  };
  let told: FeedStatus = status;
  const tellStatus = (): void => {
    if (readStatus() === told) return;
    told = status;
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
      take: ({ features, unreadable, epoch, seq, at }) => {
        if (at !== null) clock.hint(at);
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
  const receive = (data: string, isTimely: boolean): void => {
    const event = readEvent(data);
    const whole = event && !('isBare' in event) ? event : null;
    const clocked = whole?.type === 'heartbeat' || whole?.type === 'reset' ? whole : null;
    if (clocked) isExercise = clocked.exercise ?? false;
    if (isTimely && (event?.type === 'heartbeat' || event?.type === 'reset')) {
      evidence.hear(clocked?.clock ?? null, event.type === 'reset');
    }
    if (whole?.type === 'presence') present = whole.present;
    applySteps(protocol.receive(event));
    loadWanted();
    tellStatus();
    if (event?.type === 'heartbeat' || event?.type === 'reset' || event?.type === 'presence') notify();
  };

  const look = (): void => {
    evidence.look(connection.state === 'waiting');
    tellStatus();
    const isVisible = document.visibilityState === 'visible';
    if (!feed.isLeading && feed.isLeaderHidden && isVisible && evidence.quiet() > takeOverAfter) feed.takeOver();
  };
  const feed = shareFeed({
    // Tabs that work in another seat see something else.
    name: `vigie-line ${baseUrl} ${seat}`,
    connect: (listener) => openLine({ baseUrl, seat, position: protocol.position, ...listener }),
    accepts: evidence.accepts,
    onAsk: evidence.ask,
    onData: receive,
    onState: (next) => {
      connection = next;
      tellStatus();
    },
    onAsked: look,
  });
  const timer = setInterval(look, lookEvery);
  const onWaking = (): void => {
    batches.flushIfWaiting();
    look();
  };
  // Those of the document are heard at the window too, before anything else.
  for (const waking of wakings) addEventListener(waking, onWaking, { capture: true });
  const unfollow = signedIn()?.onReturn(() => feed.renew());
  loadWanted();

  return {
    status: readStatus,
    lastData: evidence.lastData,
    silence: evidence.silence,
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
    subscribe,
    stop: () => {
      clearInterval(timer);
      unfollow?.();
      for (const waking of wakings) removeEventListener(waking, onWaking, { capture: true });
      feed.close();
      for (const loader of loaders.values()) loader.stop();
    },
  };
};
