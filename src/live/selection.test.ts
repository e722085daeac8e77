import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Step, createFeatureStore } from './feature-store.ts';
import { type SelectionRule, createSelection } from './selection.ts';

interface Item {
  id: string;
  rank: number;
  kind: string;
}
const upwards = (a: Item, b: Item): number => a.rank - b.rank;
const downwards = (a: Item, b: Item): number => b.rank - a.rank;
const rule = (least: number, ascending: boolean): SelectionRule<Item> => ({
  name: `${least} ${ascending}`,
  accepts: ({ rank }) => rank >= least,
  compare: ascending ? upwards : downwards,
  counters: ({ kind }) => [`kind:${kind}`],
});

const item = fc.record({
  id: fc.integer({ min: 0, max: 60 }).map(String),
  rank: fc.integer({ min: 0, max: 5 }),
  kind: fc.constantFrom('a', 'b'),
});
type Action =
  | { do: 'apply'; steps: Step<Item>[] }
  | { do: 'replace'; items: Item[] }
  | { do: 'rule'; least: number; ascending: boolean };
const action: fc.Arbitrary<Action> = fc.oneof(
  fc
    .array(
      fc.oneof(
        item.map((feature): Step<Item> => ({ type: 'upsert', feature })),
        fc.integer({ min: 0, max: 60 }).map((id): Step<Item> => ({ type: 'remove', id: String(id) })),
      ),
      { maxLength: 12 },
    )
    .map((steps): Action => ({ do: 'apply', steps })),
  fc
    .uniqueArray(item, { minLength: 20, maxLength: 60, selector: ({ id }) => id })
    .map((items): Action => ({ do: 'replace', items })),
  fc.record({
    do: fc.constant('rule'),
    least: fc.integer({ min: 0, max: 5 }),
    ascending: fc.boolean(),
  }) as fc.Arbitrary<Action>,
);

const reading = fc.constantFrom('nothing', 'beginning', 'everything');

describe('a selection', () => {
  it('is always what it would be if it were made from scratch', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(action, reading), { maxLength: 12 }), (actions) => {
        const store = createFeatureStore<Item>();
        let current = rule(0, true);
        const selection = createSelection(store, current);
        const mirror = new Map<string, Item>();
        selection.subscribe(({ reset, ids }) => {
          if (reset) {
            mirror.clear();
            for (const feature of selection.all()) mirror.set(feature.id, feature);
          }
          for (const id of ids) {
            const feature = selection.get(id);
            if (feature) mirror.set(id, feature);
            else mirror.delete(id);
          }
        });
        for (const [one, read] of actions) {
          if (one.do === 'apply') store.apply(one.steps);
          else if (one.do === 'replace') store.replace(one.items);
          else {
            current = rule(one.least, one.ascending);
            selection.setRule(current);
          }
          // Orders that nobody asked for meanwhile are made later, and just as right.
          if (read === 'nothing') continue;
          const expected = [...store.values()]
            .filter(current.accepts)
            .sort((a, b) => current.compare(a, b) || (a.id < b.id ? -1 : 1));
          expect(Array.from({ length: 4 }, (_, index) => selection.at(index))).toEqual(
            Array.from({ length: 4 }, (_, index) => expected[index]),
          );
          if (read === 'beginning') continue;
          expect([...selection.values()]).toEqual(expected);
          expect(selection.size).toBe(expected.length);
          expect(new Set(mirror.values())).toEqual(new Set(expected));
          expected.forEach((feature, index) => {
            expect(selection.indexOf(feature.id)).toBe(index);
            expect(selection.at(index)).toBe(feature);
          });
          for (const kind of ['a', 'b']) {
            expect(selection.count(`kind:${kind}`)).toBe(expected.filter((feature) => feature.kind === kind).length);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('stays in order over many blocks', () => {
    const store = createFeatureStore<Item>();
    const selection = createSelection(store, rule(0, true));
    store.replace(
      Array.from({ length: 5_000 }, (_, index) => ({ id: `i${index}`, rank: (index * 7919) % 1000, kind: 'a' })),
    );
    for (let batch = 0; batch < 100; batch += 1) {
      store.apply(
        Array.from({ length: 20 }, (_, index) => ({
          type: 'upsert',
          feature: { id: `i${(batch * 37 + index * 251) % 6_000}`, rank: (batch * 31 + index) % 1000, kind: 'b' },
        })),
      );
    }
    const ranks = [...selection.values()].map(({ rank }) => rank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(selection.size).toBe(store.size);
    expect(selection.count('kind:a') + selection.count('kind:b')).toBe(store.size);
  });

  it('stays as it is under a rule of the same name, and says nothing', () => {
    const store = createFeatureStore<Item>();
    const selection = createSelection(store, rule(3, true));
    store.replace([{ id: '1', rank: 4, kind: 'a' }]);
    let calls = 0;
    selection.subscribe(() => {
      calls += 1;
    });
    selection.setRule(rule(3, true));
    expect([calls, selection.size]).toEqual([0, 1]);
    selection.setRule(rule(5, true));
    expect([calls, selection.size]).toEqual([1, 0]);
  });

  it('says nothing when a batch leaves it as it is', () => {
    const store = createFeatureStore<Item>();
    const selection = createSelection(store, rule(3, true));
    let calls = 0;
    selection.subscribe(() => {
      calls += 1;
    });
    store.apply([{ type: 'upsert', feature: { id: '1', rank: 1, kind: 'a' } }]);
    expect(calls).toBe(0);
    store.apply([{ type: 'upsert', feature: { id: '1', rank: 4, kind: 'a' } }]);
    expect(calls).toBe(1);
  });
});
