import type { FeedEvent } from '../../api/feed-events.ts';
import { frame } from '../../api/follow-feed.ts';
import { messagesKept, mostMessageBytes, mostMessages } from './paths.ts';

/** What one message of a channel tells. */
export interface Message {
  /** Counts on, one by one. */
  number: number;
  /** Where whoever has heard it stands: `<epoch>:<seq>`. */
  position: string;
  text: string;
}

/** The messages of one channel that nginx still holds, or should. */
export interface Ring {
  add(position: string, text: string): void;
  /** The first that is left with this number or a later one. */
  from(number: number): Message | undefined;
  /** The last of those after which one stands at a position. */
  lastAt(position: string): Message | undefined;
  last(): Message | undefined;
}

/** @param now milliseconds of a steady clock */
export const createRing = (now: () => number): Ring => {
  const messages: (Message & { at: number })[] = [];
  let next = 0;
  const forget = (): void => {
    const oldest = now() - messagesKept;
    const young = messages.findIndex(({ at }) => at >= oldest);
    const over = Math.max(young === -1 ? messages.length - 1 : young, messages.length - mostMessages);
    if (over > 0) messages.splice(0, over);
  };
  return {
    add: (position, text) => {
      messages.push({ number: next, position, text, at: now() });
      next += 1;
      forget();
    },
    from: (number) => messages[Math.max(0, number - (messages[0]?.number ?? 0))],
    lastAt: (position) => messages.findLast((message) => message.position === position),
    last: () => messages.at(-1),
  };
};

/** The events of one look as messages, each with the position after it: none is much longer than nginx may take. */
export const toMessages = (events: readonly FeedEvent[]): readonly Omit<Message, 'number'>[] => {
  const messages: { position: string; text: string }[] = [];
  let text = '';
  for (const [index, event] of events.entries()) {
    text += frame(event);
    if (text.length < mostMessageBytes && index < events.length - 1) continue;
    messages.push({ position: `${event.position.epoch}:${event.position.seq}`, text });
    text = '';
  }
  return messages;
};
