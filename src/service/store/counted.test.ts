import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anything } from '../../api/query.ts';
import { rowOf } from './rows.ts';
import { collections } from '../../domain/collections.ts';
import type { Deployment } from '../../domain/deployments/contract.ts';
import type { Incident } from '../../domain/incidents/contract.ts';
import type { IncidentCount } from '../../domain/incidents/counts.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import { describeService } from '../testing/describe-service.ts';
import { makeIncident } from '../testing/make-incident.ts';
import { seedItems } from '../testing/seed.ts';
import { type TestService, startTestService } from '../testing/test-service.ts';

const hour = 3_600_000;
const day = 24 * hour;
const query = { ...anything, audiences: new Set(['everyone'] as const), isInExercise: false, limit: 10_000, after: '' };

describeService('what is counted', (cluster) => {
  let service: TestService;
  let today: number;
  beforeAll(async () => {
    service = await startTestService(cluster());
    today = Math.floor((await service.store.head()).now / day) * day;
    const incident = (id: string, at: number, more: Partial<Incident['properties']> = {}): Incident => {
      const made = makeIncident(id);
      return { ...made, properties: { ...made.properties, reported: instantOf(at), ...more } };
    };
    const deployment = (id: string, end: number, more: Partial<Deployment['properties']> = {}): Deployment => ({
      type: 'Feature',
      id,
      geometry: null,
      properties: {
        operator: 'stib-security',
        kind: 'metro',
        level: 'underground',
        place: makeIncident('inc-x').properties.place,
        strength: 4,
        status: 'ended',
        shift: { start: instantOf(end - 8 * hour), end: instantOf(end) },
        objective: { fr: 'Présence', nl: 'Aanwezigheid' },
        contact: '',
        operation: '',
        updated: instantOf(end),
        version: 1,
        exercise: false,
        ...more,
      },
    });
    const place = { ...makeIncident('inc-x').properties.place, zone: null, commune: null };
    await seedItems(service.sql, [
      ['incidents', incident('inc-a', today - 3 * hour + 1)],
      ['incidents', incident('inc-b', today - 2 * hour - 1)],
      ['incidents', incident('inc-c', today - 3 * hour, { place })],
      ['incidents', incident('inc-today', today)],
      ['incidents', incident('inc-exercise', today - 3 * hour, { exercise: true })],
      ['deployments', deployment('dep-over', today - hour)],
      ['deployments', deployment('dep-today', today + hour)],
      ['deployments', deployment('dep-old', today - 71 * day)],
      ['deployments', deployment('dep-never', today - hour, { status: 'planned' })],
    ]);
  });
  afterAll(() => service?.close());

  it.each(['incident-counts', 'past-deployments'])(
    'of %s is as its contract has it, and found as it says',
    async (id) => {
      const definition = collections.get(id);
      if (!definition) throw new Error(`There is no ${id}.`);
      const { items, matched } = await service.store.query(id, query);
      expect(matched).toBe(items.length);
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) v.parse(definition.schema, item);
      const rows = await service.sql.begin('read only', async (tx) => {
        await tx`select set_config('vigie.audiences', 'everyone', true)`;
        const counted = id === 'incident-counts' ? tx`incident_counts(now())` : tx`past_deployments(now())`;
        return tx<{ id: string; keys: string[]; span: string }>`
        select id, keys, concat_ws(' ', (extract(epoch from starts) * 1000)::bigint, (extract(epoch from ends) * 1000)::bigint) as span
        from ${counted} order by id
      `;
      });
      for (const [index, item] of items.entries()) {
        const { keys, starts, ends } = rowOf(id, item);
        expect(rows[index]?.keys.toSorted()).toEqual([...keys].toSorted());
        expect(rows[index]?.span).toBe([starts, ends].map(timeOf).join(' '));
      }
    },
  );

  it('are the incidents of each hour of eight weeks, up to yesterday, of reality alone', async () => {
    const { items } = await service.store.query('incident-counts', query);
    expect(items.length).toBe(56 * 24);
    const told = (items as IncidentCount[]).filter(({ properties }) => properties.incidents > 0);
    expect(
      told.map(({ properties: { from, incidents, zones, communes } }) => ({ from, incidents, zones, communes })),
    ).toEqual([{ from: instantOf(today - 3 * hour), incidents: 3, zones: { 5339: 2 }, communes: { 21004: 2 } }]);
    expect((await service.store.query('incident-counts', { ...query, isInExercise: true })).matched).toBe(0);
    const before = await (await service.store.recall(await service.store.earliest()))?.query('incident-counts', query);
    expect(before?.matched).toBe(56 * 24);
  });

  it('are the deployments that are over', async () => {
    const { items } = await service.store.query('past-deployments', query);
    expect(items.map(({ id }) => id)).toEqual(['dep-over']);
    const { items: got } = await service.store.get('past-deployments', ['dep-over', 'dep-today']);
    expect([...got.keys()]).toEqual(['dep-over']);
  });
});
