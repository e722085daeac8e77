import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertStatuses } from '../../domain/alerts/contract.ts';
import { deploymentStatuses } from '../../domain/deployments/contract.ts';
import { incidentStatuses } from '../../domain/incidents/contract.ts';
import { trafficStatuses } from '../../domain/traffic/kinds.ts';
import { alertsLayer } from '../../layers/alerts/layer.tsx';
import { deploymentsLayer } from '../../layers/deployments/layer.tsx';
import { incidentsLayer } from '../../layers/incidents/layer.tsx';
import type { AnyLayer } from '../../layers/manifest.ts';
import { disruptionsLayer } from '../../layers/traffic/layer.tsx';
import { noFilters } from '../../shared/filters.ts';
import { severities } from '../../shared/vocabulary.ts';
import { type Counted, noFigures, tallyAreas } from './tally.ts';

const codes = ['5339', '5340', '5341'] as const;
const texts = { fr: 'a', nl: 'a' };
const moment = '2026-11-24T03:00:00Z';
const place = fc.record({
  label: fc.constant(texts),
  commune: fc.constant(null),
  zone: fc.option(fc.constantFrom(...codes)),
  line: fc.constant(null),
});
const zones = fc.subarray([...codes]);
const ofKind = (properties: Parameters<typeof fc.record>[0]) =>
  fc
    .array(fc.record({ ...properties, updated: fc.constant(moment), title: fc.constant(texts) }), { maxLength: 25 })
    .map((all) => all.map((properties, index) => ({ id: `i-${index}`, properties })));

/** Items of each layer as far as its rule and the tally read them. */
const arbitraryWorld = fc.record({
  incidents: ofKind({
    status: fc.constantFrom(...incidentStatuses),
    severity: fc.constantFrom(...severities),
    category: fc.constant('fire'),
    disciplines: fc.constant(['D1']),
    place,
  }),
  alerts: ofKind({
    status: fc.constantFrom(...alertStatuses),
    severity: fc.constant('minor'),
    theme: fc.constant('fire'),
    headline: fc.constant(texts),
    area: zones.map((touched) => ({ label: texts, communes: [], zones: touched })),
  }),
  deployments: ofKind({
    status: fc.constantFrom(...deploymentStatuses),
    operator: fc.constant('securail'),
    kind: fc.constant('train'),
    objective: fc.constant(texts),
    strength: fc.integer({ min: 1, max: 9 }),
    place,
  }),
  disruptions: ofKind({
    status: fc.constantFrom(...trafficStatuses),
    kind: fc.constant('station-closed'),
    note: fc.constant(''),
    place,
    communes: fc.constant([]),
    zones,
  }),
  gaps: fc.constant([]),
});

/** What the indicators count under the lens of a zone; null: the whole Region. */
const countIn = ({ rule }: AnyLayer, items: Iterable<unknown>, zone: string | null, counter: string): number => {
  const { accepts, counters } = rule({ lens: { zone, commune: null }, filters: noFilters, now: 0 });
  return [...items].filter((item) => accepts(item as never) && counters(item as never).includes(counter)).length;
};

describe('the zones in figures', () => {
  it('are each as the indicators are under its lens, and add up to the Region', () => {
    fc.assert(
      fc.property(arbitraryWorld, (world) => {
        const counted = world as unknown as Counted;
        const { zones, shared, nowhere, total } = tallyAreas(counted);
        for (const zone of [...codes, null]) {
          const figures = zone === null ? total : (zones.get(zone) ?? noFigures);
          for (const severity of severities) {
            const indicator = countIn(incidentsLayer, counted.incidents, zone, `severity:${severity}`);
            expect(figures[severity]).toBe(indicator);
          }
          expect(figures.unseen).toBe(countIn(alertsLayer, counted.alerts, zone, 'new'));
          expect(figures.units).toBe(countIn(deploymentsLayer, counted.deployments, zone, 'on-site'));
          expect(figures.disruptions).toBe(countIn(disruptionsLayer, counted.disruptions, zone, 'ongoing'));
        }
        for (const figure of Object.keys(noFigures) as (keyof typeof noFigures)[]) {
          const sum = [...zones.values()].reduce((all, figures) => all + figures[figure], 0);
          expect(sum - shared[figure] + nowhere[figure]).toBe(total[figure]);
        }
      }),
    );
  });
});
