import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { crsUris } from '../../api/crs-uris.ts';
import { groundOf, readSystem } from '../../api/crs.ts';
import { compileFilter } from '../../api/cql2/evaluate.ts';
import type { Expression } from '../../api/cql2/expression.ts';
import { parseFilter } from '../../api/cql2/parse.ts';
import { kindsOf } from '../../api/queryables.ts';
import { listed } from '../../api/views.ts';
import { collections } from '../../domain/collections.ts';
import type { AnyItem } from '../../domain/item.ts';
import { createHost } from '../../../mocks/host.ts';
import { createMemoryStore } from '../../../mocks/journal-store.ts';
import { loadGeography, testStart } from '../../../mocks/test-api.ts';
import { createWorldStore } from '../../../mocks/world-store.ts';
import { describeService } from '../testing/describe-service.ts';
import { condition, kinds, made } from '../testing/random-filters.ts';
import { type TestService, startTestService } from '../testing/test-service.ts';
import { translateFilter } from './filters.ts';

/** More of them: `VIGIE_FILTERS=6000 vitest run src/service/store/filters.test.ts`. */
const runs = Number(process.env['VIGIE_FILTERS'] ?? 300);

describeService('a filter in SQL', (cluster) => {
  let service: TestService;
  const items: AnyItem[] = fc
    .sample(made, { numRuns: 150, seed: 7 })
    .map((one, index) => ({ type: 'Feature', id: `x-${index}`, ...one }) as AnyItem);
  beforeAll(async () => {
    service = await startTestService(cluster());
    const rows = items.map(({ id, ...rest }) => ({
      id,
      feature: { id, ...rest },
      shape: rest.geometry && JSON.stringify(rest.geometry),
    }));
    await service.owner`
      insert into item (collection, id, seq, feature, shape, starts, ends, audience, exercise, keys)
      select 'made-up', id, 0, feature, st_setsrid(st_geomfromgeojson(shape), 4326), '-infinity', 'infinity', 'everyone',
        false, '{}'
      from json_to_recordset(${JSON.stringify(rows)}::text::json) as row (id text, feature jsonb, shape text)
    `;
  });
  afterAll(() => service?.close());

  const find = async (filter: Expression): Promise<readonly string[]> => {
    const { owner } = service;
    const translated = translateFilter(owner, 'made-up', filter);
    if (!translated) throw new Error('It is not translated.');
    const rows = await owner<{
      id: string;
    }>`select id from item where collection = 'made-up' and ${translated} order by id`;
    return rows.map(({ id }) => id);
  };
  const expected = (filter: Expression): readonly string[] =>
    items
      .filter(compileFilter(filter))
      .map(({ id }) => id)
      .toSorted();

  it('brings what the same filter brings here, whatever is asked and kept', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(condition, async (filter) => {
        const ids = await find(filter);
        expect(ids).toEqual(expected(filter));
        found += ids.length;
      }),
      { numRuns: runs },
    );
    expect(found).toBeGreaterThan(1_000);
  });

  it.each([
    [crsUris.epsg[31_370], 'S_INTERSECTS(geometry, BBOX(0, 0, 300000, 300000))'],
    [crsUris.epsg[4326], 'S_INTERSECTS(geometry, BBOX(1, 2, 3, 4)) OR S_DISJOINT(geometry, POINT(1 1))'],
    [crsUris.epsg[3857], 'S_INTERSECTS(geometry, BBOX(100000, 100000, 400000, 500000))'],
    [crsUris.kept, 'S_INTERSECTS(geometry, BBOX(5, 0, -170, 4))'],
    [crsUris.kept, "title = '''; drop table item; --' OR title LIKE '50\\\\%' OR CASEI(title) = CASEI('STRASSE')"],
  ])('in %s: %s', async (system, source) => {
    const filter = parseFilter(source, kinds, groundOf(readSystem('filter-crs', system)));
    expect(await find(filter)).toEqual(expected(filter));
  });

  it('is left to be held against the rows here where SQL reckons otherwise', () => {
    const by = (source: string) => parseFilter(source, kinds, groundOf(readSystem('filter-crs', crsUris.kept)));
    for (const source of ['strength % 2 = 1', 'open AND NOT (strength ^ 2 > 4)'])
      expect(translateFilter(service.owner, 'incidents', by(source))).toBeNull();
  });

  it('may ask of what is kept: what lists show of an item differs in nothing that can be asked for', async () => {
    const world = createWorldStore(
      createHost(await loadGeography(), createMemoryStore(), { seed: 3 }, () => testStart),
    );
    const everyone = new Set(['everyone', 'seats', 'centre', 'cell', 'direction'] as const);
    for (const [id, definition] of collections) {
      if (translateFilter(service.owner, id, { type: 'boolean', value: true }) === null) continue;
      const all = {
        bbox: null,
        datetime: null,
        filters: [],
        filter: null,
        except: new Set<string>(),
        isInExercise: false,
      };
      const page = await world.query(id, { ...all, audiences: everyone, limit: 200, after: '' });
      const tests = [...kindsOf(definition)].flatMap(([name, kind]) =>
        kind === 'geometry' ? [] : [{ type: 'property', name, kind } as const],
      );
      for (const kept of page.items) {
        const shown = listed(id, kept);
        for (const one of tests) {
          const same: Expression = { type: 'null', of: one };
          expect([one.name, compileFilter(same)(kept)]).toEqual([one.name, compileFilter(same)(shown)]);
          const path = one.name === 'id' ? ['id'] : ['properties', ...one.name.split('.')];
          const read = (from: unknown) =>
            path.reduce<unknown>((at, part) => (at as Record<string, unknown> | null)?.[part], from);
          if (one.kind !== 'whole') expect([one.name, read(shown)]).toEqual([one.name, read(kept)]);
        }
      }
    }
  });
});
