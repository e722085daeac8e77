import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { alertStatuses, alertThemes } from '../src/layers/alerts/contract.ts';
import { alertRule } from '../src/layers/alerts/model.ts';
import { deploymentServices, deploymentStatuses } from '../src/layers/deployments/contract.ts';
import { deploymentRule } from '../src/layers/deployments/model.ts';
import { incidentCategories, incidentStatuses } from '../src/layers/incidents/contract.ts';
import { incidentRule } from '../src/layers/incidents/model.ts';
import { disruptionKinds, roadKinds, trafficStatuses } from '../src/layers/traffic/contract.ts';
import { trafficRule } from '../src/layers/traffic/model.ts';
import type { SelectionRule } from '../src/live/selection.ts';
import {
  type Filters,
  type Lens,
  type Scope,
  facetParameters,
  noFilters,
  timeWindows,
  wholeRegion,
} from '../src/shared/filters.ts';
import { disciplineSchema, severities } from '../src/shared/vocabulary.ts';
import { startTestApi, testStart } from './test-api.ts';

const hour = 3_600_000;

const rules: Readonly<Record<string, (scope: Scope) => SelectionRule<never>>> = {
  incidents: incidentRule,
  alerts: alertRule,
  deployments: deploymentRule,
  disruptions: trafficRule('disruption'),
  'road-safety': trafficRule('road'),
};
const collections = Object.keys(rules);

const features = new Map<string, readonly never[]>();
const now = testStart + 4 * hour;
beforeAll(async () => {
  const api = await startTestApi({ scenario: 'ordinary-day' });
  api.pass(4 * hour);
  for (const collection of collections) {
    const response = await api.request(`/collections/${collection}/items?limit=100000`, {
      headers: { Authorization: 'Bearer analyst-1' },
    });
    features.set(collection, ((await response.json()) as { features: never[] }).features);
  }
});

/** Values that some layer has, by filter. */
const values: Readonly<Record<(typeof facetParameters)[number], readonly string[]>> = {
  severity: severities,
  status: [...new Set([...incidentStatuses, ...alertStatuses, ...deploymentStatuses, ...trafficStatuses])],
  category: [...incidentCategories, ...alertThemes],
  operator: [...deploymentServices, 'zone-5339'],
  discipline: disciplineSchema.options,
  disruption: disruptionKinds,
  road: roadKinds,
};
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

describe('the name of a rule', () => {
  it.each(collections)('says all that the rule of %s reads of a scope', (collection) => {
    expect(features.get(collection)).not.toEqual([]);
    const rule = rules[collection] as (scope: Scope) => SelectionRule<never>;
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
