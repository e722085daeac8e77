import { createParser } from 'eventsource-parser';
import { ApiFailure, type FailureReason, asSeat, describeFailure, toFailure } from '../shared/api.ts';
import { backOff } from './back-off.ts';

export type ConnectionState = { state: 'connecting' } | { state: 'open' } | { state: 'waiting'; reason: FailureReason };

export interface FeedConnection {
  /** Gives the stream up and opens another one at once. */
  reconnect(): void;
  close(): void;
}

/** A stream whose headers do not come within this many milliseconds counts as failed. */
const headerTimeout = 10_000;

/** Reads one stream to its end. @throws ApiFailure when it cannot be had, or ends. */
const readStream = async (
  { url, seat }: { url: string; seat: string },
  position: string | null,
  signal: AbortSignal,
  onOpen: () => void,
  onData: (data: string) => void,
): Promise<never> => {
  const tooSlow = new AbortController();
  const timer = setTimeout(() => tooSlow.abort(new DOMException('No answer in time', 'TimeoutError')), headerTimeout);
  const address = position === null ? url : `${url}?${new URLSearchParams({ since: position })}`;
  const response = await fetch(address, {
    signal: AbortSignal.any([signal, tooSlow.signal]),
    cache: 'no-store',
    headers: { accept: 'text/event-stream', ...asSeat(seat) },
  }).finally(() => clearTimeout(timer));
  if (!response.ok) throw await describeFailure(response);
  const type = response.headers.get('Content-Type') ?? '';
  if (!type.startsWith('text/event-stream') || !response.body) throw new ApiFailure('not-json', type);
  onOpen();
  const parser = createParser({ onEvent: ({ data }) => onData(data) });
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
};

/**
 * Keeps a stream open: reconnects after each end or failure with full-jitter back-off, resuming from the last position.
 * `onData` gets the data of each event, unparsed.
 */
export const openConnection = ({
  url,
  seat,
  position,
  onData,
  onState,
}: {
  url: string;
  seat: string;
  position: () => string | null;
  onData: (data: string) => void;
  onState: (state: ConnectionState) => void;
}): FeedConnection => {
  let attempt = 0;
  let current = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  const run = async (controller: AbortController): Promise<void> => {
    onState({ state: 'connecting' });
    const onOpen = (): void => onState({ state: 'open' });
    const onFirst = (data: string): void => {
      attempt = 0;
      if (!controller.signal.aborted) onData(data);
    };
    try {
      await readStream({ url, seat }, position(), controller.signal, onOpen, onFirst);
    } catch (thrown) {
      if (isClosed || controller.signal.aborted) return;
      const { reason } = toFailure(thrown);
      onState({ state: 'waiting', reason });
      timer = setTimeout(open, backOff(attempt, reason.retryAfter));
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
      isClosed = true;
      clearTimeout(timer);
      current.abort();
    },
  };
};
