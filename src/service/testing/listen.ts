import { createParser } from 'eventsource-parser';

/** What a client remembers of an event. */
export interface HeardEvent {
  type: string;
  epoch: string;
  seq: number;
  /** Of the item that it tells of; empty: of none. */
  id: string;
  version: number;
}

const parseEvent = (data: string): HeardEvent => {
  const event = JSON.parse(data) as HeardEvent & { feature?: { id: string; properties: { version?: number } } };
  const { type, epoch, seq, id, feature } = event;
  return { type, epoch, seq, id: feature?.id ?? id ?? '', version: feature?.properties.version ?? 0 };
};

export interface Listening {
  readonly events: readonly HeardEvent[];
  /** Whether the stream has ended, for whatever reason. */
  readonly isOver: boolean;
  readonly ended: Promise<void>;
  /** What the server said first: a status; 0: nothing yet. */
  readonly status: number;
  /** Waits until what was heard is enough; rejects if it does not come, or the stream ends before. */
  heard(isEnough: (events: readonly HeardEvent[]) => boolean, patience?: number): Promise<void>;
  close(): void;
}

/** Follows a stream from a position on, until it ends: it does not come back by itself. */
export const listen = (url: string, token: string, since: string | null, onEvent?: (event: HeardEvent) => void) => {
  const events: HeardEvent[] = [];
  const state = { isOver: false, status: 0 };
  const leaving = new AbortController();
  let wake = (): void => undefined;
  const parser = createParser({
    onEvent: ({ data }) => {
      const event = parseEvent(data);
      events.push(event);
      onEvent?.(event);
      wake();
    },
  });
  const run = async (): Promise<void> => {
    const address = since === null ? `${url}/stream` : `${url}/stream?${new URLSearchParams({ since })}`;
    const response = await fetch(address, {
      headers: { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' },
      signal: leaving.signal,
    });
    state.status = response.status;
    if (!response.ok || !response.body) return;
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) parser.feed(text);
  };
  const ended = run()
    .catch(() => undefined)
    .finally(() => {
      state.isOver = true;
      wake();
    });
  const listening: Listening = {
    events,
    ended,
    get isOver() {
      return state.isOver;
    },
    get status() {
      return state.status;
    },
    heard: async (isEnough, patience = 15_000) => {
      const end = performance.now() + patience;
      while (!isEnough(events)) {
        if (state.isOver) throw new Error(`The stream ended (${state.status}) after ${events.length} events.`);
        if (performance.now() > end)
          throw new Error(`${events.length} events in ${patience / 1000} s, and not the one.`);
        await new Promise<void>((go) => {
          const timer = setTimeout(go, 100);
          wake = () => {
            clearTimeout(timer);
            go();
          };
        });
      }
    },
    close: () => leaving.abort(),
  };
  return listening;
};
