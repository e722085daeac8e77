import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Incident } from '../../domain/incidents/contract.ts';
import type { Report } from '../../domain/reports/contract.ts';
import { mostFacts } from '../../domain/reports/drafts.ts';
import { incidentsLayer } from '../../layers/incidents/layer.tsx';
import { noFilters, wholeRegion } from '../../shared/filters.ts';
import { createLiveLayer } from '../../workspace/live-layer.ts';
import { gatherFacts } from './gather.ts';

const drawn = fc.record({
  status: fc.constantFrom('reported', 'confirmed', 'closed'),
  commune: fc.constantFrom('21004', '21009', null),
  exercise: fc.boolean(),
});

const incidentOf = (
  {
    status,
    commune,
    exercise,
  }: { status: Incident['properties']['status']; commune: string | null; exercise: boolean },
  index: number,
): Incident => ({
  type: 'Feature',
  id: `inc-${index}`,
  geometry: null,
  properties: {
    title: { fr: `t${index}`, nl: `t${index}` },
    category: 'fire',
    severity: 'minor',
    status,
    place: { label: { fr: 'Ici', nl: 'Hier' }, commune, zone: commune && '5339', stop: null, line: null },
    disciplines: [],
    phase: 'none',
    reported: '2026-11-27T10:00:00Z',
    updated: '2026-11-27T10:00:00Z',
    source: 'partner',
    deployments: [],
    alerts: [],
    incidents: [],
    version: 1,
    exercise,
    reason: '',
  },
});

const about = (commune: string | null, exercise: boolean) =>
  ({
    kind: commune ? 'commune' : 'region',
    zone: commune && '5339',
    commune,
    event: null,
    exercise,
  }) as Report['properties'];

it('asks for what the list of the lens holds, real or of the exercise, and counts what it does not list', () => {
  const sample = fc.array(drawn, { maxLength: 2 * mostFacts });
  fc.assert(
    fc.property(sample, fc.constantFrom('21004', null), fc.boolean(), (world, commune, isExercise) => {
      const items = world.map(incidentOf);
      const live = createLiveLayer(incidentsLayer, { lens: wholeRegion, filters: noFilters, now: 0 }, () => 0);
      live.store.replace(items);
      const find = (id: string) => (id === 'incidents' ? live : undefined);
      const { asked, facts } = gatherFacts({ find: find as never }, about(commune, isExercise), 0);
      const own = items.filter(
        ({ properties: { status, place, exercise } }) =>
          status !== 'closed' && exercise === isExercise && (commune === null || place.commune === commune),
      );
      const [list] = asked.lists;
      expect(list?.ids.every((id) => own.some((one) => one.id === id))).toBe(true);
      expect((list?.ids.length ?? 0) + (list?.more ?? 0)).toBe(own.length);
      expect(facts.lists[0]?.facts.map(({ id }) => id)).toEqual(list?.ids);
    }),
  );
});
