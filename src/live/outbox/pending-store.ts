import { createListeners } from '../../shared/listeners.ts';
import type { FeatureStore, StoreChange } from '../feature-store.ts';
import { type Row, type VersionedFeature, applyPatch } from './row.ts';

/** A store as the person left it: the server's features, with what is on its way to it. */
export interface PendingStore<F extends { id: string }> extends FeatureStore<F> {
  /** The rows of this collection, in the order in which they were made. */
  setRows(rows: readonly Row[]): void;
}

/**
 * Nothing is copied: only the features that have something on its way are made anew.
 * @param preview what a patch makes of a feature, where it is more than its properties
 */
export const createPendingStore = <F extends { id: string }>(
  store: FeatureStore<F>,
  preview: (feature: F, patch: Row['patch'], row: Row) => F = (feature, patch) =>
    applyPatch(feature as F & VersionedFeature, patch),
): PendingStore<F> => {
  let rowsOf = new Map<string, Row[]>();
  let changed = new Map<string, F>();
  /** Of what is new, and not yet on the server. */
  const created = (): F[] => [...changed.values()].filter(({ id }) => store.get(id) === undefined);
  const merged = function* (): IterableIterator<F> {
    for (const feature of store.values()) yield changed.get(feature.id) ?? feature;
    yield* created();
  };
  const listeners = createListeners<StoreChange>();
  let version = 0;

  const apply = (id: string): void => {
    const rows = rowsOf.get(id) ?? [];
    const made = rows.find(({ create }) => create)?.create as F | null | undefined;
    const feature = store.get(id) ?? made;
    if (!feature || rows.length === 0) return void changed.delete(id);
    const changes = rows.filter(({ create }) => !create);
    changed.set(
      id,
      changes.reduce((before, row) => preview(before, row.patch, row), feature),
    );
  };
  store.subscribe((change) => {
    for (const id of rowsOf.keys()) if (change.reset || change.ids.has(id)) apply(id);
    version += 1;
    listeners.tell(change);
  });

  return {
    get version() {
      return version;
    },
    get size() {
      return store.size + created().length;
    },
    get: (id) => changed.get(id) ?? store.get(id),
    // Nearly always nothing is on its way, and every filter goes through all of them.
    values: () => (changed.size === 0 ? store.values() : merged()),
    replace: store.replace,
    apply: store.apply,
    setRows: (rows) => {
      const ids = new Set(rowsOf.keys());
      rowsOf = Map.groupBy(rows, ({ id }) => id);
      changed = new Map();
      for (const id of rowsOf.keys()) {
        apply(id);
        ids.add(id);
      }
      if (ids.size === 0) return;
      version += 1;
      listeners.tell({ reset: false, ids });
    },
    subscribe: listeners.subscribe,
  };
};
