import { type Outbox, type SendResult, createOutbox } from './outbox.ts';
import { type Row, type VersionedFeature, pickPatched } from './row.ts';
import type { RowStorage } from './storage.ts';

type Item = VersionedFeature & { properties: { version: number; status: string; severity: string } };

/** A server as the API is: versions, keys that act once. Counts what each key did. */
export const createServer = () => {
  const items = new Map<string, Item>(
    ['a', 'b'].map((id) => [id, { id, properties: { version: 1, status: 's0', severity: 'v0' } }]),
  );
  const done = new Map<string, Item>();
  const effects: string[] = [];
  return {
    items,
    effects,
    patch: (row: Row): SendResult => {
      const known = done.get(row.key);
      if (known) return { type: 'done', feature: known };
      const item = items.get(row.id);
      if (!item) return { type: 'refused', status: 404, detail: 'There is none.' };
      if (item.properties.version !== row.base) return { type: 'stale', theirs: item };
      const properties = { ...item.properties, ...row.patch, version: row.base + 1 } as Item['properties'];
      const feature = { ...item, properties };
      items.set(row.id, feature);
      done.set(row.key, feature);
      effects.push(row.key);
      return { type: 'done', feature };
    },
  };
};
export type Server = ReturnType<typeof createServer>;

export const createMemoryStorage = (): RowStorage & { refuse: boolean } => {
  const kept = new Map<string, Row>();
  const storage = {
    refuse: false,
    load: async () => [...kept.values()].sort((a, b) => a.made - b.made),
    put: async (rows: readonly Row[]) => {
      if (storage.refuse) throw new Error('Full');
      for (const row of rows) kept.set(row.key, row);
    },
    remove: async (key: string) => void kept.delete(key),
    probe: async () => {
      if (storage.refuse) throw new Error('Full');
    },
  };
  return storage;
};

/** What happens to the next request: it passes, is lost, or its answer is; or the page dies while it waits. */
export type Luck = 'pass' | 'lose-request' | 'lose-answer' | 'double';

/** One tab. Tabs of one device share its storage, and hear of each other's changes by `tell`. */
export const createClient = (
  server: Server,
  name: string,
  { storage = createMemoryStorage(), seat = 'operator-1', tell = (): void => undefined } = {},
) => {
  const luck: Luck[] = [];
  let known = new Map(server.items);
  let made = 0;
  let generation = 0;
  let waiting: (() => void) | null = null;

  const open = (): Outbox => {
    const mine = ++generation;
    const outbox = createOutbox({
      storage,
      send: async (row) => {
        const fate = luck.shift() ?? 'pass';
        if (fate === 'lose-request') return { type: 'retry', after: null };
        if (fate === 'double') server.patch(row);
        const result = server.patch(row);
        await Promise.resolve();
        return fate === 'lose-answer' ? { type: 'retry', after: null } : result;
      },
      seat: () => seat,
      // What a page that is gone had in mind happens no more.
      delay: (act) => {
        if (mine === generation) waiting = act;
        return () => (waiting = null);
      },
      backOff: () => 0,
      onDone: (_, feature) => known.set(feature.id, feature as Item),
      onChange: tell,
    });
    outbox.lead();
    return outbox;
  };
  let outbox = open();
  return {
    luck,
    storage,
    outbox: () => outbox,
    change: async (id: string, patch: Row['patch']): Promise<string> => {
      made += 1;
      const key = `${name}-${made}`;
      const item = known.get(id);
      if (!item) throw new Error(`There is no item ${id}.`);
      const { version } = item.properties;
      const row = { seat, collection: 'incidents', before: pickPatched(item, patch), base: version };
      await outbox.add({
        ...row,
        key,
        made: 0,
        id,
        patch,
        create: null,
        state: 'waiting',
        problem: null,
        theirs: null,
      });
      return key;
    },
    look: () => (known = new Map(server.items)),
    reload: async () => {
      waiting = null;
      outbox = open();
      await outbox.reload();
    },
    tick: async () => {
      for (let turn = 0; turn < 30; turn++) await Promise.resolve();
      const act = waiting;
      waiting = null;
      act?.();
      for (let turn = 0; turn < 30; turn++) await Promise.resolve();
    },
  };
};
