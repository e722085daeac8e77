import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../shared/geojson.ts';
import { boundsOf, contains, surfaceArea } from './geometry.ts';
import { createLocator } from './locator.ts';
import { loadRegion } from './packs-node.ts';

const region = await loadRegion();
const communes = [...region.communes.values()];
const zones = [...region.zones.values()];

/** Cadastral areas in km² (Statbel, 2022), on the ellipsoid. */
const officialAreas: Readonly<Record<string, number>> = {
  '21001': 17.91,
  '21002': 8.97,
  '21003': 2.95,
  '21004': 33.09,
  '21005': 3.15,
  '21006': 5.12,
  '21007': 6.29,
  '21008': 2.46,
  '21009': 6.41,
  '21010': 5.19,
  '21011': 1.18,
  '21012': 6.02,
  '21013': 2.53,
  '21014': 1.16,
  '21015': 7.9,
  '21016': 22.87,
  '21017': 12.99,
  '21018': 7.29,
  '21019': 8.94,
};

/** Communes that contain the place, each asked by itself. */
const findAll = (position: Position): string[] =>
  communes.filter(({ surface }) => surface.some((polygon) => contains(polygon, position))).map(({ nis }) => nis);

/** A repeatable, even scatter over a box a little larger than the region. */
const scatter = (count: number): Position[] => {
  const [west, south, east, north] = region.bbox;
  const within = (from: number, to: number): fc.Arbitrary<number> =>
    fc.noBias(fc.double({ min: from - 0.01, max: to + 0.01, noNaN: true }));
  return fc.sample(fc.tuple(within(west, east), within(south, north)), { numRuns: count, seed: 1 });
};

describe('areas', () => {
  it('has 19 communes of nearly their official size', () => {
    expect(communes.map(({ nis }) => nis)).toEqual(Object.keys(officialAreas));
    expect(Object.values(officialAreas).reduce((a, b) => a + b)).toBeCloseTo(162.4, 1);
    const far = communes.filter(({ nis, areaKm2 }) => !(Math.abs(areaKm2 / (officialAreas[nis] ?? 0) - 1) < 0.013));
    expect(far.map(({ name }) => name.fr)).toEqual([]);
  });

  it('has no gap and no overlap: the sum of the communes, of the zones and the outline are one area of 161.8 km²', () => {
    const sum = (areas: readonly { areaKm2: number }[]): number =>
      areas.reduce((total, { areaKm2 }) => total + areaKm2, 0);
    const outline = surfaceArea(region.outline) / 1e6;
    expect(outline).toBeGreaterThan(161.7);
    expect(outline).toBeLessThan(161.9);
    expect(sum(communes)).toBeCloseTo(outline, 6);
    expect(sum(zones)).toBeCloseTo(outline, 6);
    // One polygon without a hole: nothing is missing in the middle.
    expect(region.outline.map((polygon) => polygon.length)).toEqual([1]);
    expect(region.bbox).toEqual(boundsOf(region.outline));
  });

  it('shares each border segment between exactly two communes, or has it once on the outline', () => {
    const segmentsOf = (surface: readonly Position[][][]): string[] =>
      surface
        .flat()
        .flatMap((ring) => ring.slice(1).map((to, index) => [String(ring[index]), String(to)].sort().join(' ')));
    const uses = Map.groupBy(
      communes.flatMap(({ surface }) => segmentsOf(surface)),
      (segment) => segment,
    );
    const edge = new Set(segmentsOf(region.outline));
    expect([...uses].filter(([segment, { length }]) => length !== (edge.has(segment) ? 1 : 2))).toEqual([]);
    expect([...edge].every((segment) => uses.has(segment))).toBe(true);
    const drawn = [...region.communeBorders, ...region.zoneBorders].reduce((count, path) => count + path.length - 1, 0);
    expect(drawn).toBe(uses.size);
  });

  it('has the six zones with their communes, each connected where its communes are', () => {
    expect(Object.fromEntries(zones.map(({ code, communes }) => [code, communes]))).toEqual({
      '5339': ['21004', '21009'],
      '5340': ['21003', '21008', '21010', '21011', '21012'],
      '5341': ['21001', '21007', '21013'],
      '5342': ['21002', '21016', '21017'],
      '5343': ['21005', '21018', '21019'],
      '5344': ['21006', '21014', '21015'],
    });
    const scattered = zones.filter(({ surface, communes }) => {
      const enclaves = communes.reduce((count, nis) => count + (region.communes.get(nis)?.surface.length ?? 0) - 1, 0);
      return surface.length > 1 + enclaves;
    });
    expect(scattered).toEqual([]);
  });

  it('names every area in French and Dutch and labels it inside itself', () => {
    const areas = [...communes, ...zones];
    expect(areas.flatMap(({ name, short }) => [name.fr, name.nl, short.fr, short.nl])).not.toContain('');
    const outside = areas.filter(({ surface, label }) => !surface.some((polygon) => contains(polygon, label)));
    expect(outside.map(({ name }) => name.fr)).toEqual([]);
  });
});

describe('locate', () => {
  const points = scatter(10_000);

  it('agrees with asking every commune: exactly one inside the region, none outside', () => {
    let inside = 0;
    for (const point of points) {
      const found = findAll(point);
      const isInside = region.outline.some((polygon) => contains(polygon, point));
      expect(found).toHaveLength(isInside ? 1 : 0);
      const [nis] = found;
      expect(region.locate(point)).toEqual(
        nis === undefined ? null : { commune: nis, zone: region.communes.get(nis)?.zone },
      );
      inside += found.length;
    }
    expect(inside).toBeGreaterThan(4000);
  });

  it('gives a point on a border to one of its communes, or at the edge to none', () => {
    const communesAt = new Map<string, Set<string>>();
    for (const { nis, surface } of communes) {
      for (const corner of surface.flat(2)) {
        communesAt.set(String(corner), (communesAt.get(String(corner)) ?? new Set<string>()).add(nis));
      }
    }
    const edge = new Set(region.outline.flat(2).map(String));
    for (const corner of [...region.communeBorders, ...region.zoneBorders].flat()) {
      const found = region.locate(corner)?.commune;
      expect(found === undefined ? edge.has(String(corner)) : communesAt.get(String(corner))?.has(found)).toBe(true);
    }
  });

  it('knows places, and answers null outside', () => {
    expect(region.locate([4.3525, 50.8467])).toEqual({ commune: '21004', zone: '5339' });
    expect(region.locate([4.3622, 50.8383])).toEqual({ commune: '21009', zone: '5339' });
    expect(region.locate([4.4699, 50.8798])).toBeNull();
    expect(region.locate([0, 0])).toBeNull();
    expect(region.locate([Number.NaN, 50.85])).toBeNull();
  });

  it('tests few communes for an answer', () => {
    const locator = createLocator(communes.map(({ surface }) => surface));
    const tested = points.reduce((sum, point) => sum + locator.countCandidates(point), 0);
    expect(tested / points.length).toBeLessThan(0.5);
    expect(Math.max(...points.map((point) => locator.countCandidates(point)))).toBeLessThanOrEqual(5);
  });
});
