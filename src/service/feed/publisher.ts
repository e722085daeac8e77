import type { ChannelName } from './channels.ts';
import type { Node } from './node.ts';
import { mostMessages } from './paths.ts';
import type { Ring } from './ring.ts';

/** Milliseconds until an nginx that could not be asked is asked again. */
const pause = 500;

/** Brings the messages of one channel to one nginx, in order, and knows where each stands there. */
export interface Publisher {
  /** There are new messages. */
  go(): void;
  /** The id of the last message there after which one stands at a position; null: it is not there. */
  placeOf(position: string): string | null;
  /** The id of the last message there; null: there is none. */
  lastPlace(): string | null;
  /** Whether it holds all that there is: not while it cannot be reached, nor while it is filled anew. */
  isWhole(): boolean;
  stop(): void;
}

export interface PublisherSettings {
  node: Node;
  channel: ChannelName;
  ring: Ring;
  onPublished(): void;
  onTrouble(error: unknown): void;
}

export const createPublisher = ({ node, channel, ring, onPublished, onTrouble }: PublisherSettings): Publisher => {
  /** By position, in the order in which they came. */
  const places = new Map<string, string>();
  let last: string | null = null;
  let next = 0;
  /** Whether it is known what this nginx holds. */
  let isKnown = false;
  const state = { isGoing: false, isOver: false };

  const note = (position: string, id: string): void => {
    places.delete(position);
    places.set(position, id);
    last = id;
    const [oldest] = places.keys();
    if (places.size > mostMessages && oldest !== undefined) places.delete(oldest);
  };
  const forget = (): void => {
    places.clear();
    last = null;
  };
  /** Learns what it holds, maybe from another tailer: what comes after that is left to do. */
  const learn = async (): Promise<void> => {
    const held = await node.held(channel);
    forget();
    let position = '';
    for (const { id, text } of held) {
      position = positionAfter(text) ?? position;
      if (position !== '') note(position, id);
    }
    next = (ring.lastAt(position)?.number ?? -1) + 1;
    isKnown = true;
  };
  const publishNext = async (): Promise<boolean> => {
    const message = ring.from(next);
    if (!message || message.number < next) return false;
    const before = last;
    const { messages, last: id } = await node.publish(channel, message.text);
    // It holds nothing of what it held: it was started anew. All of it once more; who hears something twice drops it.
    if (before !== null && messages <= 1) {
      forget();
      next = 0;
      return true;
    }
    note(message.position, id);
    next = message.number + 1;
    onPublished();
    return true;
  };
  const run = async (): Promise<void> => {
    while (!state.isOver) {
      try {
        if (!isKnown) await learn();
        if (!(await publishNext())) return;
      } catch (error) {
        isKnown = false;
        if (!state.isOver) onTrouble(error);
        await new Promise((go) => setTimeout(go, pause));
      }
    }
  };
  const go = (): void => {
    if (state.isGoing || state.isOver) return;
    state.isGoing = true;
    void run().finally(() => {
      state.isGoing = false;
      // What came while it ended.
      const message = ring.from(next);
      if (message && message.number >= next) go();
    });
  };
  return {
    go,
    placeOf: (position) => places.get(position) ?? null,
    lastPlace: () => last,
    isWhole: () => isKnown && (ring.last()?.number ?? -1) < next,
    stop: () => {
      state.isOver = true;
    },
  };
};

/** Where whoever has heard a message stands; null: it is none of the feed's. */
export const positionAfter = (text: string): string | null => [...text.matchAll(/^id: (\S+)$/gm)].at(-1)?.[1] ?? null;
