import type { Audience } from '../domain/audience.ts';
import type { AnyItem, LiveItem } from '../domain/item.ts';
import type { Text } from '../shared/vocabulary.ts';
import type { Effect } from '../domain/writing.ts';
import type { AuditEntry } from '../shared/audit.ts';
import type { Expression } from './cql2/expression.ts';
import type { Seat } from '../shared/seats.ts';

/** A place in the feed; `seq` counts from 1 over all collections of one epoch, without gaps. */
export interface Position {
  epoch: string;
  seq: number;
}

/** Where a store stands: the head of its feed, and what time it is there. */
export interface Head extends Position {
  /** Milliseconds since 1970. */
  now: number;
  /** How many of its seconds pass in one: 0 paused, 1 outside a demo. */
  rate: number;
  /** How many times somebody moved its clock; 0 outside a demo. */
  moves: number;
  /** Everything in it is an exercise. */
  isExercise: boolean;
}

/** West, south, east, north, degrees; west of east unless it crosses the antimeridian. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Milliseconds since 1970; infinite is open. */
export interface Interval {
  start: number;
  end: number;
}

/** What is asked of a collection: all of it, so that a database can answer it by its own indexes. */
export interface Query {
  bbox: Box | null;
  datetime: Interval | null;
  /**
   * What holds of an item as its lists show it (`listed` of `views.ts`), so that nobody finds out by asking what is not
   * shown: a database keeps that beside what it is made from. Null: nothing is asked.
   */
  filter: Expression | null;
  /** By the names of the collection's queryables; of each, one of the values. */
  filters: readonly { name: string; values: ReadonlySet<string> }[];
  /** Only what these may know of; what is looked up is everybody's. */
  audiences: ReadonlySet<Audience>;
  /** Ids that are not told of, nor counted. */
  except: ReadonlySet<string>;
  /** Only what belongs to the exercise; false: only what does not. */
  isInExercise: boolean;
  limit: number;
  /** The id that the page starts after; empty: the first page. */
  after: string;
}

/** One page, as of one moment. */
export interface Page {
  head: Head;
  items: readonly AnyItem[];
  /** How many there are on all pages. */
  matched: number;
  hasMore: boolean;
}

/** A page whose items are JSON already, but for those of which it depends on who looks what their lists show. */
export interface WrittenPage extends Omit<Page, 'items'> {
  items: readonly (string | AnyItem)[];
  /** The id of its last item; empty: it has none. */
  last: string;
}

/** One step of the feed. */
export type Change =
  | { seq: number; collection: string; type: 'upsert'; feature: LiveItem }
  /** `last`: what it was before. */
  | { seq: number; collection: string; type: 'remove'; id: string; last: LiveItem }
  /** It told of an item that has been deleted since with all that was told of it. */
  | { seq: number; collection: string; type: 'forgotten' };

/** A change of the past, and when it became known: milliseconds since 1970. */
export interface PastChange {
  change: Change;
  known: number;
}

/** A moment with a name. */
export interface Bookmark {
  /** Milliseconds since 1970. */
  at: number;
  label: Text;
}

/** What is read while a write is decided. */
export interface Transaction {
  /** Milliseconds since 1970. */
  readonly now: number;
  get(collection: string, id: string): Promise<LiveItem | undefined>;
  /** The item with these properties, of which there is one at most. */
  find(collection: string, properties: Readonly<Record<string, unknown>>): Promise<LiveItem | undefined>;
  /** Whether an item was deleted with all that was told of it. */
  wasDeleted(id: string): Promise<boolean>;
}

/** A write as it was asked for. */
export interface WriteRequest {
  /** The idempotency key: a seat's own. */
  key: string;
  seat: Seat;
  collection: string;
  id: string;
  /** What is the same for every try: the method and the body. */
  asked: unknown;
}

export type Outcome =
  /** Now, or by an earlier try with the same key: the item as it was then. */
  | { status: 'done'; item: LiveItem }
  /** The seat has used the key for something else. */
  | { status: 'other-use' }
  /** The store takes no writes; the reason says what to do. */
  | { status: 'refused'; reason: string };

/**
 * Where the API's items are kept: a world that a journal determines, or a database. Whatever it answers is of one
 * moment; it knows the time, and the API has no other.
 */
export interface Store {
  head(): Promise<Head>;
  /** Throws nothing for a collection that it does not have: that one is empty. */
  query(collection: string, query: Query): Promise<Page>;
  /** As `query`, of what streams, as it is now, as lists show it. Absent, or null: it has nothing written for that. */
  queryWritten?(collection: string, query: Query): Promise<WrittenPage | null>;
  /**
   * Those of some items that are there.
   * @param audiences only what these may know of; absent: all, for who has to tell what is hidden from what is not there
   */
  get(
    collection: string,
    ids: readonly string[],
    audiences?: ReadonlySet<Audience>,
  ): Promise<{ head: Head; items: ReadonlyMap<string, AnyItem> }>;
  /**
   * The changes after a position in order, at most `limit`; null: they are no longer (or not yet) known.
   * @param after null: after the head, where there are none
   */
  changesAfter(after: Position | null, limit: number): Promise<{ head: Head; changes: readonly Change[] | null }>;
  /**
   * The items as they were known at a moment, milliseconds since 1970, without those that have been deleted since with
   * all that was told of them. Null: it does not reach back so far.
   */
  recall(moment: number): Promise<Pick<Store, 'query' | 'get'> | null>;
  /**
   * What became known after one moment and up to another, in order, in portions. What has been deleted since is `forgotten`. Null: it does not reach back so far.
   */
  replay(from: number, to: number): Promise<AsyncIterable<readonly PastChange[]> | null>;
  /** The moments with a name that lie in a span, in order. */
  bookmarks(from: number, to: number): Promise<readonly Bookmark[]>;
  /** The earliest moment that can be recalled. */
  earliest(): Promise<number>;
  /**
   * Does what a person asked for, once for each key, as if alone: `decide` is called again if what it has read is
   * changed meanwhile, and what it throws rejects, with nothing done. No key brings back what was deleted.
   */
  change(request: WriteRequest, decide: (transaction: Transaction) => Promise<readonly Effect[]>): Promise<Outcome>;
  /** Writes down that a seat saw items whole. Rejects if that cannot be written: then they are not to be shown. */
  saw(seat: string, action: 'view' | 'export', ids: readonly string[]): Promise<void>;
  /** Everything that was done with what is written down, oldest first. */
  trail(): AsyncIterable<AuditEntry>;
  /**
   * Calls back when there may be something new (a change, a clock that was moved), and at least once a second: the feed
   * has its pace from that. Answers how to stop it.
   */
  subscribe(listener: () => void): () => void;
}
