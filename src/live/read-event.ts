import * as v from 'valibot';
import { createParser } from '../shared/quick-parse.ts';
import { type StreamEvent, headEventSchema, streamEventSchema } from '../domain/feed/contract.ts';

/** A heartbeat, a reset or who is there, of which only the position can be read. */
export type HeadEvent = v.InferOutput<typeof headEventSchema> & { isBare: true };

const parseEvent = createParser(streamEventSchema);

/**
 * What the feed says. Of an event that carries no change, the position is enough: whatever else is wrong with it makes
 * nothing be lost, and asks for nothing. Null for what cannot be read at all, which may have been a change.
 */
export const readEvent = (data: string): StreamEvent | HeadEvent | null => {
  let said: unknown;
  try {
    said = JSON.parse(data);
    return parseEvent(said);
  } catch (thrown) {
    console.error('The feed sent an event that cannot be read:', thrown);
    const head = v.safeParse(headEventSchema, said);
    return head.success ? { ...head.output, isBare: true } : null;
  }
};
