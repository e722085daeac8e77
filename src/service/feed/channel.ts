import type { Backend } from '../../api/backend.ts';
import { followFeed } from '../../api/follow-feed.ts';
import { feedTiming } from '../../domain/feed/contract.ts';
import { type ChannelName, seatOfChannel } from './channels.ts';
import type { Node } from './node.ts';
import { parsePosition } from './hand-over.ts';
import { type Publisher, createPublisher, positionAfter } from './publisher.ts';
import { createRing, toMessages } from './ring.ts';

/** Milliseconds between heartbeats: nginx says nothing to whoever comes before the next message. */
const heartbeat = 1_000;

/** One channel of the feed: what whoever is on it is told, as messages to each nginx. */
export interface Channel {
  name: ChannelName;
  /** Looks at the feed, and publishes what is new. */
  look(): Promise<void>;
  publisherOf(address: string): Publisher | undefined;
  /** What the last message brought whoever heard it to; null: there was none. */
  position(): string | null;
  stop(): void;
}

export interface ChannelSettings {
  backend: Backend;
  name: ChannelName;
  nodes: readonly Node[];
  onPublished(): void;
  onTrouble(error: unknown): void;
}

/** What some nginx holds already: of the one that was told most. */
const findHeld = async ({ name, nodes, onTrouble }: ChannelSettings): Promise<readonly string[]> => {
  const all = nodes.map(async (node) => {
    try {
      return (await node.held(name)).map(({ text }) => text);
    } catch (error) {
      onTrouble(error);
      return [];
    }
  });
  const seqOf = (texts: readonly string[]): number =>
    Math.max(-1, ...texts.map((text) => parsePosition(positionAfter(text) ?? '')?.seq ?? -1));
  return (await Promise.all(all)).toSorted((a, b) => seqOf(b) - seqOf(a))[0] ?? [];
};

/** Goes on where another tailer has stopped, if there was one; else at the head of the feed. */
export const openChannel = async (settings: ChannelSettings): Promise<Channel> => {
  const { backend, name, nodes } = settings;
  const ring = createRing(backend.ticks);
  for (const text of await findHeld(settings)) {
    const position = positionAfter(text);
    if (position !== null) ring.add(position, text);
  }
  const start = ring.last()?.position;
  const collect = followFeed(backend, seatOfChannel(name), start === undefined ? null : parsePosition(start), {
    heartbeat,
    presence: feedTiming.heartbeatEvery,
  });
  const publishers = new Map(
    nodes.map((node) => [node.address, createPublisher({ ...settings, node, channel: name, ring })]),
  );
  for (const publisher of publishers.values()) publisher.go();

  /** One look at a time: they are told in order. */
  let last: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const events = await collect();
    for (const { position, text } of toMessages(events)) ring.add(position, text);
    if (events.length > 0) for (const publisher of publishers.values()) publisher.go();
  };
  return {
    name,
    look: () => {
      const looked = last.then(look);
      last = looked.catch(() => undefined);
      return looked;
    },
    publisherOf: (address) => publishers.get(address),
    position: () => ring.last()?.position ?? null,
    stop: () => {
      for (const publisher of publishers.values()) publisher.stop();
    },
  };
};
