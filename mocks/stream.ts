import { feedTiming } from '../src/live/contract.ts';
import type { Seat } from '../src/shared/seats.ts';
import {
  type FeedEvent,
  type Position,
  type StreamFaults,
  changeEvents,
  clockEvent,
  presenceEvent,
} from './feed-events.ts';
import type { Host, World } from './host.ts';

const frame = ({ type, position: { epoch, seq }, data }: FeedEvent): string =>
  `event: ${type}\nid: ${epoch}:${seq}\ndata: ${data}\n\n`;

/**
 * The feed from a position on, until the client leaves: what it missed, then each change, and a heartbeat at once,
 * every 5 s and whenever somebody moves the clock. A client that reads too slowly is not sent more than it takes; what
 * is too far behind gets a `reset`.
 */
export const openStream = (
  host: Host,
  seat: Seat | null,
  from: Position | null,
  faults: StreamFaults,
  signal: AbortSignal,
): Response => {
  const encoder = new TextEncoder();
  let position = from;
  let beatAt = Number.NEGATIVE_INFINITY;
  let seenMoves = -1;
  let seenPresence = 0;
  let stop = (): void => undefined;

  /** The frames since the last call. */
  const collect = (world: World): string => {
    const { epoch, seq, clock } = world;
    position ??= { epoch, seq };
    const events = [...(changeEvents(world, seat, position, faults) ?? [clockEvent('reset', world)])];
    position = { epoch, seq };
    if (host.presence.version() !== seenPresence) {
      seenPresence = host.presence.version();
      events.push(presenceEvent(host, seat, world));
    }
    if (performance.now() >= beatAt || clock.moves !== seenMoves) {
      events.push(clockEvent('heartbeat', world));
      beatAt = performance.now() + feedTiming.heartbeatEvery;
      seenMoves = clock.moves;
    }
    return events.map(frame).join('');
  };

  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        const pump = (): void => {
          if (faults.isClosed()) {
            stop();
            return controller.close();
          }
          if (faults.isSilent() || (controller.desiredSize ?? 0) <= 0) return;
          const frames = collect(host.world());
          if (frames !== '') controller.enqueue(encoder.encode(frames));
        };
        const leave = (): void => {
          stop();
          controller.error(signal.reason);
        };
        const unwatch = host.watch(pump);
        stop = () => {
          unwatch();
          signal.removeEventListener('abort', leave);
        };
        if (signal.aborted) return leave();
        signal.addEventListener('abort', leave);
        pump();
      },
      cancel: () => stop(),
    },
    { highWaterMark: 4 },
  );
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  });
};
