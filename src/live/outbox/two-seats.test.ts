import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Luck, type Server, createClient, createMemoryStorage, createServer } from './test-device.ts';

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
