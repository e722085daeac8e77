import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from './api-server.ts';

const run = promisify(execFile);

test.describe('GDAL, the library of most GIS, on the API', () => {
  test.skip(spawnSync('ogrinfo', ['--version']).status !== 0, 'needs GDAL (Debian: gdal-bin)');

  const ask = async (apiOrigin: string, ...args: string[]): Promise<string> => {
    const { stdout } = await run('ogrinfo', ['-ro', `OAPIF:${apiOrigin}/api`, ...args], { maxBuffer: 50_000_000 });
    return stdout;
  };
  const countIn = (report: string): number => Number(/^Feature Count: (\d+)$/m.exec(report)?.[1]);
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

  test('asks for a part of the map, and gets what lies there', async ({ apiOrigin, host }) => {
    host.control({ action: 'pause' });
    const [west, south, east, north] = [4.34, 50.83, 4.37, 50.86];
    for (const layer of ['stops', 'deployments']) {
      const all = countIn(await ask(apiOrigin, '-so', layer));
      const box = ['-spat', String(west), String(south), String(east), String(north)];
      const within = pointsIn(await ask(apiOrigin, ...box, layer));
      expect(within.length).toBeGreaterThan(0);
      expect(within.length).toBeLessThan(all);
      for (const [x, y] of within) expect(x >= west && x <= east && y >= south && y <= north).toBe(true);
    }
  });
});
