import { createParser } from 'eventsource-parser';
import { ApiFailure, type FailureReason, asSeat, describeFailure, toFailure } from '../shared/api.ts';
import { backOff } from './back-off.ts';
import { feedTiming } from '../domain/feed/contract.ts';

/** `every`: how often the feed is asked, milliseconds; null: it speaks by itself. */
export type ConnectionState =
  | { state: 'connecting' }
  | { state: 'open'; every: number | null }
  | { state: 'waiting'; reason: FailureReason };

export interface FeedConnection {
  /** Gives up what is under way and asks again at once. */
  reconnect(): void;
  close(): void;
}

/** What somebody who listens to the feed is told: when the server is asked, the data of each event, unparsed, and how the line stands. */
export interface FeedListener {
  onAsk(): void;
  onData(data: string): void;
  onState(state: ConnectionState): void;
}

/** A stream whose headers do not come within this many milliseconds counts as failed. */
const headerTimeout = 10_000;

/** Reads one stream to its end. @throws ApiFailure when it cannot be had, says nothing for too long at first, or ends. */
const readStream = async (
  { url, seat }: { url: string; seat: string },
  position: string | null,
  signal: AbortSignal,
  onData: (data: string) => void,
): Promise<never> => {
  const tooSlow = new AbortController();
  const giveUp = (): void => tooSlow.abort(new DOMException('No answer in time', 'TimeoutError'));
  const timers = [setTimeout(giveUp, feedTiming.reconnectAfter), setTimeout(giveUp, headerTimeout)];
  const rest = (): void => timers.forEach(clearTimeout);
  try {
    const address = position === null ? url : `${url}?${new URLSearchParams({ since: position })}`;
    const response = await fetch(address, {
      signal: AbortSignal.any([signal, tooSlow.signal]),
      cache: 'no-store',
      headers: { accept: 'text/event-stream', ...asSeat(seat) },
    });
    clearTimeout(timers.pop());
    if (!response.ok) throw await describeFailure(response);
    const type = response.headers.get('Content-Type') ?? '';
    if (!type.startsWith('text/event-stream') || !response.body) throw new ApiFailure('not-json', type);
    const onEvent = ({ data }: { data: string }): void => {
      rest();
      onData(data);
    };
    const parser = createParser({ onEvent });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) throw new ApiFailure('network', '');
        parser.feed(value);
      }
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  } finally {
    rest();
  }
};

/**
 * Keeps a stream open: reconnects after each end or failure with full-jitter back-off, resuming from the last position.
 * @param onBarren A stream was given up that had not said anything.
 * @param restAfterBarren How long to wait after one at least, milliseconds.
 */
export const openConnection = ({
  url,
  seat,
  position,
  onAsk,
  onData,
  onState,
  onBarren,
  restAfterBarren,
}: FeedListener & {
  url: string;
  seat: string;
  position: () => string | null;
  onBarren: (reason: FailureReason) => void;
  restAfterBarren: () => number;
}): FeedConnection => {
  let attempt = 0;
  let current = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async (controller: AbortController): Promise<void> => {
    let isBarren = true;
    const take = (data: string): void => {
      if (controller.signal.aborted) return;
      if (isBarren) onState({ state: 'open', every: null });
      isBarren = false;
      attempt = 0;
      onData(data);
    };
    onAsk();
    try {
      await readStream({ url, seat }, position(), controller.signal, take);
    } catch (thrown) {
      if (controller.signal.aborted) return;
      const { reason } = toFailure(thrown);
      onState({ state: 'waiting', reason });
      if (isBarren) onBarren(reason);
      timer = setTimeout(open, backOff(attempt, Math.max(reason.retryAfter ?? 0, isBarren ? restAfterBarren() : 0)));
      attempt += 1;
    }
  };
  const open = (): void => {
    clearTimeout(timer);
    current.abort();
    current = new AbortController();
    void run(current);
  };
  open();
  return {
    reconnect: open,
    close: () => {
      clearTimeout(timer);
      current.abort();
    },
  };
};
