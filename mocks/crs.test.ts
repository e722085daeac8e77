import { beforeAll, describe, expect, it } from 'vitest';
import { crsUris, offeredCrs } from '../src/api/crs-uris.ts';
import { groundOf, projectItem, readSystem } from '../src/api/crs.ts';
import { traceBox } from '../src/api/cql2/ground.ts';
import { type TestApi, startTestApi } from './test-api.ts';

interface Page {
  features: { id: string; geometry: { coordinates: [number, number] } | null }[];
  numberMatched: number;
}

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ seed: 3 });
  api.host.control({ action: 'pause' });
});

const ask = (query: Record<string, string>): Promise<Response> =>
  api.request(`/collections/stops/items?${new URLSearchParams({ limit: '100000', ...query })}`);
const page = async (query: Record<string, string>): Promise<Page> => (await ask(query)).json() as Promise<Page>;
const idsOf = async (query: Record<string, string>): Promise<string[]> =>
  (await page(query)).features.map(({ id }) => id);

/** A position, and the same in each system as GDAL 3.6 (PROJ 9.1) computes it, in the order of the system's axes. */
const place = [4.3525, 50.8467] as const;
const same: Readonly<Record<string, readonly [number, number]>> = {
  [crsUris.kept]: [4.3525, 50.8467],
  [crsUris.epsg[4326]]: [50.8467, 4.3525],
  [crsUris.epsg[3857]]: [484_518.084, 6_594_221.395],
  [crsUris.epsg[31370]]: [148_855.423, 170_699.676],
  [crsUris.epsg[3812]]: [648_855.036, 670_699.945],
};

describe.each(offeredCrs.map((uri) => [uri] as const))('%s', (uri) => {
  it('is where GDAL has it, to a centimetre', () => {
    const feature = {
      type: 'Feature',
      id: 'a',
      properties: {},
      geometry: { type: 'Point', coordinates: [...place] },
    } as const;
    const { geometry } = projectItem(feature, readSystem('crs', uri));
    const [a = 0, b = 0] = (geometry?.coordinates ?? []) as number[];
    const [x = 0, y = 0] = same[uri] ?? [];
    expect(Math.hypot(a - x, b - y)).toBeLessThan(0.01);
  });

  it('is what items are answered in, one or many, and the answer says so', async () => {
    const system = readSystem('crs', uri);
    const kept = await page({});
    const response = await ask({ crs: uri });
    expect(response.headers.get('Content-Crs')).toBe(`<${uri}>`);
    const { features } = (await response.json()) as Page;
    expect(features).toEqual(kept.features.map((item) => projectItem(item as never, system)));
    const one = await api.request(`/collections/stops/items/${features[0]?.id}?${new URLSearchParams({ crs: uri })}`);
    expect(one.headers.get('Content-Crs')).toBe(`<${uri}>`);
    expect(await one.json()).toMatchObject({ geometry: features[0]?.geometry });
  });

  it('is what a box and a filter can be told in, in the order of its axes', async () => {
    const system = readSystem('crs', uri);
    const ground = groundOf(system);
    const [left, right] = [system.from([4.34, 50.83]), system.from([4.37, 50.86])];
    const box = [...left, ...right].join();
    const wanted = await idsOf({ bbox: '4.34,50.83,4.37,50.86' });
    const found = await idsOf({ bbox: box, 'bbox-crs': uri });
    expect(wanted.length).toBeGreaterThan(5);
    // A box of a grid is turned a little: stops at its edge may differ.
    const isStraight = ground.isRound;
    const apart = [...wanted.filter((id) => !found.includes(id)), ...found.filter((id) => !wanted.includes(id))];
    expect(apart.length).toBeLessThanOrEqual(isStraight ? 0 : 2);
    expect(await idsOf({ filter: `S_INTERSECTS(geometry, BBOX(${box}))`, 'filter-crs': uri })).toEqual(found);
    const ring = [left, [right[0], left[1]], right, [left[0], right[1]], left].map((pair) => pair.join(' ')).join();
    expect(await idsOf({ filter: `S_INTERSECTS(geometry, POLYGON((${ring})))`, 'filter-crs': uri })).toEqual(found);
  });

  it('takes a box that is larger than the system, as programs show it', async () => {
    const { numberMatched } = await page({});
    const huge = uri === crsUris.kept ? '-180,-90,180,90' : '-1e9,-1e9,1e9,1e9';
    expect((await page({ bbox: huge, 'bbox-crs': uri })).numberMatched).toBe(numberMatched);
  });

  it.each(['1,2,3', 'a,b,c,d', '1,2,NaN,4', '1,2,1e999,4', '', '5,5,4,4,'])('refuses the box %s', async (bbox) => {
    expect((await ask({ bbox, 'bbox-crs': uri })).status).toBe(400);
  });
});

describe('systems', () => {
  it('are listed with each collection, with the one that it is kept in', async () => {
    const { collections, crs } = (await (await api.request('/collections')).json()) as {
      crs: string[];
      collections: { crs: string[]; storageCrs: string }[];
    };
    expect(crs).toEqual(offeredCrs);
    for (const one of collections) expect([one.crs, one.storageCrs]).toEqual([offeredCrs, crsUris.kept]);
  });

  it('that are not offered are refused, and those that are named', async () => {
    for (const [name, value] of [
      ['crs', 'http://www.opengis.net/def/crs/EPSG/0/2154'],
      ['bbox-crs', 'javascript:alert(1)'],
      ['filter-crs', 'EPSG:31370'],
    ] as const) {
      const response = await ask({ [name]: value });
      expect(response.status).toBe(400);
      const { detail } = (await response.json()) as { detail: string };
      expect(detail).toContain(value);
      for (const uri of offeredCrs) expect(detail).toContain(uri);
    }
  });

  it('have boxes over the antimeridian where they go around the earth', () => {
    const boxOf = (uri: string, numbers: readonly number[]) => traceBox(groundOf(readSystem('crs', uri)), numbers);
    const [there, here] = [
      [
        [170, -10],
        [180, -10],
        [180, 10],
        [170, 10],
        [170, -10],
      ],
      [
        [-180, -10],
        [-170, -10],
        [-170, 10],
        [-180, 10],
        [-180, -10],
      ],
    ];
    const both = { type: 'MultiPolygon', coordinates: [[there], [here]] };
    expect(boxOf(crsUris.kept, [170, -10, -170, 10])).toEqual(both);
    expect(boxOf(crsUris.epsg[4326], [-10, 170, 10, -170])).toEqual(both);
    expect(boxOf(crsUris.epsg[31370], [20, 0, 10, 10])).toBe('the box has its west beyond its east');
  });
});
