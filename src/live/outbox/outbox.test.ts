import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Luck, createClient, createServer } from './test-device.ts';

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
