import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileFilter } from '../src/api/cql2/evaluate.ts';
import { queryableParameters, queryablesOf } from '../src/api/queryables.ts';
import { itemsParameters } from '../src/api/query.ts';
import { listed } from '../src/api/views.ts';
import { collections, definitionOf, liveIds } from '../src/domain/collections.ts';
import type { AnyItem, LiveItem } from '../src/domain/item.ts';
import { type TestApi, startTestApi } from './test-api.ts';

/** What the tests look at of any item. */
interface Known {
  severity: string;
  category: string;
  reported: string;
  version: number;
  place: { commune: string | null; zone: string | null };
  title: { fr: string };
}
interface Page {
  features: { id: string; properties: Known }[];
  numberMatched: number;
  links: { rel: string; href: string }[];
}

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ seed: 3 });
  api.pass(30 * 60_000);
  api.host.control({ action: 'pause' });
});

const operator = { headers: { Authorization: 'Bearer operator-1' } };
const ask = (collection: string, query: Record<string, string>, init: RequestInit = operator): Promise<Response> =>
  api.request(`/collections/${collection}/items?${new URLSearchParams({ limit: '100000', ...query })}`, init);
const page = async (...of: Parameters<typeof ask>): Promise<Page> => (await ask(...of)).json() as Promise<Page>;
const idsOf = async (...of: Parameters<typeof ask>): Promise<string[]> =>
  (await page(...of)).features.map(({ id }) => id).toSorted();

describe('what a collection can be filtered by', () => {
  const ajv = new Ajv2020({ strict: false });
  (addFormats as unknown as (instance: Ajv2020) => void)(ajv);

  it.each([...collections.values()].map((definition) => [definition.id, definition] as const))(
    '%s: a JSON Schema, names that no parameter has, and values that only what is shown decides',
    async (id, definition) => {
      const response = await api.request(`/collections/${id}/queryables`);
      expect(response.headers.get('Content-Type')).toBe('application/schema+json');
      const schema = (await response.json()) as { $id: string; type: string; properties: Record<string, object> };
      expect(schema).toMatchObject({ $id: `http://vigie.test/api/collections/${id}/queryables`, type: 'object' });
      expect(Object.keys(schema.properties)).toEqual([...queryablesOf(definition).keys()]);
      for (const of of Object.values(schema.properties)) {
        if (!('$ref' in of)) expect(ajv.compile(of)).toBeTypeOf('function');
      }
      const parameters = await itemsParameters(definition, new URLSearchParams({ filter: '' }));
      expect(new Set(parameters).size).toBe(parameters.length);
      expect(parameters).toEqual(expect.arrayContaining([...queryableParameters(definition).keys()]));
    },
  );

  it.each(liveIds)('%s: nothing that a list leaves out, nor what an item names of others', (id) => {
    const definition = definitionOf(id);
    if (!definition) throw new Error('It streams.');
    const items = [...api.host.world().values(id)] as LiveItem[];
    for (const [name, { kind }] of queryablesOf(definition)) {
      const isThere = compileFilter({ type: 'not', of: { type: 'null', of: { type: 'property', name, kind } } });
      const reads = (item: AnyItem): boolean => isThere(item);
      for (const item of items) {
        const shown = listed(id, item);
        const named = definition.names ? definition.names.withOnly(shown as LiveItem, []) : shown;
        expect([name, reads(named)]).toEqual([name, reads(shown)]);
      }
    }
    const unlisted = items.some(
      (item) => Object.keys(item.properties).length > Object.keys(listed(id, item).properties).length,
    );
    if (unlisted) expect(definition.unlisted).toBeDefined();
  });
});

describe('a filter over HTTP', () => {
  it('finds what looking through everything finds, whatever it asks', async () => {
    const { features } = await page('incidents', {});
    const looks: readonly (readonly [string, (of: Known, id: string) => boolean])[] = [
      ["severity <> 'minor'", ({ severity }) => severity !== 'minor'],
      ["category IN ('fire', 'medical') AND NOT exercise", ({ category }) => ['fire', 'medical'].includes(category)],
      ["reported >= TIMESTAMP('2026-11-23T12:10:00Z')", ({ reported }) => reported >= '2026-11-23T12:10:00Z'],
      ['version BETWEEN 2 AND 3', ({ version }) => version >= 2 && version <= 3],
      [
        "place.commune = '21004' OR place.zone IS NULL",
        ({ place }) => place.commune === '21004' || place.zone === null,
      ],
      ["CASEI(title.fr) LIKE CASEI('%A%')", ({ title }) => title.fr.toLowerCase().includes('a')],
      ["id > 'inc-000005'", (_, id) => id > 'inc-000005'],
    ];
    for (const [filter, look] of looks) {
      const wanted = features.filter(({ id, properties }) => look(properties, id)).map(({ id }) => id);
      expect(wanted.length).toBeGreaterThan(0);
      expect(wanted.length).toBeLessThan(features.length);
      expect([filter, await idsOf('incidents', { filter, 'filter-lang': 'cql2-text' })]).toEqual([
        filter,
        wanted.toSorted(),
      ]);
      expect((await page('incidents', { filter, limit: '1' })).numberMatched).toBe(wanted.length);
    }
  });

  it('goes together with pages, boxes, times, properties and moments', async () => {
    const filter = "severity <> 'minor'";
    const both = (one: readonly string[], other: readonly string[]) => one.filter((id) => other.includes(id));
    const filtered = await idsOf('incidents', { filter });
    for (const more of [
      { bbox: '4.3,50.8,4.36,50.86' },
      { datetime: '../2026-11-23T12:10:00Z' },
      { status: 'reported,confirmed,in-progress' },
      { 'place.commune': '21004' },
      { version: '1' },
    ] as Record<string, string>[]) {
      const wanted = both(filtered, await idsOf('incidents', more));
      expect(wanted.length).toBeGreaterThan(0);
      expect([more, await idsOf('incidents', { filter, ...more })]).toEqual([more, wanted]);
    }
    const then = '2026-11-23T12:05:00Z';
    const before = await page('incidents', { 'as-of': then });
    const wanted = before.features.filter(({ properties }) => properties.severity !== 'minor').map(({ id }) => id);
    expect(await idsOf('incidents', { filter, 'as-of': then })).toEqual(wanted.toSorted());
    expect(wanted.length).toBeLessThan(before.numberMatched);

    const found: string[] = [];
    let next: string | undefined = `/collections/incidents/items?${new URLSearchParams({ filter, limit: '7' })}`;
    while (next) {
      const { features, links, numberMatched } = (await (await api.request(next)).json()) as Page;
      expect(numberMatched).toBe(filtered.length);
      found.push(...features.map(({ id }) => id));
      next = links.find(({ rel }) => rel === 'next')?.href.replace('http://vigie.test/api', '');
    }
    expect(found).toEqual(filtered);
  });

  it('is answered where places are asked for, of every kind of place', async () => {
    for (const [collection, filter] of [
      ['zones', 'S_INTERSECTS(geometry, POINT(4.3525 50.8467))'],
      ['communes', 'S_INTERSECTS(geometry, BBOX(4.35, 50.84, 4.36, 50.85))'],
      ['lines', 'S_INTERSECTS(geometry, LINESTRING(4.33 50.8, 4.33 50.9))'],
      ['stops', 'S_INTERSECTS(POLYGON((4.3 50.8, 4.4 50.8, 4.35 50.9, 4.3 50.8)), geometry)'],
      ['alerts', 'S_INTERSECTS(geometry, BBOX(4.2, 50.7, 4.6, 51))'],
    ] as const) {
      const [some, rest, all] = [
        await idsOf(collection, { filter }),
        await idsOf(collection, { filter: `NOT ${filter}` }),
        await page(collection, {}),
      ];
      expect(some.length).toBeGreaterThan(0);
      const nowhere = (await page(collection, { filter: 'geometry IS NULL' })).numberMatched;
      expect(some.length + rest.length + nowhere).toBe(all.numberMatched);
    }
  });

  it.each([
    ['filter', 'severity = '],
    ['filter', "detail.observed.fr LIKE '%a%'"],
    ['filter-lang', 'cql2-json'],
    ['filter-crs', 'EPSG:31370'],
    ['bbox-crs', 'http://www.opengis.net/def/crs/EPSG/0/2154'],
    ['crs', 'http://www.opengis.net/def/crs/EPSG/0/2154'],
    ['version', 'one'],
    ['version', 'Infinity'],
    ['version', '1e999'],
    ['reported', 'yesterday'],
    ['__proto__', '1'],
    ['constructor', '1'],
    ['geometry', 'POINT(4 50)'],
    ['title', 'x'],
  ])('is refused with what is wanted: %s=%s', async (name, value) => {
    const response = await ask('incidents', { [name]: value });
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(((await response.json()) as { detail: string }).detail).toMatch(/there (is|are) |wanted/);
  });

  it('takes the outermost years of clients that have no open ends', async () => {
    const all = (await page('incidents', {})).numberMatched;
    for (const datetime of ['2026-11-23T00:00:00Z/9999-12-31T00:00:00Z', '0000-01-01T00:00:00Z/2026-11-24T00:00:00Z'])
      expect((await page('incidents', { datetime })).numberMatched).toBe(all);
  });
});

/*
 * As QGIS 3.30 and newer write what they ask (qgsoapifcql2textexpressioncompiler.cpp): each is a filter that the API
 * answers. Which of them a version sends, `npm run gis` shows.
 */
describe('a filter as QGIS writes it', () => {
  it.each([
    ['deployments', '(strength > 5)'],
    ['deployments', "((kind = 'metro') AND (strength >= 2))"],
    ['deployments', "(NOT (status = 'ended'))"],
    ['deployments', '(exercise = FALSE)'],
    ['deployments', '("shift.start" >= TIMESTAMP(\'2026-11-23T00:00:00.000Z\'))'],
    ['deployments', '(heard IS NULL)'],
    ['deployments', '(heard IS NOT NULL)'],
    ['deployments', "kind IN ('metro','tram')"],
    ['deployments', "kind NOT IN ('metro','tram')"],
    ['deployments', 'strength BETWEEN 2 AND 4'],
    ['deployments', 'strength NOT BETWEEN 2 AND 4'],
    ['deployments', "(contact LIKE '%1%')"],
    ['deployments', "(CASEI(contact) NOT LIKE CASEI('%1%'))"],
    ['deployments', '((strength * 2) > ( - (-5)))'],
    ['deployments', 'S_INTERSECTS(geometry,BBOX(4.3,50.8,4.4,50.9))'],
    ['deployments', '((strength > 5) AND S_INTERSECTS(geometry,POINT(4.35 50.85)))'],
    ['deployments', "(contact = 'l''un \\\\ l''autre')"],
  ])('%s: %s', async (collection, filter) => {
    const response = await ask(collection, { filter, 'filter-lang': 'cql2-text' });
    expect([response.status, await response.text()]).toEqual([200, expect.any(String)]);
  });
});
