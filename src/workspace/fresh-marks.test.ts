import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Step, createFeatureStore } from '../live/feature-store.ts';
import { createFreshMarks } from './fresh-marks.ts';

interface Item {
  id: string;
  /** Milliseconds. */
  came: number;
}

const horizon = 100;
const item = fc.record({ id: fc.integer({ min: 0, max: 20 }).map(String), came: fc.integer({ min: 0, max: 200 }) });
type Action =
  | { do: 'apply'; steps: readonly Step<Item>[] }
  | { do: 'replace'; items: readonly Item[] }
  | { do: 'open'; id: string }
  | { do: 'look'; at: number };
const action: fc.Arbitrary<Action> = fc.oneof(
  fc
    .uniqueArray(
      fc.oneof(
        item.map((feature): Step<Item> => ({ type: 'upsert', feature })),
        item.map(({ id }): Step<Item> => ({ type: 'remove', id })),
      ),
      { maxLength: 8, selector: (step) => (step.type === 'upsert' ? step.feature.id : step.id) },
    )
    .map((steps): Action => ({ do: 'apply', steps })),
  fc.uniqueArray(item, { maxLength: 20, selector: ({ id }) => id }).map((items): Action => ({ do: 'replace', items })),
  item.map(({ id }): Action => ({ do: 'open', id })),
  fc.integer({ min: 0, max: 200 }).map((at): Action => ({ do: 'look', at })),
);

describe('marks of what is new', () => {
  it('mark what came since the person looked and was not opened since, and tell each arrival once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 12 }), async (actions) => {
        const store = createFeatureStore<Item>();
        const fresh = createFreshMarks(store, ({ came }) => came);
        fresh.lookedUntil(horizon);
        let looked = horizon;
        const opened = new Set<string>();
        const arrived: string[] = [];
        fresh.onArrival((ids) => arrived.push(...ids));
        for (const one of actions) {
          const before = new Set(fresh.ids());
          arrived.length = 0;
          if (one.do === 'apply') store.apply(one.steps);
          else if (one.do === 'replace') store.replace(one.items);
          else if (one.do === 'open') {
            opened.add(one.id);
            fresh.open(one.id);
          } else {
            looked = one.at;
            opened.clear();
            fresh.lookedUntil(one.at);
          }
          // A batch never comes in the same turn as a snapshot.
          await Promise.resolve();
          const isNew = ({ id, came }: Item) => came > looked && !opened.has(id);
          const came =
            one.do === 'apply' ? one.steps.flatMap((step) => (step.type === 'upsert' ? [step.feature] : [])) : [];
          expect(arrived.toSorted()).toEqual(
            came
              .filter((feature) => isNew(feature) && !before.has(feature.id))
              .map(({ id }) => id)
              .toSorted(),
          );
          // An item that was new stays marked when it changes, until it is opened.
          const kept = one.do === 'apply' || one.do === 'open' ? before : new Set<string>();
          if (one.do === 'open') kept.delete(one.id);
          for (const feature of store.values()) {
            expect(fresh.has(feature.id)).toBe(isNew(feature) || kept.has(feature.id));
          }
        }
      }),
    );
  });
});
