import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Selection } from '../../live/selection.ts';
import type { StoreChange } from '../../live/feature-store.ts';
import type { PointMark, Sign } from '../sign.ts';
import { type AnyPointSource, PointFeed } from './point-feed.ts';
import { toLatitude, toLongitude, toUnits } from './projection.ts';
import { changeWidth, goneSign, slotStates } from './protocol.ts';
import { Slots } from './slots.ts';

interface Thing {
  id: string;
  longitude: number | null;
  sign: string;
}

const sign: Sign = { outline: 'M0 0', fill: '#fff', edge: '#000', glyph: null, glyphFill: '#000', size: 20 };

/** A selection whose content the test sets. */
const createThings = () => {
  const things = new Map<string, Thing>();
  const listeners = new Set<(change: StoreChange) => void>();
  const tell = (reset: boolean, ids: readonly string[]) => {
    for (const listener of listeners) listener({ reset, ids: new Set(ids) });
  };
  const selection: Pick<Selection<Thing>, 'get' | 'all' | 'subscribe' | 'size'> = {
    get size() {
      return things.size;
    },
    get: (id) => things.get(id),
    all: () => things.values(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const mark = vi.fn<(thing: Thing) => PointMark | null>((thing) =>
    thing.longitude === null ? null : { longitude: thing.longitude, latitude: 50, sign: thing.sign, rank: 2 },
  );
  const source = (layer: string): AnyPointSource => ({
    layer,
    selection: selection as Selection<Thing>,
    mark,
    signs: { a: sign, b: sign },
  });
  return { things, tell, mark, source, listeners };
};

const createFeed = (...sources: AnyPointSource[]) => {
  const slots = new Slots();
  const notify = vi.fn<() => void>();
  const feed = new PointFeed(slots, notify);
  feed.setSources(sources);
  /** What an engine would know: slot → x, by all changes so far. */
  const engine = new Map<number, number>();
  const sync = (): number => {
    feed.collect();
    const { changes } = slots.takeChanges() ?? { changes: new Uint32Array(0) };
    for (let at = 0; at < changes.length; at += changeWidth) {
      const slot = changes[at] ?? -1;
      if (((changes[at + 3] ?? 0) & 0xffff) === goneSign) engine.delete(slot);
      else engine.set(slot, changes[at + 1] ?? 0);
    }
    return changes.length / changeWidth;
  };
  return { slots, notify, feed, engine, sync };
};

const ids = fc.integer({ min: 0, max: 12 }).map(String);
const step = fc.record({
  kind: fc.constantFrom('set', 'set', 'remove', 'sync', 'reset'),
  id: ids,
  longitude: fc.oneof(fc.integer({ min: -90, max: 90 }), fc.constant(null)),
});

describe('the feed of points', () => {
  it('keeps the engine equal to the selection, and counts every feature once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (history) => {
        const { things, tell, source } = createThings();
        const { feed, slots, engine, sync } = createFeed(source('things'));
        for (const { kind, id, longitude } of history) {
          if (kind === 'sync') sync();
          else if (kind === 'remove') things.delete(id);
          else things.set(id, { id, longitude, sign: 'a' });
          if (kind === 'reset') tell(true, []);
          else if (kind !== 'sync') tell(false, [id]);
        }
        sync();
        const placed = [...things.values()].filter(({ longitude }) => longitude !== null);
        const known = [...engine].map(([slot, x]) => [slots.ownerOf(slot, slots.serial)?.id, x]);
        expect(new Map(known as [string, number][])).toEqual(
          new Map(placed.map(({ id, longitude }) => [id, toUnits(longitude ?? 0, 50)[0]])),
        );
        const states = new Uint8Array(20);
        for (const slot of engine.keys()) states[slot] = slot % 2 ? slotStates.alone : slotStates.grouped;
        const { points = 0, grouped = 0, withoutPlace = 0 } = feed.summarise(states)['things'] ?? {};
        expect(points + grouped).toBe(placed.length);
        expect(points + grouped + withoutPlace).toBe(things.size);
      }),
    );
  });

  it('looks only at what changed, and at a reset only at other objects', () => {
    const { things, tell, mark, source } = createThings();
    for (let id = 0; id < 1_000; id++) things.set(`${id}`, { id: `${id}`, longitude: id / 10, sign: 'a' });
    const { sync, notify } = createFeed(source('things'));
    expect(sync()).toBe(1_000);
    things.set('7', { id: '7', longitude: 1, sign: 'b' });
    notify.mockClear();
    tell(false, ['7']);
    expect(notify).toHaveBeenCalledTimes(1);
    mark.mockClear();
    expect(sync()).toBe(1);
    expect(mark).toHaveBeenCalledTimes(1);
    for (let id = 0; id < 500; id++) things.delete(`${id}`);
    tell(true, []);
    mark.mockClear();
    expect(sync()).toBe(500);
    expect(mark).not.toHaveBeenCalled();
  });

  it('sends nothing for a feature that looks and lies as before', () => {
    const { things, tell, source } = createThings();
    things.set('1', { id: '1', longitude: 4, sign: 'a' });
    const { sync } = createFeed(source('things'));
    sync();
    things.set('1', { id: '1', longitude: 4, sign: 'a' });
    tell(false, ['1']);
    expect(sync()).toBe(0);
  });

  it('lets go of a source that is gone, and marks everything again for a new one of the same layer', () => {
    const { things, mark, source, listeners } = createThings();
    things.set('1', { id: '1', longitude: 4, sign: 'a' });
    const { feed, sync, engine } = createFeed(source('one'), source('two'));
    sync();
    expect(engine.size).toBe(2);
    mark.mockClear();
    feed.setSources([source('two')]);
    sync();
    expect(engine.size).toBe(1);
    expect(mark).toHaveBeenCalledTimes(1);
    expect(listeners.size).toBe(1);
    feed.stop();
    expect(listeners.size).toBe(0);
  });

  it('shows a feature whose sign is unknown rather than losing it', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { things, source } = createThings();
    things.set('1', { id: '1', longitude: 4, sign: 'none' });
    const { sync, engine } = createFeed(source('things'));
    sync();
    expect(engine.size).toBe(1);
    expect(error).toHaveBeenCalledTimes(1);
  });

  it('does not take a slot’s new owner for the one that an older answer is about', () => {
    const slots = new Slots();
    const slot = slots.open({ layer: 'a', id: 'old' });
    slots.place(slot, 1, 1, 1);
    const sent = slots.takeChanges()?.serial ?? 0;
    slots.close(slot);
    expect(slots.open({ layer: 'a', id: 'new' })).toBe(slot);
    expect(slots.ownerOf(slot, sent)).toBeUndefined();
    slots.place(slot, 2, 2, 1);
    expect(slots.ownerOf(slot, slots.takeChanges()?.serial ?? 0)?.id).toBe('new');
  });
});

describe('positions', () => {
  it('come back to within two centimetres', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -179, max: 179, noNaN: true }),
        fc.double({ min: -84, max: 84, noNaN: true }),
        (lng, lat) => {
          const [x, y] = toUnits(lng, lat);
          expect(Math.abs(toLongitude(x) - lng)).toBeLessThan(2e-7);
          expect(Math.abs(toLatitude(y) - lat)).toBeLessThan(2e-7);
        },
      ),
    );
  });
});
