import { definitionOf, isOfSide, readersOf } from '../../domain/collections.ts';
import type { LiveItem } from '../../domain/item.ts';
import type { Effect } from '../../domain/writing.ts';
import type { AuditEntry } from '../../shared/audit.ts';
import { instantOf } from '../../shared/instant.ts';
import { compileFilter } from '../cql2/evaluate.ts';
import type { Change, Head, Outcome, Store } from '../store.ts';
import { listed } from '../views.ts';

/**
 * A store as a database would be one, as small as it can be: rows in memory, each answer a moment later, writes that are
 * decided against a version of the whole. It knows no boxes, and of filters those that are trees.
 */
export const createMemoryStore = (now: number) => {
  const rows = new Map<string, Map<string, LiveItem>>();
  const changes: Change[] = [];
  const trail: AuditEntry[] = [];
  const done = new Map<string, { asked: string; item: LiveItem }>();
  const listeners = new Set<() => void>();
  const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const head = (): Head => ({ epoch: 'rows', seq: changes.length, now, rate: 1, moves: 0, isExercise: false });
  const of = (collection: string): Map<string, LiveItem> => rows.get(collection) ?? new Map<string, LiveItem>();

  const put = (collection: string, feature: LiveItem): void => {
    rows.set(collection, of(collection).set(feature.id, feature));
    changes.push({ seq: changes.length + 1, collection, type: 'upsert', feature });
    for (const listener of listeners) listener();
  };
  const apply = (effect: Effect): void => {
    if (effect.type === 'create') return put(effect.collection, effect.feature);
    const before = of(effect.collection).get(effect.id);
    if (!before) return;
    if (effect.type === 'remove') {
      of(effect.collection).delete(effect.id);
      changes.push({
        seq: changes.length + 1,
        collection: effect.collection,
        type: 'remove',
        id: effect.id,
        last: before,
      });
      return;
    }
    const version = before.properties.version + 1;
    put(effect.collection, { ...before, properties: { ...before.properties, ...effect.properties, version } });
  };

  const store: Store = {
    head: async () => head(),
    query: async (collection, { audiences, isInExercise, filter, except, after, limit }) => {
      await later();
      const holds = filter ? compileFilter(filter) : () => true;
      const audienceOf = (item: LiveItem) => definitionOf(collection)?.audienceOf(item) ?? 'everyone';
      const definition = definitionOf(collection);
      const matched = [...of(collection).values()].filter(
        (item) =>
          !except.has(item.id) &&
          audiences.has(audienceOf(item)) &&
          (!definition || isOfSide(definition, item, isInExercise)) &&
          holds(listed(collection, item)),
      );
      const left = matched.filter(({ id }) => id > after).sort((a, b) => (a.id < b.id ? -1 : 1));
      return { head: head(), items: left.slice(0, limit), matched: matched.length, hasMore: left.length > limit };
    },
    get: async (collection, ids, audiences) => {
      await later();
      const isFor = (item: LiveItem) => audiences?.has(readersOf(collection, item)) ?? true;
      return {
        head: head(),
        items: new Map([...of(collection)].filter(([id, item]) => ids.includes(id) && isFor(item))),
      };
    },
    changesAfter: async (after, limit) => {
      await later();
      if (after && after.epoch !== 'rows') return { head: head(), changes: null };
      return { head: head(), changes: after ? changes.slice(after.seq, after.seq + limit) : [] };
    },
    change: async ({ key, seat, collection, id, asked }, decide): Promise<Outcome> => {
      const [name, text] = [`${seat.id} ${key}`, JSON.stringify([collection, id, asked])];
      for (;;) {
        const before = done.get(name);
        if (before) return before.asked === text ? { status: 'done', item: before.item } : { status: 'other-use' };
        const { seq } = head();
        const effects = await decide({
          now,
          get: async (from, one) => {
            await later();
            return of(from).get(one);
          },
          find: async () => undefined,
          wasDeleted: async () => false,
        });
        if (changes.length !== seq) continue;
        for (const effect of effects) apply(effect);
        const item = of(collection).get(id);
        if (!item) return { status: 'refused', reason: 'Nothing was done.' };
        done.set(name, { asked: text, item });
        return { status: 'done', item };
      }
    },
    // Nothing of before is kept.
    recall: async () => null,
    replay: async () => null,
    bookmarks: async () => [],
    earliest: async () => now,
    saw: async (seat, action, ids) => {
      for (const alert of ids)
        trail.push({ number: trail.length + 1, at: instantOf(now), seat, action, alert, detail: '' });
    },
    trail: async function* () {
      yield* trail;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { store, put };
};
