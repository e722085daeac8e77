import { audiencesOf } from '../domain/audience.ts';
import { collections, definitionOf, isOfSide, readersOf } from '../domain/collections.ts';
import type { LiveDefinition } from '../domain/definition.ts';
import type { AnyItem, LiveItem } from '../domain/item.ts';
import type { Seat } from '../shared/seats.ts';
import { RequestProblem } from './problem.ts';
import type { Store } from './store.ts';

/** What somebody may see of some items: every answer and every event of the feed goes through it. */
export interface View {
  /** The item as they see it in lists and on the feed, the same object if that is everything; null hides it. */
  see(collection: string, item: AnyItem): AnyItem | null;
  /** As `see`, with what lists leave out, as far as they may see that. */
  seeWhole(collection: string, item: AnyItem): AnyItem | null;
  /** As they may take it along: as `seeWhole`, but nothing that only few see. */
  seeTaken(collection: string, item: AnyItem): AnyItem | null;
}

/** Without what lists leave out; made once for each item. */
const briefs = new WeakMap<AnyItem, AnyItem>();
const briefOf = ({ brief }: LiveDefinition, item: LiveItem): AnyItem => {
  if (!brief) return item;
  const known = briefs.get(item) ?? brief(item);
  briefs.set(item, known);
  return known;
};

/** An item as lists show it to whoever may know of it. Items that it names are no queryable of it. */
export const listed = (collection: string, item: AnyItem): AnyItem => {
  const definition = definitionOf(collection);
  return definition ? briefOf(definition, item as LiveItem) : item;
};

/** Whether an item belongs to where somebody works: in reality, or in the exercise. Who has no seat is in reality. */
const isOnSide = (seat: Seat | null, collection: string, item: AnyItem): boolean => {
  const definition = collections.get(collection);
  return !definition || isOfSide(definition, item, seat?.isInExercise ?? false);
};

export const mayRead = (seat: Seat | null, collection: string, item: AnyItem): boolean =>
  audiencesOf(seat).has(readersOf(collection, item)) && isOnSide(seat, collection, item);

/** Whether somebody may see what lists leave out. */
const seesWhole = (seat: Seat | null, collection: string): boolean => {
  const definition = definitionOf(collection);
  return !definition?.seesWhole || (seat !== null && definition.seesWhole(seat));
};

/**
 * The item as it is now, where no former state of it is told: two states of figures beside each other could tell what
 * each of them alone does not. Undefined: its past may be told.
 */
export const presentOnly = (collection: string, now: AnyItem | undefined): AnyItem | undefined =>
  definitionOf(collection)?.seesWhole ? now : undefined;

/** The items that some items name and that not everybody may know of, by collection and id. */
const readNamed = async (
  store: Pick<Store, 'get'>,
  items: Iterable<readonly [collection: string, item: AnyItem]>,
): Promise<ReadonlyMap<string, ReadonlyMap<string, AnyItem>>> => {
  const wanted = new Map<string, Set<string>>();
  for (const [collection, item] of items) {
    const names = definitionOf(collection)?.names;
    if (!names) continue;
    const ids = wanted.get(names.collection) ?? new Set();
    for (const id of names.idsOf(item as LiveItem)) ids.add(id);
    if (ids.size > 0) wanted.set(names.collection, ids);
  }
  const found = await Promise.all(
    Array.from(
      wanted,
      async ([collection, ids]) => [collection, (await store.get(collection, [...ids])).items] as const,
    ),
  );
  return new Map(found);
};

/**
 * @param seat null: nobody has signed in
 * @param items those that will be looked at, with their collections
 */
export const viewOf = async (
  seat: Seat | null,
  store: Pick<Store, 'get'>,
  items: Iterable<readonly [collection: string, item: AnyItem]>,
): Promise<View> => {
  const named = await readNamed(store, items);
  const audiences = audiencesOf(seat);
  /** Nobody learns of items that they may not know of by those that name them. */
  const withoutHidden = ({ names }: LiveDefinition, item: LiveItem): LiveItem => {
    if (!names) return item;
    const ids = names.idsOf(item);
    const readable = ids.filter((id) => {
      const there = named.get(names.collection)?.get(id);
      return there ? mayRead(seat, names.collection, there) : audiences.has(names.gone);
    });
    return readable.length === ids.length ? item : names.withOnly(item, readable);
  };
  const look = (collection: string, item: AnyItem, isBrief: boolean): AnyItem | null => {
    if (!audiences.has(readersOf(collection, item)) || !isOnSide(seat, collection, item)) return null;
    const definition = definitionOf(collection);
    if (!definition) return item;
    const seen = withoutHidden(definition, item as LiveItem);
    return isBrief ? briefOf(definition, seen) : seen;
  };
  return {
    see: (collection, item) => look(collection, item, true),
    seeWhole: (collection, item) => look(collection, item, !seesWhole(seat, collection)),
    seeTaken: (collection, item) => look(collection, item, definitionOf(collection)?.seesWhole !== undefined),
  };
};

/** The answer to who asks for an item that is not there, or that they may not know of: one cannot tell which. */
export const noItem = (collection: string, id: string): RequestProblem =>
  new RequestProblem(404, `The collection ${collection} has no item “${id.slice(0, 100)}”.`);
