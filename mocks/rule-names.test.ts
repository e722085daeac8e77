import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { liveIds } from '../src/domain/collections.ts';
import { type AnyEntry, layerRegistry } from '../src/layers/registry.ts';
import type { SelectionRule } from '../src/live/selection.ts';
import {
  type Filters,
  type Lens,
  type Scope,
  facetParameters,
  forFacets,
  noFilters,
  timeWindows,
  wholeRegion,
} from '../src/shared/filters.ts';
import { sendAs, startTestApi, testStart } from './test-api.ts';

const hour = 3_600_000;

/** The layers of what streams. */
const layers = new Map(
  await Promise.all(
    liveIds.map(async (id) => {
      const entry: AnyEntry = layerRegistry[id];
      return [id, 'first' in entry ? entry.first : 'soon' in entry ? await entry.soon() : await entry.later()] as const;
    }),
  ),
);

const features = new Map<string, readonly never[]>();
const now = testStart + 4 * hour;
beforeAll(async () => {
  const api = await startTestApi({ scenario: 'ordinary-day' });
  api.pass(4 * hour);
  const place = { label: { fr: 'Bourse', nl: 'Beurs' }, commune: null, zone: null, stop: null, line: null };
  await sendAs(api, 'operator-1', 'PUT', 'imports/items/imp-rule', {
    file: 'calls.csv',
    target: 'incidents',
    rows: [
      {
        id: 'inc-rule',
        external: 'calls:1',
        base: null,
        properties: {
          title: { fr: 'Feu', nl: 'Brand' },
          category: 'fire',
          severity: 'minor',
          source: 'partner',
          disciplines: ['D1'],
          place,
        },
        geometry: { type: 'Point', coordinates: [4.3493, 50.8482] },
      },
    ],
  });
  for (const collection of liveIds) {
    const response = await api.request(`/collections/${collection}/items?limit=100000`, {
      // Who sees most of reality; who sees all of the exercise.
      headers: { Authorization: `Bearer ${/^(?:exercises|injects)$/.test(collection) ? 'director' : 'analyst-1'}` },
    });
    features.set(collection, ((await response.json()) as { features: never[] }).features);
  }
});

/** Values that some layer has, by filter. */
const facets = [...layers.values()].flatMap(({ list }) => list?.facets?.(['5339']) ?? []);
const values = forFacets((name) => [
  ...new Set(facets.flatMap((facet) => (facet.parameter === name ? facet.values.map(({ value }) => value) : []))),
]);

it('there are values for every filter', () => {
  for (const name of facetParameters) expect([name, values[name].length > 1]).toEqual([name, true]);
});

/** Mostly nothing, so that something is left to tell rules apart. */
const some = <T>(nothing: T, something: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(nothing) }, { weight: 1, arbitrary: something });
const filters = fc
  .record({
    ...Object.fromEntries(
      facetParameters.map((name) => [name, some<readonly string[]>([], fc.subarray([...values[name]]))]),
    ),
    window: some('all', fc.constantFrom(...timeWindows)),
    q: some('', fc.constantFrom('metro', 'gare')),
  })
  .map((chosen): Filters => ({ ...noFilters, ...chosen }));
const scopes: fc.Arbitrary<Omit<Scope, 'now'>> = fc.record({
  lens: some(wholeRegion, fc.constantFrom<Lens>({ zone: '5339', commune: null }, { zone: '5339', commune: '21004' })),
  filters,
});

describe('the order of a rule', () => {
  it.each(liveIds)('of %s is one: nothing comes before itself, of two one comes first', (collection) => {
    const rule = layers.get(collection)?.rule as (scope: Scope) => SelectionRule<never>;
    const { compare } = rule({ lens: wholeRegion, filters: noFilters, now });
    const items = features.get(collection)?.slice(0, 60) ?? [];
    for (const a of items) {
      expect(compare(a, a)).toBe(0);
      for (const b of items) expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
    }
  });
});

describe('the name of a rule', () => {
  it.each(liveIds)('says all that the rule of %s reads of a scope', (collection) => {
    expect(features.get(collection)).not.toEqual([]);
    const rule = layers.get(collection)?.rule as (scope: Scope) => SelectionRule<never>;
    const change = fc.constantFrom<keyof Filters | 'lens'>(...facetParameters, 'window', 'q', 'lens');
    fc.assert(
      fc.property(scopes, scopes, change, (scope, other, part) => {
        const changed =
          part === 'lens'
            ? { ...scope, lens: other.lens }
            : { ...scope, filters: { ...scope.filters, [part]: other.filters[part] } };
        const [before, after] = [rule({ ...scope, now }), rule({ ...changed, now })];
        fc.pre(before.name === after.name);
        const selectedBy = ({ accepts }: SelectionRule<never>) => features.get(collection)?.filter(accepts);
        expect(selectedBy(after)).toEqual(selectedBy(before));
      }),
      { numRuns: 3_000 },
    );
  });
});
