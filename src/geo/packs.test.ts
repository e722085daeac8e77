import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { communeSchema, facilitySchema, lineFeatureSchema, stopSchema, zoneSchema } from './contract.ts';
import { createLoaders, packNames } from './loaders.ts';
import { listCommunes, listFacilities, listLines, listStops, listZones } from './items.ts';
import { networkAt } from './network.ts';
import { loadBase, loadFacilities, loadNetwork, loadRegion } from './packs-node.ts';
import * as browserPacks from './packs.ts';
import { streetPackNames } from './street-loaders.ts';
import * as browserStreetPacks from './street-packs.ts';

const readText = (name: string): string => readFileSync(new URL(`data/${name}.json`, import.meta.url), 'utf8');

describe('packs', () => {
  it('are under 120 kB gzip for all that comes first', () => {
    const size = packNames.reduce((sum, name) => sum + gzipSync(readText(name)).length, 0);
    expect(size).toBeLessThan(120_000);
  });

  it('are under 450 kB gzip with the streets, the green and the places', () => {
    const size = [...packNames, ...streetPackNames].reduce((sum, name) => sum + gzipSync(readText(name)).length, 0);
    expect(size).toBeLessThan(450_000);
  });

  it('carry the attribution', () => {
    for (const name of ['region', 'network', 'base', 'facilities', ...streetPackNames])
      expect(readText(name)).toContain('© OpenStreetMap contributors');
  });

  it('hold the base geography near the region, in whole paths', async () => {
    const { streets, water, waterways } = await loadBase();
    const { bbox } = await loadRegion();
    expect(streets.length).toBeGreaterThan(100);
    expect(water).toHaveLength(42);
    expect(waterways.some(({ tunnel }) => tunnel)).toBe(true);
    const positions = [...streets, ...water.flat(), ...waterways.map(({ path }) => path)].flat();
    for (const [x, y] of positions) {
      expect(x > bbox[0] - 0.1 && x < bbox[2] + 0.1 && y > bbox[1] - 0.1 && y < bbox[3] + 0.1).toBe(true);
    }
    for (const ring of water.flat()) expect(ring[0]).toEqual(ring.at(-1));
  });
});

describe('loaders', () => {
  const readPack = (name: string): unknown => JSON.parse(readText(name));
  const loadersWith = (name: string, pack: unknown) =>
    createLoaders((asked) => Promise.resolve(asked === name ? pack : readPack(asked)));

  it('refuse a malformed pack and say where', async () => {
    const region = readPack('region') as { arcs: unknown[] };
    await expect(loadersWith('region', { ...region, arcs: [[[1, 'x']]] }).loadRegion()).rejects.toThrow(
      /region\.json.*arcs\.0\.0\.1/,
    );
    await expect(loadersWith('base', '<html>').loadBase()).rejects.toThrow('base.json');
    await expect(
      loadersWith('base', { ...(readPack('base') as object), streets: [[1, 2, 3]] }).loadBase(),
    ).rejects.toThrow('streets.0');
  });

  it('refuse zones that leave a commune out or have one twice', async () => {
    const { zones } = readPack('zones') as { zones: { code: string; communes: string[] }[] };
    await expect(loadersWith('zones', { zones: zones.slice(1) }).loadRegion()).rejects.toThrow(/21004 is in no zone/);
    await expect(loadersWith('zones', { zones: [...zones, zones[0]] }).loadRegion()).rejects.toThrow(
      /21004 is in the zones/,
    );
  });

  it('make one zone of six when the table says so', async () => {
    const { zones } = readPack('zones') as { zones: { communes: string[] }[] };
    const merged = [{ ...zones[0], code: '5999', communes: zones.flatMap(({ communes }) => communes) }];
    const region = await loadersWith('zones', { zones: merged }).loadRegion();
    expect([...region.zones.keys()]).toEqual(['5999']);
    expect(region.zones.get('5999')?.areaKm2).toBeCloseTo(161.85, 1);
    expect(region.locate([4.3525, 50.8467])?.zone).toBe('5999');
  });

  describe('in the browser', () => {
    afterEach(() => vi.unstubAllGlobals());

    it('fetch each pack by its address', async () => {
      vi.stubGlobal('fetch', async (url: string) => new Response(readText(/(\w+)(-\w+)?\.json/.exec(url)?.[1] ?? '')));
      expect((await browserPacks.loadRegion()).communes.size).toBe(19);
      expect(await browserPacks.loadFacilities()).toEqual(await loadFacilities());
      const { loadStreets, loadGreen, loadPlaces } = browserStreetPacks;
      expect(await Promise.all([loadStreets(), loadGreen(), loadPlaces()])).toMatchObject(
        [5_497, 175, 1_269].map((length) => ({ length })),
      );
    });

    it('fail when the server does', async () => {
      vi.stubGlobal('fetch', async () => new Response('', { status: 503 }));
      await expect(browserPacks.loadNetwork()).rejects.toThrow('503');
    });
  });
});

describe('reference collections', () => {
  it('obey their contract', async () => {
    const region = await loadRegion();
    const network = networkAt(await loadNetwork(), new Date('2026-05-01'));
    const parse = <S extends v.GenericSchema>(schema: S, items: unknown[]) => v.parse(v.array(schema), items);
    expect(parse(zoneSchema, listZones(region))).toHaveLength(6);
    expect(parse(communeSchema, listCommunes(region))).toHaveLength(19);
    expect(parse(stopSchema, listStops(network))).toEqual(listStops(network));
    expect(parse(lineFeatureSchema, listLines(network))).toEqual(listLines(network));
    const facilities = await loadFacilities();
    expect(parse(facilitySchema, listFacilities(facilities))).toEqual(listFacilities(facilities));
  });
});
