import { feedTiming } from '../domain/feed/contract.ts';
import type { Seat } from '../shared/seats.ts';
import type { Backend } from './backend.ts';
import { type FeedEvent, clockEvent, presenceEvent, readChanges } from './feed-events.ts';
import { placeSeat } from './seats.ts';
import { isSilent } from './silence.ts';
import type { Position } from './store.ts';

/** An event as it stands in a stream: the id is its position. */
export const frame = ({ type, position: { epoch, seq }, data }: FeedEvent): string =>
  `event: ${type}\nid: ${epoch}:${seq}\ndata: ${data}\n\n`;

/**
 * What one client of the feed has been told. Each call answers what came since the last one; a heartbeat at once, then
 * every 5 s and when somebody moves the clock; and who is there whenever that has changed.
 * @param token whose it is; its side may change under it
 * @param pace milliseconds: between heartbeats, and after which it is told again who is there, for those who come later
 */
export const followFeed = (
  backend: Backend,
  token: Seat | null,
  from: Position | null,
  pace: { heartbeat: number; presence: number } = {
    heartbeat: feedTiming.heartbeatEvery,
    presence: Number.POSITIVE_INFINITY,
  },
): (() => Promise<readonly FeedEvent[]>) => {
  const { store, presence, ticks } = backend;
  let position = from;
  let beatAt = Number.NEGATIVE_INFINITY;
  let tellAt = Number.POSITIVE_INFINITY;
  let seenMoves = -1;
  let seenPresence = 0;
  return async () => {
    const seat = await placeSeat(token, store);
    if (await isSilent(store, seat)) return [];
    const { head, events: changes } = await readChanges(store, seat, position, Number.POSITIVE_INFINITY);
    const events = [...(changes ?? [clockEvent('reset', seat, head)])];
    const version = presence.version();
    const now = ticks();
    if (version !== seenPresence || now >= tellAt) {
      events.push(await presenceEvent(backend, seat, head));
      tellAt = now + pace.presence;
    }
    if (now >= beatAt || head.moves !== seenMoves) {
      events.push(clockEvent('heartbeat', seat, head));
      beatAt = now + pace.heartbeat;
    }
    // Nothing counts as told before all of it can be.
    [position, seenPresence, seenMoves] = [{ epoch: head.epoch, seq: head.seq }, version, head.moves];
    return events;
  };
};
