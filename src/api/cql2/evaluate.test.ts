import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyItem } from '../../domain/item.ts';
import { crs84 } from '../../shared/ogc.ts';
import { groundOf, readSystem } from '../crs.ts';
import { compileFilter } from './evaluate.ts';
import type { Geometry, Kind } from './expression.ts';
import { intersects } from './intersects.ts';
import { compileLike } from './like.ts';
import { parseFilter } from './parse.ts';

const kinds = new Map<string, Kind>([
  ['id', 'text'],
  ['title.fr', 'text'],
  ['note', 'text'],
  ['strength', 'number'],
  ['other', 'number'],
  ['exercise', 'boolean'],
  ['updated', 'instant'],
  ['geometry', 'geometry'],
  ['place', 'whole'],
  ['list', 'whole'],
]);
const ground = groundOf(readSystem('crs', crs84));
const item: AnyItem = {
  type: 'Feature',
  id: 'inc-1',
  geometry: { type: 'Point', coordinates: [4.35, 50.85] },
  properties: {
    title: { fr: 'Fumée à l’école 50%' },
    strength: 5,
    exercise: false,
    updated: '2026-11-27T15:00:00+01:00',
    place: { zone: null },
    list: [],
  },
};
const holds = (text: string, of: AnyItem = item): boolean => compileFilter(parseFilter(text, kinds, ground))(of);

describe('a filter', () => {
  it.each([
    'strength = 5',
    'strength <> 4 AND strength >= 5 AND strength <= 5 AND strength > 4.9 AND strength < 6',
    '5 = strength',
    'strength + 1 = 2 * 3 AND strength % 2 = 1 AND strength DIV 2 = 2 AND strength / 2 = 2.5 AND strength ^ 2 = 25',
    '-(strength) = -5',
    'strength IN (1, 5) AND strength NOT IN (1, 2) AND strength IN (other, 5)',
    'strength BETWEEN 5 AND 6 AND strength NOT BETWEEN 6 AND 7',
    "id = 'inc-1' AND id < 'inc-2' AND id LIKE 'inc-_' AND id NOT LIKE 'inc'",
    "title.fr LIKE '%école%' AND title.fr LIKE '%50\\%'",
    "CASEI(title.fr) LIKE CASEI('FUMÉE%') AND ACCENTI(title.fr) LIKE ACCENTI('Fumee%')",
    "CASEI(ACCENTI(title.fr)) LIKE CASEI(ACCENTI('FUMEE%'))",
    'NOT exercise AND exercise = FALSE',
    "updated = TIMESTAMP('2026-11-27T14:00:00Z') AND updated > DATE('2026-11-27') AND updated < DATE('9999-12-31')",
    'note IS NULL AND other IS NULL AND strength IS NOT NULL AND place IS NOT NULL AND list IS NOT NULL',
    'S_INTERSECTS(geometry, POINT(4.35 50.85)) AND S_INTERSECTS(BBOX(4, 50, 5, 51), geometry)',
    'S_INTERSECTS(geometry, POLYGON((4 50, 5 50, 4.5 52, 4 50))) AND S_DISJOINT(geometry, POINT(4.36 50.85))',
    'S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(0 0), LINESTRING(4.35 50, 4.35 51)))',
    'TRUE AND (FALSE OR TRUE)',
  ])('%s holds', (text) => {
    expect(holds(text)).toBe(true);
    expect(holds(`NOT (${text})`)).toBe(false);
  });

  it.each([
    "note = 'a'",
    "note <> 'a'",
    "note LIKE '%'",
    "note IN ('a')",
    'other > 1',
    'strength / 0 = 1',
    'other BETWEEN 1 AND 2',
    'strength + other > 0',
  ])('%s is neither true nor false of what is not known', (text) => {
    expect([holds(text), holds(`NOT (${text})`)]).toEqual([false, false]);
    // What decides by itself decides.
    expect([holds(`${text} OR strength = 5`), holds(`NOT (${text} AND strength = 4)`)]).toEqual([true, true]);
  });

  it('of places holds for nothing that has none', () => {
    const nowhere = { ...item, geometry: null };
    expect(holds('S_INTERSECTS(geometry, BBOX(-180, -90, 180, 90))', nowhere)).toBe(false);
    expect(holds('S_DISJOINT(geometry, BBOX(-180, -90, 180, 90))', nowhere)).toBe(false);
    expect(holds('geometry IS NULL', nowhere)).toBe(true);
  });

  it('reads nothing but what an item has of its own, and nothing of another type', () => {
    const odd = { ...item, properties: Object.create({ strength: 5 }) as object };
    expect(holds('strength IS NULL', odd)).toBe(true);
    expect(holds('strength IS NULL', { ...item, properties: { strength: '5' } })).toBe(true);
    expect(holds('updated IS NULL', { ...item, properties: { updated: 'soon' } })).toBe(true);
  });
});

describe('LIKE', () => {
  it('finds what a regular expression finds', () => {
    const sign = fc.constantFrom('a', 'b', '%', '_', '\\', '𝕏');
    const pattern = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''));
    const text = fc
      .array(fc.constantFrom('a', 'b', '%', '_', '\\', '𝕏'), { maxLength: 8 })
      .map((signs) => signs.join(''));
    const asRegExp = (like: string): RegExp => {
      const source = like.replaceAll(/\\([^])|([^])/gu, (_, escaped: string | undefined, one: string | undefined) => {
        if (escaped !== undefined) return `\\u{${escaped.codePointAt(0)?.toString(16)}}`;
        return one === '%' ? '[^]*' : one === '_' ? '[^]' : `\\u{${one?.codePointAt(0)?.toString(16)}}`;
      });
      return new RegExp(`^${source}$`, 'u');
    };
    fc.assert(
      fc.property(pattern, text, (like, of) => {
        expect(compileLike(like)(of)).toBe(asRegExp(like).test(of));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no more steps than text times pattern', () => {
    const test = compileLike(`${'%a'.repeat(4000)}b`);
    expect(test('a'.repeat(20_000))).toBe(false);
  });
});

const coordinate = fc.integer({ min: 0, max: 12 });
const position = fc.tuple(coordinate, coordinate);
const positions = fc.array(position, { minLength: 2, maxLength: 6 });
const geometry: fc.Arbitrary<Geometry> = fc.oneof(
  position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  positions.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  fc
    .uniqueArray(position, { minLength: 3, maxLength: 6, selector: String })
    .map((ring) => ({ type: 'Polygon' as const, coordinates: [[...ring, ring[0] ?? [0, 0]]] })),
);
const boxOf = (west: number, south: number, east: number, north: number): Geometry & { type: 'Polygon' } => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

describe('two geometries', () => {
  it('meet whichever is asked first', () => {
    fc.assert(
      fc.property(geometry, geometry, (one, other) => {
        expect(intersects(one, other)).toBe(intersects(other, one));
        expect(intersects(one, one)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('do not where one lies in the hole of the other', () => {
    const rings = [boxOf(0, 0, 10, 10), boxOf(2, 2, 8, 8)].flatMap(({ coordinates }) => coordinates);
    const donut: Geometry = { type: 'Polygon', coordinates: rings };
    expect(intersects(donut, boxOf(3, 3, 7, 7))).toBe(false);
    expect(intersects(donut, boxOf(1, 1, 7, 7))).toBe(true);
    expect(intersects(donut, { type: 'Point', coordinates: [2, 5] })).toBe(true);
  });
});
