import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnyLayer } from '../layers/manifest.ts';
import { createFeatureStore } from '../live/feature-store.ts';
import { createSelection } from '../live/selection.ts';
import { noFilters, wholeRegion } from '../shared/filters.ts';
import { createBrokenItems, guardLayer } from './guard-layer.ts';

interface Thing {
  id: string;
  /** Parts of the layer that fail on it. */
  fails: ReadonlySet<Part>;
  version: number;
}
const parts = ['accepts', 'compare', 'counters', 'label', 'signOf', 'created', 'mark', 'nowhere', 'area'] as const;
type Part = (typeof parts)[number];

const failOn = (thing: Thing, part: Part): void => {
  if (thing.fails.has(part)) throw new RangeError(`Invalid time value of ${thing.id}`);
};

const layer: AnyLayer = {
  id: 'things',
  title: { fr: 'Choses', nl: 'Dingen', en: 'Things' },
  parse: (feature) => feature,
  Detail: () => null,
  rule: () => ({
    name: 'all',
    accepts: (thing: Thing) => {
      failOn(thing, 'accepts');
      return true;
    },
    compare: (a: Thing, b: Thing) => {
      failOn(a, 'compare');
      failOn(b, 'compare');
      return 0;
    },
    counters: (thing: Thing) => {
      failOn(thing, 'counters');
      return ['thing'];
    },
  }),
  label: (thing: Thing) => {
    failOn(thing, 'label');
    return 'a thing';
  },
  map: {
    points: {
      signs: { here: { shape: 'circle' } as never },
      signOf: (thing: Thing) => {
        failOn(thing, 'signOf');
        return 'here';
      },
      mark: (thing: Thing) => {
        failOn(thing, 'mark');
        return { longitude: thing.fails.has('nowhere') ? Number.NaN : 4, latitude: 50, sign: 'here', rank: 1 };
      },
      legend: [],
    },
    area: (thing: Thing) => {
      failOn(thing, 'area');
      return null;
    },
  },
  list: {
    Row: () => null,
    empty: { fr: '', nl: '', en: '' },
    created: (thing: Thing) => {
      failOn(thing, 'created');
      return 1;
    },
  },
};

const idsOf = (items: Iterable<{ id: string }>): ReadonlySet<string> => new Set([...items].map(({ id }) => id));

const ofRule: readonly Part[] = ['accepts', 'compare', 'counters'];
const thing = fc.record({
  fails: fc.oneof({ arbitrary: fc.constant([]), weight: 3 }, fc.subarray([...parts], { maxLength: 3 })),
});

describe('an item that a layer fails on', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });

  it('takes no other item along, whatever fails on it; it is named, until another version of it comes', () => {
    fc.assert(
      fc.property(fc.array(thing, { minLength: 1, maxLength: 40 }), fc.boolean(), (made, isBatch) => {
        const things = made.map(
          ({ fails }, index): Thing => ({ id: `thing-${index}`, fails: new Set(fails), version: 1 }),
        );
        const broken = createBrokenItems('things');
        const guarded = guardLayer(layer, broken);
        const store = createFeatureStore<Thing>();
        store.subscribe(() => broken.keep((feature) => store.get(feature.id) === feature));
        const selection = createSelection(store, guarded.rule({ lens: wholeRegion, filters: noFilters, now: 0 }));
        if (isBatch) store.apply(things.map((feature) => ({ type: 'upsert', feature })));
        else store.replace(things);

        const listed = things.filter(({ fails }) => !ofRule.some((part) => fails.has(part)));
        expect(idsOf(selection.values())).toEqual(idsOf(listed));
        expect(selection.size).toBe(listed.length);
        expect(selection.count('thing')).toBe(selection.size);
        for (const [index] of listed.entries()) expect(selection.indexOf(selection.at(index)?.id ?? '')).toBe(index);
        for (const one of things) {
          expect(guarded.label(one, 'en')).toBe(one.fails.has('label') ? one.id : 'a thing');
          expect(guarded.map?.points?.signOf(one)).toBe(one.fails.has('signOf') ? '' : 'here');
          expect(guarded.list?.created?.(one)).toBe(one.fails.has('created') ? null : 1);
          expect(guarded.map?.points?.mark(one, () => null) === null).toBe(
            one.fails.has('mark') || one.fails.has('nowhere'),
          );
          expect(guarded.map?.area?.(one)).toBe(null);
        }
        const failing = things.filter(({ fails }) => fails.size > 0);
        expect(new Set(broken.ids())).toEqual(idsOf(failing));

        store.apply(failing.map(({ id }) => ({ type: 'upsert', feature: { id, fails: new Set<Part>(), version: 2 } })));
        expect(broken.ids()).toEqual([]);
        expect(selection.size).toBe(things.length);
      }),
      { numRuns: 300 },
    );
  });
});
