// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { AnyLayer } from '../layers/manifest.ts';
import type { FeatureStore } from '../live/feature-store.ts';
import type { Row } from '../live/outbox/row.ts';
import { noFilters, wholeRegion, withinLens } from '../shared/filters.ts';
import { createListeners } from '../shared/listeners.ts';
import { parseSeat } from '../shared/seats.ts';
import { createLiveLayer } from './live-layer.ts';
import { queueOf } from './queue.ts';
import type { Workspace } from './workspace.ts';

interface Thing {
  id: string;
  zone: string;
  urgency: number | null;
  since: number | null;
}

const seat = parseSeat('operator-1');
const reason = { fr: 'pourquoi', nl: 'waarom', en: 'why' };

const layerOf = (id: string): AnyLayer => ({
  id,
  title: reason,
  parse: (feature) => feature as Thing,
  rule: ({ lens }) => ({
    name: JSON.stringify(lens),
    accepts: (thing: Thing) => withinLens(lens, [], [thing.zone]),
    compare: () => 0,
    counters: () => [],
  }),
  label: (thing: Thing) => thing.id,
  Detail: () => null,
  waiting: async () => ({
    tellWaiting: ({ urgency, since }: Thing) => (urgency === null ? null : { urgency, since, reason }),
  }),
});

const row = (id: string, state: Row['state'], seat = 'operator-1'): Row => ({
  key: id,
  made: 1,
  seat,
  collection: 'first',
  id,
  patch: {},
  create: null,
  before: {},
  base: 1,
  state,
  problem: null,
  theirs: null,
});

const open = () => {
  if (!seat) throw new Error('There is no such seat.');
  const scope = { lens: wholeRegion, filters: noFilters, now: 0 };
  const lives = ['first', 'second'].map((id) => createLiveLayer(layerOf(id), scope, () => 0));
  let rows: readonly Row[] = [];
  const changes = createListeners();
  const workspace = {
    layers: () => lives,
    onLayers: () => () => undefined,
    openWaiting: () => Promise.resolve(),
    outbox: { rows: () => rows, subscribe: changes.subscribe },
    live: { subscribe: () => () => undefined, health: () => ({ state: 'ok' }) },
  } as unknown as Workspace;
  return {
    queue: queueOf(workspace, seat),
    stores: lives.map(({ store }) => store as unknown as FeatureStore<Thing>),
    setRows: (next: readonly Row[]) => {
      rows = next;
      changes.tell();
    },
  };
};

let time = 0;

const things = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 30 }).map((number) => `t${number}`),
    zone: fc.constantFrom('5339', '5340'),
    urgency: fc.option(fc.constantFrom(0, 0.5, 1, 2, 2.5, 3)),
    since: fc.option(fc.nat(50)),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);

describe('the queue of what is to do now', () => {
  it('holds what waits under the lens, the most urgent first, and counts what waits beyond it', async () => {
    await fc.assert(
      fc.asyncProperty(things, things, fc.constantFrom(null, '5339', '5340'), async (first, second, zone) => {
        const { queue, stores } = open();
        // The rules of what waits are loaded.
        await vi.waitFor(() => {
          queue.setScope(wholeRegion, (time += 1));
          expect(queue.read().isWhole).toBe(true);
        });
        stores[0]?.replace(first);
        stores[1]?.replace(second);
        queue.setScope({ zone, commune: null }, 60_000);
        const waiting = [...first, ...second].filter(({ urgency }) => urgency !== null);
        const inside = waiting.filter((thing) => zone === null || thing.zone === zone);
        const { size, outside, first: tasks } = queue.read();
        expect({ size, outside }).toEqual({ size: inside.length, outside: waiting.length - inside.length });
        expect(tasks.map(({ item }) => item.id).sort()).toEqual(inside.map(({ id }) => id).sort());
        tasks.slice(1).forEach(({ waiting: later }, index) => {
          const earlier = tasks[index]?.waiting;
          if (!earlier) return;
          expect(earlier.urgency).toBeGreaterThanOrEqual(later.urgency);
          if (earlier.urgency === later.urgency && later.since !== null) {
            expect(earlier.since).not.toBeNull();
            expect(earlier.since).toBeLessThanOrEqual(later.since);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it('follows each change, also of what did not wait before or does no more', async () => {
    await fc.assert(
      fc.asyncProperty(things, things, async (before, changed) => {
        const { queue, stores } = open();
        await vi.waitFor(() => {
          queue.setScope(wholeRegion, (time += 1));
          expect(queue.read().isWhole).toBe(true);
        });
        const idsOf = (all: Iterable<Thing>) =>
          [...all].flatMap(({ id, urgency }) => (urgency === null ? [] : [id])).sort();
        const listed = () =>
          queue
            .read()
            .first.map(({ item }) => item.id)
            .sort();
        stores[0]?.replace(before);
        await vi.waitFor(() => expect(listed()).toEqual(idsOf(before)));
        stores[0]?.apply(changed.map((feature) => ({ type: 'upsert', feature })));
        const now = new Map([...before, ...changed].map((thing) => [thing.id, thing]));
        await vi.waitFor(() => expect(listed()).toEqual(idsOf(now.values())));
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('holds what this seat has to decide of its changes, and nothing of another seat', () => {
    const { queue, setRows } = open();
    setRows([row('a', 'conflict'), row('b', 'refused'), row('c', 'waiting'), row('d', 'conflict', 'operator-2')]);
    queue.setScope(wholeRegion, 120_000);
    expect(queue.read().first.map(({ item, waiting }) => [item.id, waiting.reason.en])).toEqual([
      ['a', 'Change in conflict'],
      ['b', 'Change refused'],
    ]);
    expect(queue.read().size).toBe(2);
  });
});
