import { hasLocks, holdLock } from '../shared/locks.ts';
import { isMissing } from '../shared/missing.ts';
import { clockTolerance } from './evidence.ts';
import type { ConnectionState, FeedConnection, FeedListener } from './feed-connection.ts';

/** What the leading tab says to the others. */
type Relay =
  /** What came at once, in order; `wall`: when, by the device's clock on the wall. */
  | { type: 'data'; data: readonly string[]; wall: number }
  | { type: 'state'; state: ConnectionState; isHidden: boolean }
  /** A tab that has just come, or doubts what it knows, asks how things stand. */
  | { type: 'hello' }
  /** Another that does not lead answers it: neither is alone. */
  | { type: 'here' };

/** What a tab can do with the one stream of the browser. */
export interface SharedFeed {
  /** Gives the line up and opens another; if another tab leads, asks it to see whether it should. */
  renew(): void;
  /** Takes the lead from a hidden tab, whose timers the browser holds back. */
  takeOver(): void;
  readonly isLeading: boolean;
  /** Whether the leading tab is out of sight. */
  readonly isLeaderHidden: boolean;
  close(): void;
}

/**
 * One stream for each browser, whatever the number of tabs: the tab that holds the lock connects, and relays the raw
 * events and the state of its connection to the others; when it goes, the next in line takes over. Without Web Locks
 * or BroadcastChannel each tab connects for itself.
 * @param name Tells feeds of different APIs apart.
 */
export const shareFeed = ({
  name,
  connect,
  accepts,
  onAsk,
  onData,
  onState,
  onAsked,
}: {
  name: string;
  connect: (listener: FeedListener) => FeedConnection;
  /** Asked by the leading tab before it uses or relays anything. */
  accepts: () => boolean;
  onAsk: () => void;
  /** `isTimely` false: it was relayed at another time than now, and tells nothing of how things stand. */
  onData: (data: string, isTimely: boolean) => void;
  onState: (state: ConnectionState) => void;
  /** Another tab asks how things stand. */
  onAsked: () => void;
}): SharedFeed => {
  // Where nothing is kept, each tab of the demo has a world of its own.
  const canShare = hasLocks() && 'BroadcastChannel' in globalThis && !isMissing('storage');
  const channel = canShare ? new BroadcastChannel(name) : null;
  let source: FeedConnection | null = null;
  let state: ConnectionState = { state: 'connecting' };
  let isLeaderHidden = false;
  /** Until another tab says anything, there is nobody to relay to. */
  let isAlone = true;
  let waiting = new AbortController();
  let resign: (() => void) | null = null;

  const post = (relay: Relay): void => channel?.postMessage(relay);
  const postState = (): void => post({ type: 'state', state, isHidden: document.visibilityState === 'hidden' });
  let unsent: string[] = [];
  /** A message for each event would cost more than the event itself. */
  const relay = (data: string): void => {
    if (isAlone) return;
    unsent.push(data);
    if (unsent.length > 1) return;
    queueMicrotask(() => {
      post({ type: 'data', data: unsent, wall: Date.now() });
      unsent = [];
    });
  };
  const lead = (): void => {
    source = connect({
      onAsk,
      onData: (data) => {
        if (!accepts()) return;
        relay(data);
        onData(data, true);
      },
      onState: (next) => {
        state = next;
        postState();
        onState(next);
      },
    });
  };
  const stopLeading = (): void => {
    source?.close();
    source = null;
  };

  /** Waits for the lock, leads while it is held, and queues again if another tab took it. */
  const queue = async (steal: boolean): Promise<void> => {
    waiting.abort();
    waiting = new AbortController();
    const { signal } = waiting;
    const end = await holdLock(name, steal ? { steal: true } : { signal }, async () => {
      lead();
      await new Promise<void>((resolve) => {
        resign = resolve;
      });
    });
    stopLeading();
    resign = null;
    if (signal.aborted) return;
    // Where locks are refused, asking again would never end: this tab connects for itself.
    if (end === 'refused') lead();
    else void queue(false);
  };
  const leave = (): void => {
    waiting.abort();
    resign?.();
    stopLeading();
  };

  channel?.addEventListener('message', ({ data }: MessageEvent<Relay>) => {
    isAlone = false;
    if (data.type === 'hello') {
      onAsked();
      if (source) postState();
      else post({ type: 'here' });
    } else if (source || data.type === 'here') return;
    else if (data.type === 'data') {
      const isTimely = Math.abs(Date.now() - data.wall) < clockTolerance;
      for (const one of data.data) onData(one, isTimely);
    } else {
      isLeaderHidden = data.isHidden;
      onState(data.state);
    }
  });
  const onVisibility = (): void => {
    if (source) postState();
  };
  const onShow = (event: PageTransitionEvent): void => {
    if (event.persisted) void queue(false);
  };
  if (canShare) {
    document.addEventListener('visibilitychange', onVisibility);
    addEventListener('pagehide', leave);
    addEventListener('pageshow', onShow);
    post({ type: 'hello' });
    void queue(false);
  } else lead();

  return {
    renew: () => {
      if (source) source.reconnect();
      else post({ type: 'hello' });
    },
    takeOver: () => void queue(true),
    get isLeading() {
      return source !== null;
    },
    get isLeaderHidden() {
      return isLeaderHidden;
    },
    close: () => {
      leave();
      channel?.close();
      document.removeEventListener('visibilitychange', onVisibility);
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', onShow);
    },
  };
};
