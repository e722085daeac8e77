import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Scope, noFilters, wholeRegion } from '../../shared/filters.ts';
import { severities } from '../../shared/vocabulary.ts';
import { type Incident, incidentCategories, incidentStatuses, isOpen } from '../../domain/incidents/contract.ts';
import { incidentRule } from './model.ts';

const now = Date.parse('2026-11-23T20:00:00Z');
const scope = (change: Partial<Scope['filters']> = {}, lens = wholeRegion): Scope => ({
  lens,
  filters: { ...noFilters, ...change },
  now,
});

const incident = (properties: Partial<Incident['properties']> = {}, id = 'i-1'): Incident => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: {
    title: { fr: 'Fumée dans la station', nl: 'Rook in het station' },
    category: 'fire',
    severity: 'moderate',
    status: 'confirmed',
    place: {
      label: { fr: 'Métro De Brouckère', nl: 'Metro De Brouckère' },
      commune: '21004',
      zone: '5339',
      stop: null,
      line: null,
    },
    disciplines: ['D1'],
    phase: 'none',
    reported: '2026-11-23T19:00:00Z',
    updated: '2026-11-23T19:30:00Z',
    source: 'emergency-call',
    deployments: [],
    alerts: [],
    incidents: [],
    version: 1,
    exercise: false,
    reason: '',
    ...properties,
  },
});

const arbitraryIncident = fc
  .record({
    id: fc.uuid(),
    severity: fc.constantFrom(...severities),
    status: fc.constantFrom(...incidentStatuses),
    category: fc.constantFrom(...incidentCategories),
    minutes: fc.integer({ min: 0, max: 2000 }),
  })
  .map(({ id, minutes, ...properties }) =>
    incident({ ...properties, reported: new Date(now - minutes * 60_000).toISOString() }, id),
  );

describe('the rule of incidents', () => {
  it('shows open incidents only, until a status is chosen', () => {
    const closed = incident({ status: 'closed' });
    expect(incidentRule(scope()).accepts(closed)).toBe(false);
    expect(incidentRule(scope({ status: ['closed'] })).accepts(closed)).toBe(true);
    expect(incidentRule(scope({ status: ['closed'] })).accepts(incident())).toBe(false);
  });

  it('of a discipline are those that it takes part in', () => {
    fc.assert(
      fc.property(
        fc.subarray(['D1', 'D2', 'D3'] as const),
        fc.subarray(['D1', 'D2', 'D3']),
        (disciplines, discipline) => {
          const isShown = discipline.length === 0 || disciplines.some((one) => discipline.includes(one));
          expect(incidentRule(scope({ discipline })).accepts(incident({ disciplines }))).toBe(isShown);
        },
      ),
    );
  });

  it('takes no notice of statuses that only other layers have', () => {
    expect(incidentRule(scope({ status: ['acknowledged'] })).accepts(incident())).toBe(true);
  });

  it('keeps to the lens', () => {
    expect(incidentRule(scope({}, { zone: '5339', commune: null })).accepts(incident())).toBe(true);
    expect(incidentRule(scope({}, { zone: '5341', commune: null })).accepts(incident())).toBe(false);
    expect(incidentRule(scope({}, { zone: '5339', commune: '21009' })).accepts(incident())).toBe(false);
  });

  it('finds words in both languages, without accents, all of them needed', () => {
    expect(incidentRule(scope({ q: 'brouckere rook' })).accepts(incident())).toBe(true);
    expect(incidentRule(scope({ q: 'incendie' })).accepts(incident())).toBe(true);
    expect(incidentRule(scope({ q: 'rook bourse' })).accepts(incident())).toBe(false);
  });

  it('looks back as far as the time window', () => {
    expect(incidentRule(scope({ window: '1h' })).accepts(incident())).toBe(true);
    expect(incidentRule(scope({ window: '1h' })).accepts(incident({ updated: '2026-11-23T18:59:00Z' }))).toBe(false);
    expect(incidentRule(scope({ window: '6h' })).accepts(incident({ updated: '2026-11-23T18:59:00Z' }))).toBe(true);
  });

  it('counts every incident exactly once', () => {
    const names = [...severities.map((severity) => `severity:${severity}`), 'closed'];
    fc.assert(
      fc.property(arbitraryIncident, (one) => {
        const counters = incidentRule(scope()).counters(one);
        expect(counters).toHaveLength(1);
        expect(names).toContain(counters[0]);
      }),
    );
  });

  it('puts open before closed, then the most severe, then the latest', () => {
    fc.assert(
      fc.property(fc.array(arbitraryIncident, { minLength: 2, maxLength: 30 }), (incidents) => {
        const sorted = incidents.toSorted(incidentRule(scope()).compare);
        sorted.slice(1).forEach((b, index) => {
          const a = sorted[index];
          if (!a) return;
          expect(Number(isOpen(a))).toBeGreaterThanOrEqual(Number(isOpen(b)));
          if (isOpen(a) !== isOpen(b)) return;
          const [rankA, rankB] = [severities.indexOf(a.properties.severity), severities.indexOf(b.properties.severity)];
          expect(rankA).toBeGreaterThanOrEqual(rankB);
          if (rankA === rankB) expect(a.properties.reported >= b.properties.reported).toBe(true);
        });
      }),
    );
  });
});
