import { describe, expect, it } from 'vitest';
import { loadNetwork } from '../../geo/packs-node.ts';
import { networkAt } from '../../geo/network.ts';
import { linesLayer, stopsLayer } from './layer.tsx';
import { lineFeatures, stopFeatures } from './model.ts';
import { noFilters, wholeRegion } from '../../shared/filters.ts';

const network = networkAt(await loadNetwork(), new Date('2026-11-26T12:00:00Z'));
const scope = { lens: wholeRegion, filters: noFilters, now: Date.parse('2026-11-26T12:00:00Z') };

describe('an order', () => {
  it.each([
    ['stops', stopsLayer.rule(scope).compare, stopFeatures(network)],
    ['lines', linesLayer.rule(scope).compare, lineFeatures(network)],
  ] as const)('of %s has a place for each, beside itself and beside every other', (_, order, features) => {
    const compare = order as (a: unknown, b: unknown) => number;
    expect(features.length).toBeGreaterThan(5);
    for (const one of features.slice(0, 60)) {
      expect(compare(one, one)).toBe(0);
      for (const other of features) expect(Math.sign(compare(one, other)) + Math.sign(compare(other, one))).toBe(0);
    }
  });
});
