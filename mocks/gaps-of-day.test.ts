import { expect, it } from 'vitest';
import { presenceOf } from '../src/domain/deployments/presence.ts';
import type { Gap } from '../src/domain/gaps/contract.ts';
import { networkAt } from '../src/geo/network.ts';
import { createGapBook } from '../src/layers/gaps/gaps.ts';
import { createFeatureStore } from '../src/live/feature-store.ts';
import { timeOf } from '../src/shared/instant.ts';
import { createHost } from './host.ts';
import { createMemoryStore } from './journal-store.ts';
import { loadGeography } from './test-api.ts';

const hour = 3_600_000;
/** An ordinary day looks ordinary. */
const handful = 5;

it.each([1, 3, 7])('an ordinary day (seed %i) has a handful of uncovered gaps at most, at every hour', async (seed) => {
  const geography = await loadGeography();
  const start = timeOf('2026-11-26T05:00:00+01:00');
  let wall = start;
  const host = createHost(geography, createMemoryStore(), { seed }, () => wall);
  const network = networkAt(geography.network, new Date(start));
  for (let passed = 1; passed <= 20; passed += 1) {
    wall = start + (passed + 0.4) * hour;
    const book = createGapBook(network);
    book.setTime(wall);
    for (const team of host.world().values('deployments')) book.set(team.id, presenceOf(team));
    const store = createFeatureStore<Gap>();
    book.flush(store);
    const uncovered = [...store.values()].filter(({ properties: { state } }) => state === 'uncovered');
    expect(uncovered.length, `at ${new Date(wall).toISOString()}`).toBeLessThanOrEqual(handful);
  }
});
