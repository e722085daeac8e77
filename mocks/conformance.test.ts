import { beforeAll, describe, expect, it } from 'vitest';
import { conformance } from '../src/api/conformance.ts';
import { type TestApi, startTestApi } from './test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ seed: 3 });
  api.host.control({ action: 'pause' });
});

interface Body {
  [name: string]: unknown;
  numberMatched: number;
  features: { id: string }[];
}
const get = async (path: string): Promise<{ type: string; status: number; body: Body }> => {
  const response = await api.request(path);
  const type = response.headers.get('Content-Type') ?? '';
  const body = (type.includes('json') ? await response.json() : {}) as Body;
  return { type, status: response.status, body };
};
const filtered = async (filter: string): Promise<string[]> => {
  const { status, body } = await get(`/collections/deployments/items?limit=1000&${new URLSearchParams({ filter })}`);
  expect([filter, status]).toEqual([filter, 200]);
  return body.features.map(({ id }) => id);
};
/** A filter that finds some and leaves some, and the same as another way of saying it. */
const finds = async (filter: string, same: string): Promise<void> => {
  const [some, other, all] = [await filtered(filter), await filtered(same), await filtered('TRUE')];
  expect(some).toEqual(other);
  expect(some.length).toBeGreaterThan(0);
  expect(some.length).toBeLessThan(all.length);
};

const features1 = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/';
const features2 = 'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/';
const features3 = 'http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/';
const cql2 = 'http://www.opengis.net/spec/cql2/1.0/conf/';

const intersectsBox = 'S_INTERSECTS(geometry, BBOX(4.3, 50.8, 4.36, 50.86))';
const ring = '4.3 50.8, 4.36 50.8, 4.36 50.86, 4.3 50.86, 4.3 50.8';
const meetsBoxes = async (): Promise<void> => {
  await finds(intersectsBox, `S_INTERSECTS(BBOX(4.3, 50.8, 4.36, 50.86), geometry)`);
  const { geometry } = (await get('/collections/deployments/items?limit=1')).body.features[0] as unknown as {
    geometry: { coordinates: [number, number] };
  };
  await finds(
    `S_INTERSECTS(geometry, POINT(${geometry.coordinates.join(' ')}))`,
    `S_INTERSECTS(geometry, BBOX(${[...geometry.coordinates, ...geometry.coordinates].join()}))`,
  );
};

/** What each class promises first of all, asked of the API. */
const proofs: Readonly<Record<string, () => Promise<void>>> = {
  [`${features1}core`]: async () => {
    for (const path of ['/', '/conformance', '/collections', '/collections/stops', '/collections/stops/items'])
      expect((await get(path)).status).toBe(200);
  },
  [`${features1}oas30`]: async () => expect((await get('/openapi.json')).body).toHaveProperty('openapi'),
  [`${features1}geojson`]: async () => {
    expect((await get('/collections/stops/items?limit=1')).type).toBe('application/geo+json');
  },
  [`${features1}html`]: async () => {
    for (const path of ['/', '/conformance', '/collections', '/collections/stops', '/collections/stops/items'])
      expect((await get(`${path}?f=html`)).type).toBe('text/html; charset=utf-8');
  },
  [`${features2}crs`]: async () => {
    const { body } = await get('/collections/stops');
    for (const uri of body['crs'] as readonly string[]) {
      const answer = await api.request(`/collections/stops/items?limit=1&crs=${encodeURIComponent(uri)}`);
      expect(answer.headers.get('Content-Crs')).toBe(`<${uri}>`);
    }
  },
  [`${features3}queryables`]: async () => {
    const { body, type } = await get('/collections/deployments/queryables');
    expect(type).toBe('application/schema+json');
    expect(body['properties']).toMatchObject({ strength: { type: 'integer' }, geometry: { format: 'geometry-point' } });
  },
  [`${features3}queryables-query-parameters`]: async () => {
    const { body } = await get('/collections/deployments/items?limit=1000&strength=6');
    expect(body.features.map(({ id }) => id)).toEqual(await filtered('strength = 6'));
    expect(body.numberMatched).toBeGreaterThan(0);
  },
  [`${features3}filter`]: async () => {
    expect((await get('/collections/deployments/items?filter=strength')).status).toBe(400);
    expect((await get('/collections/deployments/items?filter=strength=6&filter-lang=cql2-json')).status).toBe(400);
    expect((await get('/collections/deployments/items?filter=strength=6&filter-crs=x')).status).toBe(400);
  },
  [`${features3}features-filter`]: () => finds('strength > 5', 'NOT (strength <= 5)'),
  [`${cql2}cql2-text`]: () => finds("kind = 'metro'", '"kind" = \'metro\''),
  [`${cql2}basic-cql2`]: async () => {
    await finds('strength < 4 OR strength > 6', 'NOT (strength >= 4 AND strength <= 6)');
    await finds("heard IS NULL AND updated > DATE('2026-01-01') AND level <> 'surface'", "level = 'underground'");
    await finds('exercise = FALSE AND strength = 6', 'strength = 6.0');
  },
  [`${cql2}advanced-comparison-operators`]: async () => {
    await finds('strength BETWEEN 4 AND 6', 'strength IN (4, 5, 6)');
    await finds("kind LIKE 'me_r%'", "kind NOT IN ('tram', 'bus', 'train', 'road')");
  },
  [`${cql2}case-insensitive-comparison`]: () => finds("CASEI(kind) = CASEI('METRO')", "kind = 'metro'"),
  [`${cql2}accent-insensitive-comparison`]: () => finds("ACCENTI(kind) = ACCENTI('métrô')", "kind = 'metro'"),
  [`${cql2}basic-spatial-functions`]: meetsBoxes,
  [`${cql2}basic-spatial-functions-plus`]: async () => {
    await finds(`S_INTERSECTS(geometry, POLYGON((${ring})))`, intersectsBox);
    await finds(`S_INTERSECTS(geometry, MULTIPOLYGON(((${ring}))))`, intersectsBox);
    await finds(`S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(0 0), POLYGON((${ring}))))`, intersectsBox);
    const lines = await get(
      `/collections/lines/items?${new URLSearchParams({ filter: 'S_INTERSECTS(geometry, LINESTRING(4.33 50.8, 4.33 50.9))' })}`,
    );
    expect(lines.body.numberMatched).toBeGreaterThan(0);
  },
  [`${cql2}basic-spatial-operators`]: meetsBoxes,
  [`${cql2}property-property`]: () => finds('version > strength', 'strength < version'),
  [`${cql2}arithmetic`]: () => finds('strength * 2 - 1 > 3 ^ 2', 'strength > 5'),
};

describe('what is announced', () => {
  it.each(conformance.conformsTo)('%s works', async (uri) => {
    expect(Object.keys(proofs)).toContain(uri);
    await proofs[uri]?.();
  });

  it('is all that is proven', async () => {
    expect((await get('/conformance')).body).toEqual({ conformsTo: Object.keys(proofs) });
  });
});
