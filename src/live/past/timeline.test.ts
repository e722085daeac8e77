import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DatedStep, createTimeline } from './timeline.ts';

interface Item {
  id: string;
  value: number;
}

const step = fc.oneof(
  fc.record({ id: fc.nat(30), value: fc.nat() }).map(({ id, value }) => ({
    type: 'upsert' as const,
    feature: { id: `i${id}`, value },
  })),
  fc.nat(30).map((id) => ({ type: 'remove' as const, id: `i${id}` })),
);
const dated = fc
  .array(fc.tuple(fc.nat(5), step), { maxLength: 200 })
  .chain((list) => fc.tuple(fc.constant(list), fc.integer({ min: 1, max: 60 })))
  .map(([list, times]): DatedStep<Item>[] => {
    let at = 0;
    // Again and again, so that several states are kept.
    return Array.from({ length: times }, () => list)
      .flat()
      .map(([gap, one]) => ({ at: (at += gap), ...one }));
  });

const fold = (
  base: readonly Item[],
  changes: readonly DatedStep<Item>[],
  moment: number,
): ReadonlyMap<string, Item> => {
  const state = new Map(base.map((item) => [item.id, item]));
  for (const change of changes) {
    if (change.at > moment) break;
    if (change.type === 'upsert') state.set(change.feature.id, change.feature);
    else state.delete(change.id);
  }
  return state;
};

describe('a timeline', () => {
  it('is at every moment what the changes up to it make, and leads from each to each later one', () => {
    fc.assert(
      fc.property(
        dated,
        fc.array(fc.record({ id: fc.nat(30).map((id) => `i${id}`), value: fc.nat() }), { maxLength: 10 }),
        fc.array(fc.double({ min: -0.1, max: 1.1, noNaN: true }), { minLength: 2, maxLength: 10 }),
        (changes, doubled, shares) => {
          const base = [...new Map(doubled.map((item) => [item.id, item])).values()];
          const timeline = createTimeline(base, changes);
          const end = changes.at(-1)?.at ?? 0;
          const moments = shares.map((share) => Math.round(share * end)).toSorted((a, b) => a - b);
          let reached = new Map(timeline.at(moments[0] ?? 0).map((item) => [item.id, item]));
          for (const [index, moment] of moments.entries()) {
            for (const one of timeline.between(moments[index - 1] ?? moment, moment)) {
              if (one.type === 'upsert') reached.set(one.feature.id, one.feature);
              else reached.delete(one.id);
            }
            const wanted = fold(base, changes, moment);
            expect(new Map(timeline.at(moment).map((item) => [item.id, item]))).toEqual(wanted);
            expect(reached).toEqual(wanted);
            reached = new Map(reached);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
