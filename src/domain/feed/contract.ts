import * as v from 'valibot';
import { presentSchema } from '../../shared/presence.ts';
import { instantSchema } from '../../shared/vocabulary.ts';

/**
 * The live feed: server-sent events of `/api/stream`. The event id is `<epoch>:<seq>`; `Last-Event-ID` or `?since=`
 * resumes after that position. `seq` counts from 1 over all collections of one epoch, without gaps.
 */
export const streamPath = '/api/stream';

/** The same events as one plain answer, for whoever cannot hold a stream: `?since=` as there; without it, the head. */
export const changesPath = '/api/changes';
/** Changes in one answer at most. */
export const changesPage = 1_000;

/** Headers of every answer of a streamed collection's items: the position that it was taken at. */
export const epochHeader = 'Vigie-Epoch';
export const seqHeader = 'Vigie-Seq';

/** The server's clock: `now` at sending, and how many of its seconds pass in one second (0 paused; 1 outside a demo). */
const clockSchema = v.object({ now: instantSchema, rate: v.pipe(v.number(), v.minValue(0)) });

/** Whether everything on the feed belongs to an exercise; absent: reality. */
const exerciseSchema = v.exactOptional(v.boolean());

const position = { epoch: v.pipe(v.string(), v.minLength(1)), seq: v.pipe(v.number(), v.integer(), v.minValue(0)) };

/** `event:` name → shape of its `data:`. The feature itself is parsed by its layer. */
export const streamEventSchema = v.variant('type', [
  v.object({ type: v.literal('upsert'), ...position, collection: v.string(), feature: v.unknown() }),
  v.object({ type: v.literal('remove'), ...position, collection: v.string(), id: v.string() }),
  /** Something happened that this seat may not know of: a position, and nothing else. */
  v.object({ type: v.literal('skip'), ...position }),
  /** Who looks at which item now; `seq` is the head. */
  v.object({ type: v.literal('presence'), ...position, present: v.array(presentSchema) }),
  /** Data, not a comment; every 5 s; `seq` is the head. */
  v.object({ type: v.literal('heartbeat'), ...position, clock: clockSchema, exercise: exerciseSchema }),
  /** The position asked for is too old or of another epoch: fetch the snapshots again. `seq` is the head. */
  v.object({ type: v.literal('reset'), ...position, clock: clockSchema, exercise: exerciseSchema }),
]);
/** What of the events without a change is enough to follow the feed. */
export const headEventSchema = v.object({ type: v.picklist(['presence', 'heartbeat', 'reset']), ...position });
export type StreamEvent = v.InferOutput<typeof streamEventSchema>;

export const changesSchema = v.object({
  /** The position after the last of the events: where the next answer goes on. */
  ...position,
  /** There are further changes already. */
  more: v.boolean(),
  /** In order; unless there are more, the last is the head's heartbeat. */
  events: v.array(streamEventSchema),
});
export type ServerClock = v.InferOutput<typeof clockSchema>;

/** Milliseconds. Sources: the measurements behind `decisions/004-live-feed.md`. */
export const feedTiming = {
  heartbeatEvery: 5_000,
  staleAfter: 15_000,
  reconnectAfter: 20_000,
  /** Without a stream the changes are asked for this often, and after news at most this often. */
  pollEvery: 5_000,
  newsEvery: 1_000,
  /** While that works, a stream that said nothing is tried again after at least so long. */
  streamAgainAfter: 30_000,
  backOffFrom: 1_000,
  backOffTo: 30_000,
  /** More events waiting than this: one snapshot is cheaper. */
  queueLimit: 5_000,
} as const;
