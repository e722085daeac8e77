import { changesPage } from '../src/live/contract.ts';
import type { Present } from '../src/shared/presence.ts';
import type { Seat } from '../src/shared/seats.ts';
import type { Host, World } from './host.ts';
import { RequestProblem } from './problem.ts';
import { type Change, type LiveCollection, liveCollections } from './simulation.ts';
import { instantOf } from '../src/shared/instant.ts';
import { type View, viewOf } from './views.ts';

export interface Position {
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

/** One event of the feed: its name, where it stands, and its data as JSON. */
export interface FeedEvent {
  type: string;
  position: Position;
  data: string;
}

export const clockEvent = (type: 'heartbeat' | 'reset', { epoch, seq, clock, isExercise }: World): FeedEvent => {
  const rate = clock.playing ? clock.speed : 0;
  const told = { type, epoch, seq, clock: { now: instantOf(clock.now), rate }, exercise: isExercise };
  return { type, position: { epoch, seq }, data: JSON.stringify(told) };
};

/** What somebody may not know of is told by its position alone. */
const changeEvent = (epoch: string, change: Change, view: View, { spoil }: StreamFaults): FeedEvent => {
  const { type, seq, collection } = change;
  const position = { epoch, seq };
  const subjectOf = change.type === 'upsert' ? change.feature : change.type === 'remove' ? change.last : null;
  const seen = subjectOf && view.see(collection, subjectOf);
  if (!seen || change.type === 'forgotten')
    return { type: 'skip', position, data: JSON.stringify({ type: 'skip', epoch, seq }) };
  const subject = change.type === 'upsert' ? { feature: seen } : { id: change.id };
  return { type, position, data: spoil(change, JSON.stringify({ type, epoch, seq, collection, ...subject })) };
};

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

export const presenceEvent = (host: Host, seat: Seat | null, world: World): FeedEvent => {
  const position = { epoch: world.epoch, seq: world.seq };
  const present = visiblePresent(host, seat, world);
  return { type: 'presence', position, data: JSON.stringify({ type: 'presence', ...position, present }) };
};

/** The changes after a position as a seat may see them, at most `limit`; null: they are no longer all there. */
export const changeEvents = (
  world: World,
  seat: Seat | null,
  { epoch, seq }: Position,
  faults: StreamFaults,
  limit = Number.POSITIVE_INFINITY,
): readonly FeedEvent[] | null => {
  const changes = epoch === world.epoch ? world.changesAfter(seq) : null;
  const view = viewOf(seat, world);
  return changes && changes.slice(0, limit).map((change) => changeEvent(epoch, change, view, faults));
};

/**
 * The feed as one plain answer, for whoever cannot hold a stream: what came after a position, a page at most, and the
 * head's heartbeat once that is all.
 */
export const listChanges = (host: Host, seat: Seat | null, from: Position | null, faults: StreamFaults): string => {
  const world = host.world();
  const { epoch, seq } = world;
  const changes = changeEvents(world, seat, from ?? { epoch, seq }, faults, changesPage);
  const reached = changes?.at(-1)?.position.seq ?? (changes && from ? from.seq : seq);
  const more = reached < seq;
  const head = more ? [] : [presenceEvent(host, seat, world), clockEvent('heartbeat', world)];
  const events = [...(changes ?? [clockEvent('reset', world)]), ...head].map(({ data }) => data);
  return `{"epoch":${JSON.stringify(epoch)},"seq":${reached},"more":${more},"events":[${events.join(',')}]}`;
};
