import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeEngine, type FakeFeature, at, start, viewAt } from './fake-engine.ts';
import { noSlot, slotStates, type View } from './protocol.ts';

/** Of the views that are made here. */
let serial = 1_000_000;

type Step =
  | { type: 'change'; features: FakeFeature[] }
  | { type: 'remove'; slots: number[] }
  | { type: 'pan'; x: number; y: number }
  | { type: 'zoom'; zoom: number }
  | { type: 'size'; width: number; height: number }
  | { type: 'mark'; selected: number; focused: number }
  | { type: 'pulse'; slots: number[] }
  | { type: 'frame' };

const slots = fc.integer({ min: 0, max: 40 });
const feature = fc
  .record({
    slot: slots,
    x: fc.integer({ min: -150, max: 350 }),
    y: fc.integer({ min: -150, max: 300 }),
    sign: fc.integer({ min: 0, max: 5 }),
    rank: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ slot, x, y, sign, rank }) => at(slot, x, y, sign, rank));
const mark = fc.oneof(fc.constant(noSlot), slots);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ type: fc.constant('change' as const), features: fc.array(feature, { maxLength: 25 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ type: fc.constant('remove' as const), slots: fc.array(slots, { maxLength: 8 }) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constant('pan' as const),
        x: fc.integer({ min: -70, max: 70 }),
        y: fc.integer({ min: -40, max: 40 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant('zoom' as const), zoom: fc.constantFrom(12, 13, 13.5, 14) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('size' as const),
        width: fc.integer({ min: 100, max: 230 }),
        height: fc.constant(160),
      }),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('mark' as const), selected: mark, focused: mark }) },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant('pulse' as const), slots: fc.array(slots, { maxLength: 3 }) }),
    },
    { weight: 8, arbitrary: fc.constant({ type: 'frame' as const }) },
  ),
  { minLength: 12, maxLength: 40 },
);

describe('the point engine', () => {
  it('ends, however it got there, in the picture that a fresh engine draws', () => {
    let blits = 0;
    let parts = 0;
    fc.assert(
      fc.property(steps, (history) => {
        const world = new Map<number, FakeFeature>();
        let view = viewAt(0, 0);
        let marks = { selected: noSlot, focused: noSlot };
        const engine = start([], view);
        const look = (next: View) => {
          view = next;
          engine.look(view);
        };
        for (const step of history) {
          if (step.type === 'change') {
            for (const feature of step.features) world.set(feature.slot, feature);
            engine.change(step.features);
          } else if (step.type === 'remove') {
            for (const slot of step.slots) world.delete(slot);
            engine.change(step.slots.map((slot) => ({ slot, gone: true })));
          } else if (step.type === 'pan')
            look({ ...view, serial: ++serial, left: view.left + step.x, top: view.top + step.y });
          else if (step.type === 'zoom') {
            const scale = 2 ** (step.zoom - view.zoom);
            const [left, top] = [Math.round(view.left * scale), Math.round(view.top * scale)];
            look({ ...view, serial: ++serial, zoom: step.zoom, left, top });
          } else if (step.type === 'size') look({ ...view, serial: ++serial, width: step.width, height: step.height });
          else if (step.type === 'mark') {
            marks = { selected: step.selected, focused: step.focused };
            engine.say({ type: 'marks', ...marks });
          } else if (step.type === 'pulse') engine.say({ type: 'pulse', slots: step.slots, still: false });
          else engine.frame(100);
        }
        for (let frame = 0; frame < 15; frame++) engine.frame(100);
        const fresh = new FakeEngine();
        fresh.change([...world.values()].reverse());
        fresh.say({ type: 'marks', ...marks });
        fresh.look(view);
        fresh.frame();
        expect(Buffer.compare(Buffer.from(engine.picture.buffer), Buffer.from(fresh.picture.buffer))).toBe(0);
        const { features, blits: moved, draws, fullRepaints } = engine.last.stats;
        expect(features).toBe(world.size);
        blits += moved;
        parts += draws - fullRepaints;
      }),
      { numRuns: 150 },
    );
    // The histories did try what is to be tried.
    expect(blits).toBeGreaterThan(100);
    expect(parts).toBeGreaterThan(300);
  });

  it('counts every feature once: alone or in a group', () => {
    fc.assert(
      fc.property(fc.array(feature, { maxLength: 80 }), (features) => {
        const view = viewAt(-200, -200, { width: 700, height: 700 });
        const engine = start(features, view);
        const world = new Set(features.map(({ slot }) => slot));
        const states = engine.ask({ type: 'summary' });
        expect(states.filter((state) => state !== slotStates.absent)).toHaveLength(world.size);
        // Stepping goes once through everything that is drawn.
        const seen: number[] = [];
        const box = { left: view.left, top: view.top, right: view.left + 700, bottom: view.top + 700 };
        for (let step = 0; seen.length < world.size && step < 200; step++) {
          const hit = engine.ask({ type: 'step', direction: 1, box });
          if (!hit) break;
          expect(hit.count).toBe(hit.slots.length);
          expect(hit.slots.every((slot) => states[slot] === (hit.group ? slotStates.grouped : slotStates.alone))).toBe(
            true,
          );
          seen.push(...hit.slots);
        }
        expect(seen.toSorted((a, b) => a - b)).toEqual([...world].toSorted((a, b) => a - b));
      }),
    );
  });

  it('draws at most once a frame, and only when something looks different', () => {
    const engine = start([at(0, 20, 20), at(1, 120, 80)]);
    expect(engine.last.stats).toMatchObject({ draws: 1, fullRepaints: 1, features: 2 });
    for (let x = 21; x < 40; x++) engine.change([at(0, x, 20)]);
    expect(engine.framesAsked).toBe(2);
    engine.frame();
    expect(engine.last.stats).toMatchObject({ draws: 2, fullRepaints: 1 });
    engine.frame();
    expect(engine.last.stats.draws).toBe(2);
    // The same again, and far out of sight: a frame, but no draw.
    engine.change([at(0, 39, 20), at(7, 5_000, 5_000)]);
    engine.frame();
    expect(engine.last).toMatchObject({ changes: 21, stats: { draws: 2 } });
  });

  it('paints only what lies in the boxes around what moved', () => {
    const grid = Array.from({ length: 400 }, (_, slot) =>
      at(slot, (slot % 20) * 32 + 16, Math.floor(slot / 20) * 32 + 16),
    );
    const engine = start(grid, viewAt(0, 0, { width: 640, height: 640 }));
    const before = engine.last.stats;
    expect(before.sprites).toBe(400);
    engine.change(Array.from({ length: 20 }, (_, index) => at(index * 21, index * 32 + 18, index * 32 + 17)));
    engine.frame();
    const { sprites, area, fullRepaints } = engine.last.stats;
    expect(fullRepaints).toBe(1);
    expect(sprites - before.sprites).toBe(20);
    expect(area - before.area).toBeLessThan(20 * 24 * 24);
  });

  it('does not draw for a feature that moves within a group without moving the group', () => {
    const crowd = Array.from({ length: 60 }, (_, slot) => at(slot, 10 + (slot % 8) * 5, 10 + Math.floor(slot / 8) * 5));
    const engine = start(crowd);
    engine.change([at(0, 11, 11)]);
    engine.frame();
    expect(engine.last.stats.draws).toBe(1);
  });

  it('paints only the strip that a pan exposes', () => {
    const engine = start([at(0, 20, 20), at(1, 235, 80)]);
    engine.look(viewAt(24, 0));
    engine.frame();
    expect(engine.last.buffer).toBe(0);
    expect(engine.last.stats).toMatchObject({ blits: 1, fullRepaints: 1, sprites: 2 });
    expect(engine.last.stats.area).toBe(220 * 160 + 24 * 160);
  });

  it('rings what is selected, also within a group, and takes the ring away again', () => {
    const engine = start([at(0, 40, 40), at(1, 44, 40), at(2, 140, 100)]);
    const plain = engine.picture.slice();
    for (const selected of [0, 2]) {
      engine.say({ type: 'marks', selected, focused: noSlot });
      engine.frame();
      expect(engine.picture).not.toEqual(plain);
    }
    engine.say({ type: 'marks', selected: noSlot, focused: noSlot });
    engine.frame();
    expect(engine.picture).toEqual(plain);
  });

  it('pulses for a short time, then rests', () => {
    const engine = start([at(0, 40, 40), at(1, 140, 100)]);
    const plain = engine.picture.slice();
    engine.say({ type: 'pulse', slots: [0], still: false });
    for (let frame = 0; frame < 200; frame++) engine.frame();
    expect(engine.picture).toEqual(plain);
    const { draws } = engine.last.stats;
    expect(draws).toBeGreaterThan(10);
    expect(draws).toBeLessThan(40);
    engine.say({ type: 'pulse', slots: [1], still: true });
    for (let frame = 0; frame < 200; frame++) engine.frame();
    expect(engine.last.stats.draws).toBe(draws + 2);
    expect(engine.picture).toEqual(plain);
  });
});
