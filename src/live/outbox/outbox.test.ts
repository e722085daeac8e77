import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Outbox, type SendResult, createOutbox } from './outbox.ts';
import { type Row, type VersionedFeature, pickPatched } from './row.ts';
import type { RowStorage } from './storage.ts';

type Item = VersionedFeature & { properties: { version: number; status: string; severity: string } };

/** A server as the API is: versions, keys that act once. Counts what each key did. */
const createServer = () => {
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
type Server = ReturnType<typeof createServer>;

const createMemoryStorage = (): RowStorage & { refuse: boolean } => {
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
type Luck = 'pass' | 'lose-request' | 'lose-answer' | 'double';

/** One tab. Tabs of one device share its storage, and hear of each other's changes by `tell`. */
const createClient = (
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

describe('two outboxes and a server, whatever goes wrong between them', () => {
  const step = fc.record({
    client: fc.constantFrom(0, 1),
    act: fc.constantFrom('change', 'change', 'change', 'look', 'reload', 'tick'),
    id: fc.constantFrom('a', 'b'),
    field: fc.constantFrom('status', 'severity'),
    luck: fc.constantFrom<Luck>('pass', 'pass', 'lose-request', 'lose-answer', 'double'),
  });
  it('each change acts exactly once, or is put before its person; nothing is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const server = createServer();
        const clients = ['x', 'y'].map((name) => createClient(server, name));
        const made: { key: string; client: number }[] = [];
        for (const [index, { client, act, id, field, luck }] of steps.entries()) {
          const one = clients[client];
          if (!one) continue;
          one.luck.push(luck);
          if (act === 'change') made.push({ key: await one.change(id, { [field]: `${client}:${index}` }), client });
          else if (act === 'look') one.look();
          else await one[act]();
        }
        for (const one of clients) {
          one.luck.length = 0;
          for (let turn = 0; turn < 60; turn++) await one.tick();
        }
        for (const { key, client } of made) {
          const effects = server.effects.filter((effect) => effect === key).length;
          const row = clients[client]
            ?.outbox()
            .rows()
            .find((kept) => kept.key === key);
          // What stands behind a conflict of its item waits with it.
          expect({ key, effects }).toEqual({ key, effects: row ? 0 : 1 });
        }
        const total = [...server.items.values()].reduce((sum, { properties }) => sum + properties.version - 1, 0);
        expect(total).toBe(server.effects.length);
        for (const one of clients) {
          const blocked = new Set<string>();
          for (const row of one.outbox().rows()) {
            if (row.state === 'waiting') expect(blocked).toContain(row.id);
            blocked.add(row.id);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('two seats in two tabs of one device', () => {
  const openDevice = (server: Server) => {
    const storage = createMemoryStorage();
    const tabs: ReturnType<typeof createClient>[] = [];
    for (const seat of ['operator-1', 'commander-5339']) {
      const tell = (): void => {
        for (const tab of tabs) void tab.outbox().reload();
      };
      tabs.push(createClient(server, seat, { storage, seat, tell }));
    }
    return { storage, tabs };
  };
  const step = fc.record({
    tab: fc.constantFrom(0, 1),
    act: fc.constantFrom('change', 'change', 'look', 'reload', 'tick'),
    id: fc.constantFrom('a', 'b'),
    field: fc.constantFrom('status', 'severity'),
    luck: fc.constantFrom<Luck>('pass', 'lose-request', 'lose-answer', 'double'),
  });

  it('each sends its own, once, and waits for nothing of the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const server = createServer();
        const { storage, tabs } = openDevice(server);
        const made: string[] = [];
        for (const [index, { tab, act, id, field, luck }] of steps.entries()) {
          const one = tabs[tab];
          if (!one) continue;
          one.luck.push(luck);
          if (act === 'change') made.push(await one.change(id, { [field]: `${tab}:${index}` }));
          else if (act === 'look') one.look();
          else await one[act]();
        }
        for (let turn = 0; turn < 60; turn++) {
          for (const one of tabs) {
            one.luck.length = 0;
            await one.tick();
          }
        }
        const kept = await storage.load();
        for (const key of made) {
          const effects = server.effects.filter((effect) => effect === key).length;
          expect({ key, effects }).toEqual({ key, effects: kept.some((row) => row.key === key) ? 0 : 1 });
        }
        // Only behind a conflict of its own seat does anything wait.
        const blocked = new Set<string>();
        for (const row of kept) {
          if (row.state === 'waiting') expect(blocked).toContain(`${row.seat} ${row.id}`);
          blocked.add(`${row.seat} ${row.id}`);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('writes stay in the order in which they were made, whatever the clock of the device says', async () => {
    const clocks = fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 2, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(clocks, fc.infiniteStream(fc.constantFrom(0, 1)), async (times, turns) => {
        const server = createServer();
        const { storage, tabs } = openDevice(server);
        const keys: string[] = [];
        for (const time of times) {
          vi.setSystemTime(time);
          const tab = tabs[turns.next().value];
          if (!tab) continue;
          tab.luck.push('lose-request');
          keys.push(await tab.change('a', { status: `s${keys.length}` }));
        }
        expect((await storage.load()).map(({ key }) => key)).toEqual(keys);
      }),
      { numRuns: 100 },
    );
    vi.useRealTimers();
  });
});

describe('a change', () => {
  it('of something else than what somebody else changed goes on top of it', async () => {
    const server = createServer();
    const [one, two] = [createClient(server, 'x'), createClient(server, 'y')];
    await one.change('a', { status: 's1' });
    await one.tick();
    await two.change('a', { severity: 'v1' });
    await two.tick();
    expect(server.items.get('a')?.properties).toEqual({ version: 3, status: 's1', severity: 'v1' });
  });

  it('of the same waits with both versions, and goes over the other once the person says so', async () => {
    const server = createServer();
    const [one, two] = [createClient(server, 'x'), createClient(server, 'y')];
    await one.change('a', { status: 's1' });
    await one.tick();
    const key = await two.change('a', { status: 's2' });
    await two.tick();
    expect(two.outbox().rows()[0]).toMatchObject({
      state: 'conflict',
      patch: { status: 's2' },
      theirs: { status: 's1' },
    });
    expect(server.items.get('a')?.properties.status).toBe('s1');
    await two.outbox().retry(key);
    await two.tick();
    expect(server.items.get('a')?.properties.status).toBe('s2');
    expect(two.outbox().rows()).toEqual([]);
  });

  it('of several things is merged as the person chooses', async () => {
    const server = createServer();
    const [one, two] = [createClient(server, 'x'), createClient(server, 'y')];
    await one.change('a', { status: 's1', severity: 'v1' });
    await one.tick();
    const key = await two.change('a', { status: 's2', severity: 'v2' });
    await two.tick();
    await two.outbox().retry(key, ['severity']);
    await two.tick();
    expect(server.items.get('a')?.properties).toMatchObject({ status: 's1', severity: 'v2' });
    expect(two.outbox().rows()).toEqual([]);
  });

  it('that the device cannot keep is not made, and the person is told', async () => {
    const client = createClient(createServer(), 'x');
    client.storage.refuse = true;
    await expect(client.change('a', { status: 's1' })).rejects.toThrow('Full');
    expect(client.outbox().rows()).toEqual([]);
    expect(client.outbox().failure()).toBe('Full');
  });

  it('would not be kept: that is known before anybody has typed it, and forgotten once there is room', async () => {
    const client = createClient(createServer(), 'x');
    client.storage.refuse = true;
    await client.outbox().probe();
    expect(client.outbox().failure()).toBe('Full');
    client.storage.refuse = false;
    await client.outbox().probe();
    expect(client.outbox().failure()).toBeNull();
  });
});
