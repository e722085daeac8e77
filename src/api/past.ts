import { audiences } from '../domain/audience.ts';
import { definitionOf } from '../domain/collections.ts';
import type { AnyItem } from '../domain/item.ts';
import { instantOf, readHttpDate, readInstant } from '../shared/instant.ts';
import type { Seat } from '../shared/seats.ts';
import type { Backend } from './backend.ts';
import type { Call } from './calls.ts';
import { RequestProblem } from './problem.ts';
import { anything, limits } from './query.ts';
import type { Query, Store } from './store.ts';
import { type View, mayRead, presentOnly } from './views.ts';

/** Throws a RequestProblem (400) for a text that says no moment. */
export const readMoment = (name: string, text: string): number => {
  const moment = readInstant(text.toUpperCase());
  if (moment !== null) return moment;
  throw new RequestProblem(
    400,
    `${name} is “${text.slice(0, 100)}”: a moment as 2017-11-25T15:40:00+01:00 is wanted (RFC 3339).`,
  );
};

export const tooEarly = async (store: Store): Promise<RequestProblem> =>
  new RequestProblem(400, `The history begins at ${instantOf(await store.earliest())}: nothing is known of before.`);

/**
 * The moment that is asked about: `?as-of=` (RFC 3339) before `Accept-Datetime` (RFC 7089: the form of HTTP dates).
 * Throws a RequestProblem (400) for one that is none.
 */
const requestedMoment = ({ request, url }: Call): number => {
  const asOf = url.searchParams.get('as-of');
  if (asOf !== null) return readMoment('The parameter as-of', asOf);
  const header = request.headers.get('Accept-Datetime') ?? '';
  const moment = readHttpDate(header);
  if (moment !== null) return moment;
  throw new RequestProblem(
    400,
    `Accept-Datetime is “${header.slice(0, 100)}”: a date as “Sat, 25 Nov 2017 14:40:00 GMT” is wanted (RFC 7089).`,
  );
};

/** Where a request is answered from, and what its answer says of the moment. */
export interface Reading {
  store: Pick<Store, 'query' | 'get'>;
  /** Null: now. */
  moment: number | null;
  headers: Readonly<Record<string, string>>;
}

/** What was known at a moment. Throws a RequestProblem (400) for one that is still to come, or before the history. */
export const recallMoment = async ({ store }: Backend, moment: number): Promise<Reading['store']> => {
  const { now } = await store.head();
  if (moment > now) throw new RequestProblem(400, `It is ${instantOf(now)}: what comes after is not known.`);
  const past = await store.recall(moment);
  if (!past) throw await tooEarly(store);
  return past;
};

/**
 * The items as they were known at the moment that is asked about. Throws a RequestProblem (400) for one that is still to
 * come, or from before the history.
 */
export const openPast = async (backend: Backend, call: Call): Promise<Reading> => {
  const moment = requestedMoment(call);
  const original = new URL(call.url);
  original.searchParams.delete('as-of');
  return {
    store: await recallMoment(backend, moment),
    moment,
    headers: {
      Vary: 'Accept-Datetime',
      'Memento-Datetime': new Date(moment).toUTCString(),
      Link: `<${original.href}>; rel="original timegate"`,
    },
  };
};

/** Which of some items of the past somebody may see: what they may not know of now they may not know of then. */
export const withPresentRights = async (
  seat: Seat | null,
  store: Store,
  collection: string,
  view: View,
  ids: readonly string[],
): Promise<View> => {
  if (definitionOf(collection) === null) return view;
  const { items } = await store.get(collection, ids);
  const isHidden = (item: AnyItem): boolean => {
    const now = items.get(item.id);
    return now !== undefined && !mayRead(seat, collection, now);
  };
  const atPresent = (item: AnyItem): AnyItem => presentOnly(collection, items.get(item.id)) ?? item;
  return {
    see: (of, item) => (isHidden(item) ? null : view.see(of, atPresent(item))),
    seeWhole: (of, item) => (isHidden(item) ? null : view.seeWhole(of, atPresent(item))),
    seeTaken: (of, item) => (isHidden(item) ? null : view.seeTaken(of, atPresent(item))),
  };
};

export type HiddenNow = (
  store: Store,
  collection: string,
  of: Pick<Query, 'audiences' | 'isInExercise' | 'filter'>,
) => Promise<ReadonlySet<string>>;

/**
 * What of a collection somebody may not know of now: of its past it is neither told nor counted. Throws a RequestProblem
 * (400) for a filter of what is told only as it is now: nobody finds out by one how it was.
 */
export const hiddenNow: HiddenNow = async (store, collection, { audiences: own, isInExercise, filter }) => {
  if (filter && definitionOf(collection)?.seesWhole) {
    throw new RequestProblem(400, 'What was is told here as it is now: it takes no filter of its properties.');
  }
  const others = new Set(audiences.filter((audience) => !own.has(audience)));
  const all = { ...anything, audiences: others, isInExercise, limit: limits.most, after: '' };
  const { items } = await store.query(collection, all);
  return new Set(items.map(({ id }) => id));
};
