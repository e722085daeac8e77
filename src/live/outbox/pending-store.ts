import type { FeatureStore } from '../feature-store.ts';
import type { Row, VersionedFeature } from './row.ts';

/** A store as the person left it: the server's features, with what is on its way to it. */
export interface PendingStore<F extends { id: string }> extends FeatureStore<F> {
  /** The rows of this collection, in the order in which they were made. */
  setRows(rows: readonly Row[]): void;
}

/** Nothing is copied: only the features that have something on its way are made anew. */
export const createPendingStore = <F extends { id: string }>(store: FeatureStore<F>): PendingStore<F> => {
  let rowsOf = new Map<string, Row[]>();
  let changed = new Map<string, F>();
  const listeners = new Set<Parameters<FeatureStore<F>['subscribe']>[0]>();
  let version = 0;

  const apply = (id: string): void => {
    const feature = store.get(id) as (F & VersionedFeature) | undefined;
    const rows = rowsOf.get(id);
    if (!feature || !rows) return void changed.delete(id);
    const properties = Object.assign({}, feature.properties, ...rows.map(({ patch }) => patch));
    changed.set(id, { ...feature, properties });
  };
  store.subscribe((change) => {
    for (const id of rowsOf.keys()) if (change.reset || change.ids.has(id)) apply(id);
    version += 1;
    for (const listener of listeners) listener(change);
  });

  return {
    get version() {
      return version;
    },
    get size() {
      return store.size;
    },
    get: (id) => changed.get(id) ?? store.get(id),
    values: function* () {
      for (const feature of store.values()) yield changed.get(feature.id) ?? feature;
    },
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
      for (const listener of listeners) listener({ reset: false, ids });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
