import type { Backend } from '../../api/backend.ts';
import type { Database } from '../database.ts';
import { type Channel, openChannel } from './channel.ts';
import { type ChannelName, channelNames } from './channels.ts';
import { lead } from './lead.ts';
import type { Node } from './node.ts';

/** Milliseconds between two looks at the feed at least: what comes meanwhile goes in one message. */
const pace = 50;

export interface TailerSettings {
  sql: Database;
  backend: Backend;
  nodes: readonly Node[];
  onLead(isLeading: boolean): void;
  /** A message has come to a node. */
  onPublished(): void;
  onTrouble(error: unknown): void;
}

/** Publishes the feed while it holds the lock. */
export interface Tailer {
  /** The channel, while this one publishes; null: another one does, or none. */
  channel(name: ChannelName): Channel | null;
  stop(): Promise<void>;
}

const sleep = (milliseconds: number): Promise<void> => new Promise((go) => setTimeout(go, milliseconds));

export const startTailer = ({ sql, backend, nodes, ...settings }: TailerSettings): Tailer => {
  const ending = new AbortController();
  let channels: ReadonlyMap<ChannelName, Channel> | null = null;

  const publish = async (signal: AbortSignal): Promise<void> => {
    const opened = await Promise.all(channelNames.map((name) => openChannel({ backend, name, nodes, ...settings })));
    channels = new Map(opened.map((channel) => [channel.name, channel]));
    settings.onLead(true);
    let wake = (): void => undefined;
    let isAsked = true;
    const ask = (): void => {
      isAsked = true;
      wake();
    };
    const unsubscribe = backend.store.subscribe(ask);
    signal.addEventListener('abort', ask);
    try {
      while (!signal.aborted) {
        if (!isAsked) await new Promise<void>((go) => (wake = go));
        if (signal.aborted) break;
        isAsked = false;
        // Each stands by itself: what one cannot read now it reads at the next look.
        await Promise.all(opened.map((channel) => channel.look().catch(settings.onTrouble)));
        await sleep(pace);
      }
    } finally {
      channels = null;
      settings.onLead(false);
      unsubscribe();
      for (const channel of opened) channel.stop();
    }
  };
  const ended = lead(sql, ending.signal, publish, settings.onTrouble);
  return {
    channel: (name) => channels?.get(name) ?? null,
    stop: async () => {
      ending.abort();
      await ended;
    },
  };
};
