import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import type { Deployment } from '../src/domain/deployments/contract.ts';
import { expect, test } from './api-server.ts';

const run = promisify(execFile);

test.describe('GDAL, the library of most GIS, on the API', () => {
  test.skip(spawnSync('ogrinfo', ['--version']).status !== 0, 'needs GDAL (Debian: gdal-bin)');

  const ask = async (apiOrigin: string, ...args: string[]): Promise<string> => {
    const { stdout, stderr } = await run('ogrinfo', ['-ro', `OAPIF:${apiOrigin}/api`, ...args], {
      maxBuffer: 50_000_000,
    });
    expect(stderr, args.join(' ')).toBe('');
    return stdout;
  };
  const countIn = (report: string): number => Number(/^Feature Count: (\d+)$/m.exec(report)?.[1]);
  const idsIn = (report: string): string[] =>
    [...report.matchAll(/^ {2}id \(String\) = (.+)$/gm)].map(([, id]) => id ?? '').toSorted();
  const pointsIn = (report: string): (readonly [number, number])[] =>
    [...report.matchAll(/^ {2}POINT \((\S+) (\S+)\)$/gm)].map(([, x, y]) => [Number(x), Number(y)] as const);

  test('finds the layers, their attributes and their features', async ({ apiOrigin, host }) => {
    host.control({ action: 'pause' });
    const layers = [...(await ask(apiOrigin)).matchAll(/^\d+: (\w+) /gm)].map(([, name]) => name);
    expect(layers).toEqual(expect.arrayContaining(['deployments', 'stops', 'lines']));
    const report = await ask(apiOrigin, 'deployments');
    const known = [...host.world().values('deployments')];
    expect(countIn(report)).toBe(known.length);
    expect(report).toContain('strength: Integer');
    const strengths = [...report.matchAll(/^ {2}strength \(Integer\) = (\d+)$/gm)].map(([, value]) => Number(value));
    expect(strengths).toEqual(known.map(({ properties }) => properties.strength));
  });

  test('asks for a part of the map, and gets what lies there', async ({ apiOrigin, host, requests }) => {
    host.control({ action: 'pause' });
    const [west, south, east, north] = [4.34, 50.83, 4.37, 50.86];
    for (const layer of ['stops', 'deployments']) {
      const all = countIn(await ask(apiOrigin, '-so', layer));
      const box = ['-spat', String(west), String(south), String(east), String(north)];
      const within = pointsIn(await ask(apiOrigin, ...box, layer));
      expect(within.length).toBeGreaterThan(0);
      expect(within.length).toBeLessThan(all);
      for (const [x, y] of within) expect(x >= west && x <= east && y >= south && y <= north).toBe(true);
      expect(decodeURIComponent(requests.at(-1) ?? '')).toMatch(/[?&]bbox=4\.3\d+,50\.8\d+,4\.3\d+,50\.8\d+/);
    }
  });

  /** What it is told by `-where`, what it asks the API for, and what that finds. Null: it looks through all by itself. */
  const filters: readonly (readonly [string, string | null, (of: Deployment['properties']) => boolean])[] = [
    ['strength > 5', 'strength > 5', ({ strength }) => strength > 5],
    ["kind = 'metro'", "kind = 'metro'", ({ kind }) => kind === 'metro'],
    ["kind <> 'metro'", "kind <> 'metro'", ({ kind }) => kind !== 'metro'],
    [
      "strength >= 4 AND (kind = 'metro' OR NOT level = 'surface')",
      "(strength >= 4) AND ((kind = 'metro') OR (NOT (level = 'surface')))",
      ({ strength, kind, level }) => strength >= 4 && (kind === 'metro' || level !== 'surface'),
    ],
    [
      'strength BETWEEN 4 AND 6',
      '(strength >= 4) AND (strength <= 6)',
      ({ strength }) => strength >= 4 && strength <= 6,
    ],
    ["operator LIKE 'stib%'", "operator LIKE 'stib%'", ({ operator }) => operator.startsWith('stib')],
    ["operator ILIKE 'STIB%'", "operator ILIKE 'STIB%'", ({ operator }) => operator.startsWith('stib')],
    ['exercise = 0', 'exercise = 0', ({ exercise }) => !exercise],
    ['place IS NOT NULL', 'NOT ((place IS NULL))', () => true],
    ["updated >= '2020/01/01'", "updated >= '2020-01-01T'", () => true],
    [
      "updated >= '2020-01-01T00:00:00Z' AND updated < '2098-01-01T00:00:00Z'",
      "(updated >= '2020-01-01T00:00:00Z') AND (updated < '2098-01-01T00:00:00Z')",
      () => true,
    ],
    ["kind IN ('metro', 'tram')", null, ({ kind }) => kind === 'metro' || kind === 'tram'],
  ];
  for (const [where, sent, look] of filters) {
    test(`filters on the server: ${where}`, async ({ apiOrigin, host, requests }) => {
      host.control({ action: 'pause' });
      const wanted = [...host.world().values('deployments')].filter(({ properties }) => look(properties));
      expect(wanted.length).toBeGreaterThan(0);
      expect(idsIn(await ask(apiOrigin, 'deployments', '-where', where))).toEqual(
        wanted.map(({ id }) => id).toSorted(),
      );
      const asked = requests
        .map((path) => new URL(path, apiOrigin))
        .filter(({ pathname }) => pathname.endsWith('items'));
      const [, ...pages] = asked.map(({ searchParams }) => [
        searchParams.get('filter'),
        searchParams.get('filter-lang'),
      ]);
      const wantedPages = sent === null ? [null, null] : [sent, 'cql-text'];
      for (const page of pages) expect(page).toEqual(wantedPages);
      // Pages of ten: no more came than what was to be found; what it looks through by itself comes whole.
      if (sent !== null) expect(pages.length).toBeLessThanOrEqual(Math.ceil(wanted.length / 10) * 2 + 1);
    });
  }

  test('brings into both Belgian grids what the API answers in them', async ({ apiOrigin, host }) => {
    host.control({ action: 'pause' });
    for (const code of [31370, 3812, 3857]) {
      const args = ['-f', 'CSV', '-lco', 'GEOMETRY=AS_XY', '-t_srs', `EPSG:${code}`, '-select', 'id'];
      const { stdout } = await run('ogr2ogr', [...args, '/vsistdout/', `OAPIF:${apiOrigin}/api`, 'stops'], {
        maxBuffer: 50_000_000,
      });
      const judged = new Map(
        stdout
          .trim()
          .split(/\r?\n/)
          .slice(1)
          .map((line) => line.replaceAll('"', '').split(','))
          .map(([x, y, id = '']) => [id, [Number(x), Number(y)] as const]),
      );
      const crs = encodeURIComponent(`http://www.opengis.net/def/crs/EPSG/0/${code}`);
      const answer = await fetch(`${apiOrigin}/api/collections/stops/items?limit=100000&crs=${crs}`);
      expect(answer.headers.get('Content-Crs')).toBe(`<${decodeURIComponent(crs)}>`);
      const { features } = (await answer.json()) as {
        features: { id: string; geometry: { coordinates: [number, number] } }[];
      };
      expect(features.length).toBe(judged.size);
      expect(features.length).toBeGreaterThan(100);
      for (const { id, geometry } of features) {
        const [x, y] = judged.get(id) ?? [0, 0];
        const [east, north] = geometry.coordinates;
        expect(Math.hypot(east - x, north - y), `${id} in ${code}`).toBeLessThan(0.01);
      }
    }
  });
});
