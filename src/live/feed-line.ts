import { holdLock } from '../shared/locks.ts';
import { openWire } from '../shared/wire.ts';
import { createCalm } from './calm.ts';
import { feedTiming, streamPath } from '../domain/feed/contract.ts';
import { type FeedConnection, type FeedListener, openConnection } from './feed-connection.ts';
import { type Polling, openPolling } from './feed-polling.ts';

/** How long the lock of the stream is waited for before the changes are asked for, milliseconds. */
const lockPatience = 250;

/**
 * The line of one seat to the feed. A browser holds one stream, whatever the seats of its tabs: on HTTP/1.1 it has six
 * connections, and writes need some. Whoever does not get it, or gets nothing through it (a proxy that buffers or
 * refuses it), asks for the changes every few seconds, and goes on trying to have the stream. The tab with the stream
 * tells the others that there is news, never what.
 */
export const openLine = ({
  baseUrl,
  seat,
  position,
  onAsk,
  onData,
  onState,
}: FeedListener & { baseUrl: string; seat: string; position: () => string | null }): FeedConnection => {
  const name = `vigie-stream ${baseUrl}`;
  const closing = new AbortController();
  const { signal } = closing;
  const wire = openWire<null>(name);
  let stream: FeedConnection | null = null;
  let polling: Polling | null = null;
  let isAnswered = false;

  const poll = (): void => {
    polling ??= openPolling({
      baseUrl,
      seat,
      position,
      onAsk,
      onData,
      onState: (state) => {
        isAnswered = state.state === 'open';
        onState(state);
      },
    });
  };
  const stopPolling = (): void => {
    polling?.close();
    polling = null;
    isAnswered = false;
  };
  const news = createCalm(feedTiming.newsEvery, () => wire.send(null));
  const heed = createCalm(feedTiming.newsEvery, () => {
    if (!stream) polling?.hurry();
  });
  wire.listen(heed.ask);

  /** When the stream last spoke, and since when without a gap, by the steady clock. */
  let spokeAt = Number.NEGATIVE_INFINITY;
  let steadySince = 0;
  /** A stream that only speaks now and then (somebody buffers it) is no reason to stop asking. */
  const proveSteady = (): void => {
    const now = performance.now();
    if (now - spokeAt > 2 * feedTiming.heartbeatEvery) steadySince = now;
    spokeAt = now;
    if (!polling || now - steadySince < feedTiming.reconnectAfter) return;
    stopPolling();
    onState({ state: 'open', every: null });
  };

  const openStream = (): void => {
    stream = openConnection({
      url: `${baseUrl}${streamPath}`,
      seat,
      position,
      onAsk,
      onData: (data) => {
        proveSteady();
        news.ask();
        onData(data);
      },
      onState: (state) => {
        if (!polling) onState(state);
      },
      onBarren: poll,
      restAfterBarren: () => (isAnswered ? feedTiming.streamAgainAfter : 0),
    });
  };
  /** While another tab has the browser's one stream. Who gets its lock keeps it for the life of the line. */
  const patience = setTimeout(poll, lockPatience);
  const hold = async (): Promise<void> => {
    clearTimeout(patience);
    openStream();
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
  };
  // Without locks nobody knows how many streams there are.
  void holdLock(name, { signal }, hold).then((end) => (end === 'refused' ? poll() : undefined));
  return {
    reconnect: () => {
      if (stream && performance.now() - spokeAt > feedTiming.staleAfter) poll();
      stream?.reconnect();
      polling?.reconnect();
    },
    close: () => {
      closing.abort();
      clearTimeout(patience);
      stream?.close();
      polling?.close();
      news.stop();
      heed.stop();
      wire.close();
    },
  };
};
