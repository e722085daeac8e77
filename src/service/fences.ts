import { type Crossing, type Perimeter, perimetersCollection } from '../domain/perimeters/contract.ts';
import { addCrossing } from '../domain/perimeters/crossings.ts';
import { type Fences, type WatchedItem, createFences, isWatched } from '../domain/perimeters/fences.ts';
import { type WatchedCollection, watchedCollections } from '../domain/perimeters/watch-kinds.ts';
import type { LiveItem } from '../domain/item.ts';
import { timeOf } from '../shared/instant.ts';
import type { Position } from '../api/store.ts';
import type { Database } from './database.ts';
import { commitEffects, lockHead } from './store/commit.ts';
import { moment } from './store/conditions.ts';
import { readChangesAfter, readEarliest } from './store/feed.ts';
import { readAs, write } from './store/session.ts';

/** Milliseconds of the past that are looked at by whoever begins to keep the fences. */
const lookedBack = 3_600_000;
/** Changes that are taken at once. */
const portion = 1_000;

const collections = [perimetersCollection, ...watchedCollections];

interface Row {
  collection: string;
  feature: LiveItem;
}

/** What stands between a process and the fences of its service: items as it knows them, and what is to be done when. */
interface Watch {
  position: Position;
  fences: Fences;
  items: Map<string, LiveItem>;
  /** When each item was seen first, as far as this process knows. */
  since: Map<string, number>;
  agenda: { at: number; act(): void }[];
}

const nameOf = (collection: string, id: string): string => `${collection}/${id}`;

/** Whether any perimeter watches: without one nothing is followed. */
const isAnyWatching = async (sql: Database): Promise<boolean> => {
  const found = await readAs(
    sql,
    null,
    (tx) => tx`
      select from item
      where collection = ${perimetersCollection} and feature -> 'properties' @> '{"status":"active"}'
        and jsonb_typeof(feature #> '{properties,watch}') = 'object'
      limit 1
    `,
  );
  return found.length > 0;
};

/** Keeps a crossing with its perimeter, unless that stay was told already, by whatever process. */
const tell = (sql: Database, id: string, crossing: Crossing, since: number): Promise<void> =>
  write(sql, async (tx) => {
    const head = await lockHead(tx);
    const [found] = await tx<{ feature: Perimeter }>`
      select feature from item where collection = ${perimetersCollection} and id = ${id}
    `;
    const { crossings = [], watch = null } = found?.feature.properties ?? {};
    if (!watch) return;
    // A stay that began before this process looked may have been told with its true beginning.
    const isBegun = timeOf(crossing.since) <= since;
    const isTold = crossings.some(
      (one) =>
        one.collection === crossing.collection &&
        one.id === crossing.id &&
        one.when === crossing.when &&
        (isBegun || timeOf(one.since) >= timeOf(crossing.since)),
    );
    const more = isTold ? null : addCrossing(crossings, crossing);
    if (!more) return;
    const effect = { type: 'change', collection: perimetersCollection, id, properties: { crossings: more } } as const;
    await commitEffects(tx, head, [effect], { role: 'operator', isScripted: true });
  });

/** Follows perimeters that watch, and what they watch. One process at a time calls it. */
export const createFenceKeeper = (sql: Database) => {
  const readChanges = readChangesAfter(sql);
  let watch: Watch | null = null;
  let found: { id: string; crossing: Crossing }[] = [];

  const take = (at: Watch, collection: string, feature: LiveItem): void => {
    const name = nameOf(collection, feature.id);
    at.items.set(name, feature);
    if (isWatched(collection) && !at.since.has(name)) at.since.set(name, timeOf(feature.properties.updated as string));
    at.fences.follow(collection, feature);
  };
  const begin = async (now: number): Promise<Watch> => {
    const items = new Map<string, LiveItem>();
    const agenda: Watch['agenda'] = [];
    const fences = createFences(
      {
        at: (moment_, act) => void agenda.push({ at: moment_, act }),
        perimeter: (id) => items.get(nameOf(perimetersCollection, id)) as Perimeter | undefined,
        item: ({ collection, id }) => items.get(nameOf(collection, id)) as WatchedItem | undefined,
        items: function* (collection: WatchedCollection) {
          for (const [name, item] of items) if (name.startsWith(`${collection}/`)) yield item as WatchedItem;
        },
      },
      (id, crossing) => void found.push({ id, crossing }),
    );
    const from = Math.max(await readEarliest(sql), now - lookedBack);
    const { head } = await readChanges(null, 0);
    const begun: Watch = { position: head, fences, items, since: new Map(), agenda };
    const rows = await readAs(
      sql,
      null,
      (tx) => tx<Row>`
        select collection, change.feature from change join item using (collection, id)
        where collection = any(${collections}::text[]) and type = 'upsert' and until > ${moment(tx, from)}
          and change.seq <= ${head.seq}
        order by change.seq
      `,
    );
    // What watches stands before what it sees: perimeters that are there no more see nothing that is told.
    for (const { collection, feature } of rows.toSorted(
      (a, b) => Number(isWatched(a.collection)) - Number(isWatched(b.collection)),
    ))
      take(begun, collection, feature);
    return begun;
  };
  const goOn = async (at: Watch): Promise<boolean> => {
    for (;;) {
      const { changes } = await readChanges(at.position, portion);
      if (!changes) return false;
      for (const change of changes) {
        if (change.type === 'upsert' && collections.includes(change.collection))
          take(at, change.collection, change.feature);
        if (change.type === 'remove') {
          at.items.delete(nameOf(change.collection, change.id));
          at.fences.leave(change.collection, change.id);
        }
      }
      at.position = { ...at.position, seq: changes.at(-1)?.seq ?? at.position.seq };
      if (changes.length < portion) return true;
    }
  };

  /** One round. @param now milliseconds since 1970 */
  return async (now: number): Promise<void> => {
    if (!(await isAnyWatching(sql))) {
      watch = null;
      return;
    }
    found = [];
    watch ??= await begin(now);
    if (!(await goOn(watch))) watch = await begin(now);
    const { agenda, since } = watch;
    const due = agenda.filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at);
    watch.agenda.splice(0, agenda.length, ...agenda.filter(({ at }) => at > now));
    for (const { act } of due) act();
    for (const { id, crossing } of found)
      await tell(sql, id, crossing, since.get(nameOf(crossing.collection, crossing.id)) ?? 0);
  };
};
