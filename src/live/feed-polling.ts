import * as v from 'valibot';
import { requestJson, toFailure } from '../shared/api.ts';
import { backOff } from './back-off.ts';
import { changesPath, feedTiming } from '../domain/feed/contract.ts';
import type { FeedConnection, FeedListener } from './feed-connection.ts';

const timeout = 10_000;

/** Whether each event is one is checked where it is used, as if it had come over a stream. */
const pageSchema = v.object({ more: v.boolean(), events: v.array(v.unknown()) });

export interface Polling extends FeedConnection {
  /** There is news: asks now, or once more after the answer that is awaited; a wait after a failure goes on. */
  hurry(): void;
}

/**
 * The feed without a stream: asks for what came after the last position, every few seconds. After an answer
 * that cannot be read the next begins at the head: the same would come again, and the protocol fetches what is lost.
 */
export const openPolling = ({
  baseUrl,
  seat,
  position,
  onAsk,
  onData,
  onState,
}: FeedListener & { baseUrl: string; seat: string; position: () => string | null }): Polling => {
  let attempt = 0;
  let isLost = false;
  let isAsking = false;
  let isHurried = false;
  let current = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async ({ signal }: AbortController): Promise<void> => {
    const since = isLost ? null : position();
    const address = `${baseUrl}${changesPath}${since === null ? '' : `?${new URLSearchParams({ since })}`}`;
    let wait: number = feedTiming.pollEvery;
    isAsking = true;
    isHurried = false;
    onAsk();
    try {
      const page = await requestJson(address, (body) => v.parse(pageSchema, body), { signal, timeout, seat });
      attempt = 0;
      isLost = false;
      onState({ state: 'open', every: wait });
      for (const event of page.events) if (!signal.aborted) onData(JSON.stringify(event));
      if (isHurried || (page.more && position() !== since)) wait = 0;
    } catch (thrown) {
      if (signal.aborted) return;
      const { reason } = toFailure(thrown);
      wait = backOff(attempt, reason.retryAfter);
      attempt += 1;
      onState({ state: 'waiting', reason });
      if (reason.kind === 'malformed') isLost = true;
    }
    if (signal.aborted) return;
    isAsking = false;
    timer = setTimeout(askNow, wait);
  };
  const askNow = (): void => {
    clearTimeout(timer);
    current.abort();
    current = new AbortController();
    void ask(current);
  };
  askNow();
  return {
    reconnect: askNow,
    hurry: () => {
      isHurried = true;
      if (!isAsking && attempt === 0) askNow();
    },
    close: () => {
      clearTimeout(timer);
      current.abort();
    },
  };
};
