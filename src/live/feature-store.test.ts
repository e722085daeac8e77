import { afterEach, expect, it, vi } from 'vitest';
import { createFeatureStore } from './feature-store.ts';
import { createSelection } from './selection.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('stays live when one of those who listen fails: the others are told, and the error is reported', () => {
  const reported: unknown[] = [];
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
  const store = createFeatureStore<{ id: string; poison?: true }>();
  const told: string[] = [];
  const fail = (): void => {
    throw new Error('A listener that cannot cope');
  };
  store.subscribe(fail);
  const all = createSelection(store, {
    name: 'all',
    accepts: () => true,
    compare: () => 0,
    counters: () => [],
  });
  all.subscribe(fail);
  all.subscribe(({ ids }) => told.push(...ids));
  store.replace([{ id: 'a' }]);
  store.apply([{ type: 'upsert', feature: { id: 'b', poison: true } }]);
  store.apply([{ type: 'upsert', feature: { id: 'c' } }]);
  expect(told).toEqual(['b', 'c']);
  expect([...all.values()].map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(reported.length).toBe(6);
});
