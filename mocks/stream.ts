import { feedTiming } from '../src/live/contract.ts';
import type { Present } from '../src/shared/presence.ts';
import type { Seat } from '../src/shared/seats.ts';
import type { Host, World } from './host.ts';
import { RequestProblem } from './problem.ts';
import { type Change, type LiveCollection, liveCollections } from './simulation.ts';
import { type View, viewOf } from './views.ts';
import { instantOf } from '../src/shared/instant.ts';

interface Position {
  epoch: string;
  seq: number;
}

const isLive = (collection: string): collection is LiveCollection =>
  liveCollections.some((live) => live === collection);

const positionPattern = /^([^:\s]{1,100}):(\d{1,15})$/;

/** A position of another world, or of none: it can only be answered by a reset. */
const lost: Position = { epoch: '', seq: 0 };

/**
 * Where the client wants to go on: `Last-Event-ID` before `?since=`; null is the head. A `Last-Event-ID` that is none
 * is a lost position; throws a RequestProblem for such a `since`.
 */
export const requestedPosition = (request: Request): Position | null => {
  const header = request.headers.get('Last-Event-ID');
  const since = new URL(request.url).searchParams.get('since');
  const text = header ?? since;
  if (text === null) return null;
  const [, epoch, seq] = positionPattern.exec(text) ?? [];
  if (epoch !== undefined && seq !== undefined) return { epoch, seq: Number(seq) };
  if (header !== null) return lost;
  throw new RequestProblem(
    400,
    `The parameter since is “${text.slice(0, 100)}”: <epoch>:<seq> is wanted, as in the id of an event.`,
  );
};

/** What a fault may do to the feed. */
export interface StreamFaults {
  isSilent(): boolean;
  isClosed(): boolean;
  /** The data of an event as it is sent. */
  spoil(change: Change, data: string): string;
}

const frame = (type: string, { epoch, seq }: Position, data: string): string =>
  `event: ${type}\nid: ${epoch}:${seq}\ndata: ${data}\n\n`;

const clockFrame = (type: 'heartbeat' | 'reset', { epoch, seq, clock, isExercise }: World): string => {
  const rate = clock.playing ? clock.speed : 0;
  return frame(
    type,
    { epoch, seq },
    JSON.stringify({ type, epoch, seq, clock: { now: instantOf(clock.now), rate }, exercise: isExercise }),
  );
};

/** What somebody may not know of is told by its position alone. */
const changeFrame = (epoch: string, change: Change, view: View, { spoil }: StreamFaults): string => {
  const { type, seq, collection } = change;
  const seen = view.see(collection, change.type === 'upsert' ? change.feature : change.last);
  if (!seen) return frame('skip', { epoch, seq }, JSON.stringify({ type: 'skip', epoch, seq }));
  const subject = change.type === 'upsert' ? { feature: seen } : { id: change.id };
  return frame(type, { epoch, seq }, spoil(change, JSON.stringify({ type, epoch, seq, collection, ...subject })));
};

const presenceFrame = (position: Position, present: readonly Present[]): string =>
  frame('presence', position, JSON.stringify({ type: 'presence', ...position, present }));

/** Who looks at what, as far as one may know of it; whoever only looks on is told of nobody. */
const visiblePresent = (host: Host, seat: Seat | null, world: World): readonly Present[] => {
  if (seat === null || seat.role === 'observer') return [];
  const view = viewOf(seat, world);
  return host.presence.present().filter(({ item }) => {
    const [collection = '', id = ''] = item.split(':', 2);
    const feature = isLive(collection) ? world.get(collection, id) : undefined;
    return feature !== undefined && view.see(collection, feature) !== null;
  });
};

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
    let frames = '';
    const { epoch, seq, clock } = world;
    position ??= { epoch, seq };
    const changes = position.epoch === epoch ? world.changesAfter(position.seq) : null;
    if (changes === null) frames += clockFrame('reset', world);
    else {
      const view = viewOf(seat, world);
      for (const change of changes) frames += changeFrame(epoch, change, view, faults);
    }
    position = { epoch, seq };
    if (host.presence.version() !== seenPresence) {
      seenPresence = host.presence.version();
      frames += presenceFrame(position, visiblePresent(host, seat, world));
    }

    if (performance.now() >= beatAt || clock.moves !== seenMoves) {
      frames += clockFrame('heartbeat', world);
      beatAt = performance.now() + feedTiming.heartbeatEvery;
      seenMoves = clock.moves;
    }
    return frames;
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
