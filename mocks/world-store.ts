import type { Head, Outcome, Query, Store, Transaction, WriteRequest } from '../src/api/store.ts';
import { listed } from '../src/api/views.ts';
import { selectPage } from './select-page.ts';
import { collections, isLive, readersOf } from '../src/domain/collections.ts';
import type { AnyItem, LiveItem } from '../src/domain/item.ts';
import type { Effect } from '../src/domain/writing.ts';
import type { Host } from './host.ts';
import { findItem, itemsOf, loadItems } from './items.ts';
import type { Write } from './journal.ts';
import { timeOf } from '../src/shared/instant.ts';
import { once } from '../src/shared/once.ts';
import { readTrail } from './trail.ts';
import type { World } from './world.ts';

const headOf = ({ epoch, seq, clock, isExercise }: World): Head => ({
  epoch,
  seq,
  now: clock.now,
  rate: clock.playing ? clock.speed : 0,
  moves: clock.moves,
  isExercise,
});

const isDeleted = (world: World, id: string): boolean => world.deletions().some((deletion) => deletion.id === id);

const findIn = (
  world: World,
  collection: string,
  properties: Readonly<Record<string, unknown>>,
): LiveItem | undefined => {
  if (!isLive(collection)) return undefined;
  const wanted = Object.entries(properties);
  for (const item of world.values(collection) as Iterable<LiveItem>) {
    if (wanted.every(([name, value]) => item.properties[name] === value)) return item;
  }
  return undefined;
};

/** What is read of a world to decide a write, and whether all of it is still so. */
const openTransaction = (world: World): Transaction & { isStill(now: World): boolean } => {
  const reads: ((of: World) => unknown)[] = [];
  const seen: unknown[] = [];
  const read = async <T>(look: (of: World) => T): Promise<T> => {
    const found = look(world);
    reads.push(look);
    seen.push(found);
    return found;
  };
  return {
    now: world.clock.now,
    get: (collection, id) => read((of) => (isLive(collection) ? of.get(collection, id) : undefined)),
    find: (collection, properties) => read((of) => findIn(of, collection, properties)),
    wasDeleted: (id) => read((of) => isDeleted(of, id)),
    isStill: (now) => now.epoch === world.epoch && reads.every((look, index) => look(now) === seen[index]),
  };
};

const settle = async (
  decide: Promise<readonly Effect[]>,
): Promise<{ effects: readonly Effect[] } | { thrown: unknown }> => {
  try {
    return { effects: await decide };
  } catch (thrown) {
    return { thrown };
  }
};

const signatureOf = ({ seat, collection, id, asked }: Pick<Write, 'seat' | 'collection' | 'id' | 'asked'>): string =>
  JSON.stringify([seat, collection, id, asked]);

const refused: Outcome = { status: 'refused', reason: 'This scenario takes no changes: choose another one.' };

/** Tries a write once. Null: what it was decided by has changed meanwhile. */
const tryWrite = async (
  host: Host,
  { key, seat, collection, id, asked }: WriteRequest,
  decide: (transaction: Transaction) => Promise<readonly Effect[]>,
): Promise<Outcome | null> => {
  if (!isLive(collection)) return refused;
  const write = { key, seat: seat.id, role: seat.role, collection, id, asked };
  const transaction = openTransaction(host.world());
  const decided = await settle(decide(transaction));
  let isStale = false;
  let isOtherUse = false;
  await host.write(() => {
    const world = host.world();
    // What was deleted is not there for an old key either.
    const before = isDeleted(world, id) ? undefined : host.outcome(seat.id, key);
    isOtherUse = before !== undefined && signatureOf(before.write) !== signatureOf(write);
    isStale = before === undefined && host.takesWrites() && !transaction.isStill(world);
    if (before || isStale) return null;
    if ('thrown' in decided) throw decided.thrown;
    return { ...write, effects: [...decided.effects] };
  }).kept;
  if (isStale) return null;
  if (isOtherUse) return { status: 'other-use' };
  const after = host.outcome(seat.id, key);
  return after ? { status: 'done', item: after.feature } : refused;
};

/** The filter of a query, of a collection's items as lists show them; how one is read is loaded when there is one. */
const holdsFor = async (collection: string, { filter }: Query): Promise<(item: AnyItem) => boolean> => {
  if (!filter) return () => true;
  const { compileFilter } = await import('../src/api/cql2/evaluate.ts');
  const holds = compileFilter(filter);
  return (item) => holds(listed(collection, item));
};

/** What is read of the world at one moment. */
const readWorld = (host: Host, look: () => World): Pick<Store, 'query' | 'get'> => ({
  query: async (id, query) => {
    const holds = await holdsFor(id, query);
    await loadItems(id);
    const world = look();
    const definition = collections.get(id);
    const { now } = world.clock;
    const at = Number.isFinite(query.datetime?.start) ? (query.datetime?.start ?? now) : now;
    const page = definition
      ? selectPage(itemsOf(id, host.geography, world, at), definition, query, holds)
      : { items: [], matched: 0, hasMore: false };
    return { head: headOf(world), ...page };
  },
  get: async (collection, ids, audiences) => {
    await loadItems(collection);
    const world = look();
    const found = ids.flatMap((id) => {
      const item = findItem(collection, host.geography, world, id);
      return item && (audiences?.has(readersOf(collection, item)) ?? true) ? [[id, item] as const] : [];
    });
    return { head: headOf(world), items: new Map(found) };
  },
});

/** A world that a journal determines, as a store of the API. */
export const createWorldStore = (host: Host): Store => {
  // Who asks of now only does without.
  const loadPast = once(async () => {
    const { createPast } = await import('./past.ts');
    return createPast(host.geography, host.history, host.world);
  });
  return {
    head: async () => headOf(host.world()),
    ...readWorld(host, host.world),
    recall: async (moment) => {
      const past = await loadPast();
      return moment < past.earliest() ? null : readWorld(host, () => past.at(moment));
    },
    replay: async (from, to) => {
      const past = await loadPast();
      if (from < past.earliest()) return null;
      return (async function* () {
        yield* past.changes(from, to);
      })();
    },
    bookmarks: async (from, to) =>
      host
        .state()
        .moments.map(({ at, label }) => ({ at: timeOf(at), label }))
        .filter(({ at }) => at >= from && at <= to),
    earliest: async () => (await loadPast()).earliest(),
    changesAfter: async (after, limit) => {
      const world = host.world();
      const { epoch, seq } = after ?? world;
      const changes = epoch === world.epoch ? world.changesAfter(seq) : null;
      return { head: headOf(world), changes: changes && changes.slice(0, limit) };
    },
    change: async (request, decide) => {
      for (;;) {
        const outcome = await tryWrite(host, request, decide);
        if (outcome) return outcome;
      }
    },
    saw: (seat, action, ids) => host.saw(seat, action, ids).kept,
    trail: async function* () {
      yield* readTrail(host);
    },
    subscribe: host.watch,
  };
};
