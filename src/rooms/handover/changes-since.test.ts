import { expect, it } from 'vitest';
import type { Incident } from '../../domain/incidents/contract.ts';
import { incidentsLayer } from '../../layers/incidents/layer.tsx';
import { noFilters, wholeRegion } from '../../shared/filters.ts';
import { createLiveLayer } from '../../workspace/live-layer.ts';
import { tellSince } from './changes-since.ts';

const incident = (id: string, status: Incident['properties']['status'], zone = '5339', more = {}): Incident => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: {
    title: { fr: id, nl: id },
    category: 'fire',
    severity: 'minor',
    status,
    place: { label: { fr: 'Ici', nl: 'Hier' }, commune: null, zone, stop: null, line: null },
    disciplines: ['D1'],
    phase: 'none',
    reported: '2026-11-27T10:00:00Z',
    updated: '2026-11-27T10:00:00Z',
    source: 'partner',
    deployments: [],
    alerts: [],
    incidents: [],
    version: 1,
    exercise: false,
    reason: '',
    ...more,
  },
});

it('tells each change once: what came, changed or was closed, in the lens or counted beyond it', () => {
  const live = createLiveLayer(incidentsLayer, { lens: wholeRegion, filters: noFilters, now: 0 }, () => 0);
  const of = (id: string, before: Incident | null, after: Incident | null) => ({
    collection: 'incidents',
    id,
    before,
    after,
  });
  const same = incident('moved', 'confirmed');
  const since = tellSince(
    [
      of('came', null, incident('came', 'reported')),
      of('came-and-closed', null, incident('came-and-closed', 'closed')),
      of('stepped', incident('stepped', 'reported'), incident('stepped', 'confirmed')),
      of('closed', incident('closed', 'contained'), incident('closed', 'closed')),
      of('gone', incident('gone', 'contained'), null),
      of('reopened', incident('reopened', 'closed'), incident('reopened', 'in-progress')),
      of('long-closed', incident('long-closed', 'closed'), null),
      // What the log would not tell is no change that is handed over.
      of('linked', same, { ...same, properties: { ...same.properties, alerts: ['alr-x'], version: 2 } }),
      of('elsewhere', null, incident('elsewhere', 'reported', '5340')),
      of('left', incident('left', 'reported'), incident('left', 'reported', '5340')),
    ],
    {
      lens: { zone: '5339', commune: null },
      now: 0,
      describers: new Map([['incidents', () => ['told']]]),
    },
    ((id: string) => (id === 'incidents' ? live : undefined)) as never,
  );
  const ids = Object.fromEntries(
    Object.entries(since).map(([kind, { rows, outside }]) => [kind, [rows.map(({ id }) => id).toSorted(), outside]]),
  );
  expect(ids).toEqual({
    came: [['came'], 1],
    changed: [['left', 'reopened', 'stepped'], 0],
    closed: [['came-and-closed', 'closed', 'gone'], 0],
  });
  expect(since.changed.rows[0]?.detail).toEqual({ fr: 'told', nl: 'told' });
  expect(since.closed.rows.every(({ label }) => label !== null)).toBe(true);
});
