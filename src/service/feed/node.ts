import { createParser } from 'eventsource-parser';
import * as v from 'valibot';
import type { ChannelName } from './channels.ts';
import { heldPath, publishPath, statusPath } from './paths.ts';

/** Milliseconds for one answer of an nginx. */
const patience = 5_000;

const stateSchema = v.object({ messages: v.number(), last_message_id: v.string() });

/** What nchan says of a channel after a message: how many it holds, and the id of the last one. */
export interface ChannelState {
  messages: number;
  last: string;
}

/** A message that nchan holds. */
export interface Held {
  id: string;
  text: string;
}

/** The nchan of one nginx, as the tailer knows it. All of it rejects if nginx cannot be asked. */
export interface Node {
  /** Where it is published to; by this it is known. */
  readonly address: string;
  publish(channel: ChannelName, text: string): Promise<ChannelState>;
  /** What it holds, from the oldest on. */
  held(channel: ChannelName): Promise<readonly Held[]>;
  /** Streams that it holds open. */
  subscribers(): Promise<number>;
}

const parseState = (text: string): ChannelState => {
  const { messages, last_message_id: last } = v.parse(v.pipe(v.string(), v.parseJson(), stateSchema), text);
  return { messages, last };
};

export const createNode = (address: string): Node => {
  const ask = async (path: string, init: RequestInit, ...fine: readonly number[]): Promise<Response> => {
    const response = await fetch(address + path, { signal: AbortSignal.timeout(patience), ...init });
    if (response.ok || fine.includes(response.status)) return response;
    await response.body?.cancel();
    throw new Error(`nginx answers ${path} with ${response.status}.`);
  };
  /** Null: there is no such channel yet. */
  const stateOf = async (channel: ChannelName): Promise<ChannelState | null> => {
    const response = await ask(`${publishPath}/${channel}`, { headers: { Accept: 'text/json' } }, 404);
    const text = await response.text();
    return response.status === 404 ? null : parseState(text);
  };
  return {
    address,
    publish: async (channel, text) => {
      const headers = { Accept: 'text/json', 'Content-Type': 'text/event-stream' };
      const response = await ask(`${publishPath}/${channel}`, { method: 'POST', headers, body: text });
      return parseState(await response.text());
    },
    held: async (channel) => {
      const state = await stateOf(channel);
      if (!state || state.messages === 0) return [];
      const leaving = new AbortController();
      const signal = AbortSignal.any([leaving.signal, AbortSignal.timeout(patience)]);
      const response = await ask(`${heldPath}/${channel}`, { headers: { Accept: 'text/event-stream' }, signal });
      const found: Held[] = [];
      const parser = createParser({ onEvent: ({ id = '', data }) => found.push({ id, text: data }) });
      try {
        for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
          parser.feed(text);
          if (found.some(({ id }) => id === state.last)) break;
        }
      } finally {
        leaving.abort();
      }
      return found;
    },
    subscribers: async () => {
      const text = await (await ask(statusPath, {})).text();
      return Number(/^subscribers: (\d+)$/m.exec(text)?.[1] ?? 0);
    },
  };
};
