import { definitionOf } from '../domain/collections.ts';
import { changesPage } from '../domain/feed/contract.ts';
import type { AnyItem } from '../domain/item.ts';
import { instantOf } from '../shared/instant.ts';
import type { Present } from '../shared/presence.ts';
import { type Seat, looksOn } from '../shared/seats.ts';
import type { Backend } from './backend.ts';
import { RequestProblem } from './problem.ts';
import { isSilent } from './silence.ts';
import type { Change, Head, Position, Store } from './store.ts';
import { type View, viewOf } from './views.ts';

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

/** One event of the feed: its name, where it stands, and its data as JSON. */
export interface FeedEvent {
  type: string;
  position: Position;
  data: string;
}

export const clockEvent = (
  type: 'heartbeat' | 'reset',
  seat: Seat | null,
  { epoch, seq, now, rate, isExercise }: Head,
): FeedEvent => {
  const exercise = isExercise || (seat?.isInExercise ?? false);
  const told = { type, epoch, seq, clock: { now: instantOf(now), rate }, exercise };
  return { type, position: { epoch, seq }, data: JSON.stringify(told) };
};

const subjectOf = (change: Change): AnyItem | null =>
  change.type === 'upsert' ? change.feature : change.type === 'remove' ? change.last : null;

/** What somebody may not know of is told by its position alone. */
const changeEvent = (epoch: string, change: Change, view: View): FeedEvent => {
  const { type, seq, collection } = change;
  const position = { epoch, seq };
  const subject = subjectOf(change);
  const seen = subject && view.see(collection, subject);
  if (!seen || type === 'forgotten')
    return { type: 'skip', position, data: JSON.stringify({ type: 'skip', epoch, seq }) };
  const told = type === 'upsert' ? { feature: seen } : { id: change.id };
  return { type, position, data: JSON.stringify({ type, epoch, seq, collection, ...told }) };
};

/** Who looks at what, as far as one may know of it; whoever only looks on is told of nobody. */
const visiblePresent = async ({ presence, store }: Backend, seat: Seat | null): Promise<readonly Present[]> => {
  if (seat === null || looksOn(seat.role)) return [];
  const looks = presence.present();
  const wanted = Map.groupBy(looks, ({ item }) => item.split(':', 1)[0] ?? '');
  const looked = Array.from(wanted, async ([collection, those]): Promise<readonly Present[]> => {
    if (!definitionOf(collection)) return [];
    const idOf = ({ item }: Present): string => item.split(':', 2)[1] ?? '';
    const { items } = await store.get(collection, those.map(idOf));
    const view = await viewOf(
      seat,
      store,
      Array.from(items.values(), (item) => [collection, item]),
    );
    return those.filter((look) => {
      const item = items.get(idOf(look));
      return item && view.see(collection, item);
    });
  });
  const seen = new Set((await Promise.all(looked)).flat());
  return looks.filter((look) => seen.has(look));
};

export const presenceEvent = async (backend: Backend, seat: Seat | null, { epoch, seq }: Head): Promise<FeedEvent> => {
  const position = { epoch, seq };
  const present = await visiblePresent(backend, seat);
  return { type: 'presence', position, data: JSON.stringify({ type: 'presence', ...position, present }) };
};

/**
 * The changes after a position as a seat may see them, at most `limit`; null: they are no longer all there.
 * @param after null: the head
 */
export const readChanges = async (
  store: Store,
  seat: Seat | null,
  after: Position | null,
  limit: number,
): Promise<{ head: Head; events: readonly FeedEvent[] | null }> => {
  const { head, changes } = await store.changesAfter(after, limit);
  if (!changes) return { head, events: null };
  const subjects = changes.flatMap((change) => {
    const item = subjectOf(change);
    return item ? [[change.collection, item] as const] : [];
  });
  const view = await viewOf(seat, store, subjects);
  return { head, events: changes.map((change) => changeEvent(head.epoch, change, view)) };
};

/**
 * The feed as one plain answer, for whoever cannot hold a stream: what came after a position, a page at most, and the
 * head's heartbeat once that is all.
 */
export const listChanges = async (backend: Backend, seat: Seat | null, from: Position | null): Promise<string> => {
  if (await isSilent(backend.store, seat)) throw new RequestProblem(503, 'The feed says nothing just now.');
  const { head, events: changes } = await readChanges(backend.store, seat, from, changesPage);
  const { epoch, seq } = head;
  const reached = changes?.at(-1)?.position.seq ?? (changes && from ? from.seq : seq);
  const more = reached < seq;
  const last = more ? [] : [await presenceEvent(backend, seat, head), clockEvent('heartbeat', seat, head)];
  const events = [...(changes ?? [clockEvent('reset', seat, head)]), ...last].map(({ data }) => data);
  return `{"epoch":${JSON.stringify(epoch)},"seq":${reached},"more":${more},"events":[${events.join(',')}]}`;
};
