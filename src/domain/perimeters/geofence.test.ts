import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surfaceOf } from '../../geo/shape-surface.ts';
import type { Position } from '../../shared/geojson.ts';
import { type Fence, type Watched, createFenceBook } from './fence-book.ts';
import { type Sighting, type Track, addSighting, dueOf, foldTrack } from './geofence.ts';
import { indexOf } from './inside.ts';
import type { WatchRule } from './watch-kinds.ts';

const start = Date.parse('2026-11-27T12:00:00Z');
const middle: Position = [4.3525, 50.8467];
const circle = (centre: Position, radius: number) => indexOf(surfaceOf({ type: 'circle', centre, radius }));
const index = circle(middle, 200);
const rule: WatchRule = { of: ['deployments'], when: 'inside', minutes: 0, delay: 60, margin: 15, fastest: 120 };

/** So many metres to the east of the middle, some seconds after the start. */
const seenAt = (seconds: number, east: number): Sighting => ({
  at: start + seconds * 1_000,
  position: [middle[0] + east / 70_300, middle[1]],
});
const trackOf = (sightings: readonly Sighting[]): Track => sightings.reduce<Track>(addSighting, []);
const after = (sightings: readonly Sighting[], of: WatchRule = rule) => foldTrack(trackOf(sightings), index, of);

const sighting = fc
  .tuple(fc.integer({ min: 0, max: 3_600 }), fc.integer({ min: -400, max: 400 }))
  .map(([seconds, east]) => seenAt(seconds, east));
const rules = fc.record({
  of: fc.constant(['deployments'] as const),
  when: fc.constantFrom('inside' as const, 'outside' as const, 'dwell' as const),
  minutes: fc.integer({ min: 0, max: 30 }),
  delay: fc.integer({ min: 0, max: 300 }),
  margin: fc.integer({ min: 0, max: 60 }),
  fastest: fc.integer({ min: 5, max: 200 }),
});

describe('a fence', () => {
  it('knows the same of the same sightings, whatever order they come in and however often', () => {
    fc.assert(
      fc.property(
        fc
          .array(sighting, { minLength: 1, maxLength: 40 })
          .chain((all) =>
            fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
          ),
        rules,
        ([all, shuffled], of) => {
          expect(after(shuffled, of)).toEqual(after(all, of));
        },
      ),
    );
  });

  it('keeps as much of a long track, whatever order it comes in', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          Array.from({ length: 450 }, (_, at) => at),
          { minLength: 450 },
        ),
        (order) => {
          const track = trackOf(order.map((at) => seenAt(at * 60, at % 7)));
          expect(track).toEqual(trackOf(Array.from({ length: 450 }, (_, at) => seenAt(at * 60, at % 7))));
        },
      ),
      { numRuns: 5 },
    );
  });

  it('is never told twice of what stands on the line', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 188, max: 212 }), { minLength: 2, maxLength: 60 }), (wobble) => {
        const sightings = wobble.map((east, step) => seenAt(step * 120, east));
        const sinces = new Set(
          sightings.flatMap((_, step) => dueOf(after(sightings.slice(0, step + 1)), rule)?.since ?? []),
        );
        expect(sinces.size).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is told of a stay once it has lasted for the delay', () => {
    expect(dueOf(after([seenAt(0, 400), seenAt(60, 0)]), rule)).toEqual({ since: start + 60_000, at: start + 120_000 });
    // Through and out again.
    expect(dueOf(after([seenAt(0, 400), seenAt(60, 0), seenAt(90, 400)]), rule)).toBeNull();
    expect(dueOf(after([seenAt(0, 400), seenAt(60, 0), seenAt(180, 10)]), rule)?.since).toBe(start + 60_000);
  });

  it('is told that something has left only if it was inside', () => {
    const leaves: WatchRule = { ...rule, when: 'outside' };
    expect(dueOf(after([seenAt(0, 400), seenAt(600, 390)], leaves), leaves)).toBeNull();
    const left = after([seenAt(0, 0), seenAt(120, 10), seenAt(300, 400)], leaves);
    expect(dueOf(left, leaves)).toEqual({ since: start + 300_000, at: start + 360_000 });
    // It was gone for less than the delay.
    expect(dueOf(after([seenAt(0, 0), seenAt(120, 10), seenAt(300, 400), seenAt(330, 0)], leaves), leaves)).toBeNull();
  });

  it('counts a stay by its minutes, a step outside shorter than the delay included', () => {
    const stays: WatchRule = { ...rule, when: 'dwell', minutes: 10 };
    const state = after([seenAt(0, 0), seenAt(200, 400), seenAt(230, 0), seenAt(500, 0)], stays);
    expect(dueOf(state, stays)).toEqual({ since: start, at: start + 600_000 });
  });

  it('does not believe what nothing could have done', () => {
    // 400 m in two seconds, and back.
    expect(dueOf(after([seenAt(0, 400), seenAt(2, 0), seenAt(120, 400)]), rule)).toBeNull();
    expect(dueOf(after([seenAt(0, 400), seenAt(30, 0), seenAt(120, 0)]), rule)).not.toBeNull();
  });
});

describe('many fences', () => {
  const items = Array.from({ length: 12 }, (_, at): Watched => ({ collection: 'deployments', id: `dep-${at}` }));
  const spot = fc
    .tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }))
    .map(([x, y]): Position => [4.33 + x / 1e4, 50.82 + y / 1e4]);
  const fences = fc
    .array(fc.tuple(spot, fc.integer({ min: 30, max: 900 }), rules), { minLength: 1, maxLength: 12 })
    .map((all) =>
      all.map(([centre, radius, of], at): Fence => ({ id: `per-${at}`, index: circle(centre, radius), rule: of })),
    );
  const moves = fc.array(fc.tuple(fc.nat(items.length - 1), fc.integer({ min: 0, max: 7_200 }), spot), {
    minLength: 1,
    maxLength: 80,
  });

  it('say what each of them would say by itself, and come to the same in any order', () => {
    fc.assert(
      fc.property(fences, moves, fc.nat(), (all, seen, turn) => {
        const read = (order: typeof seen, cut: number) => {
          const book = createFenceBook();
          for (const fence of all.slice(0, cut)) book.set(fence, []);
          for (const [at, seconds, position] of order) {
            book.see(items[at] as Watched, { at: start + seconds * 1_000, position });
          }
          return all.slice(0, cut).map((fence) => items.map((item) => book.dueOf(fence.id, item)));
        };
        const tracks = items.map((_, item) =>
          trackOf(
            seen
              .filter(([at]) => at === item)
              .map(([, seconds, position]) => ({ at: start + seconds * 1_000, position })),
          ),
        );
        const alone = all.map((fence) =>
          tracks.map((track) => dueOf(foldTrack(track, fence.index, fence.rule), fence.rule)),
        );
        expect(read(seen, all.length)).toEqual(alone);
        const from = turn % seen.length;
        expect(read([...seen.slice(from), ...seen.slice(0, from)].toReversed(), all.length)).toEqual(alone);
      }),
      { numRuns: 60 },
    );
  });

  it('look only at what moves, and only near it', () => {
    const book = createFenceBook();
    for (let row = 0; row < 20; row++) {
      for (let column = 0; column < 25; column++) {
        const centre: Position = [4.28 + column * 0.008, 50.79 + row * 0.006];
        book.set({ id: `per-${row}-${column}`, index: circle(centre, 150), rule }, []);
      }
    }
    for (let unit = 0; unit < 7_000; unit++) {
      const position: Position = [4.27 + (unit % 100) * 0.002, 50.78 + Math.floor(unit / 100) * 0.0018];
      book.see({ collection: 'deployments', id: `dep-${unit}` }, { at: start, position });
    }
    const before = book.tested;
    for (let unit = 0; unit < 20; unit++) {
      const position: Position = [4.271 + unit * 0.01, 50.85];
      book.see({ collection: 'deployments', id: `dep-${unit * 300}` }, { at: start + 3_600_000, position });
    }
    // Of the 500 by 20 that there are.
    expect(book.tested - before).toBeLessThanOrEqual(20 * 5);
  });
});
