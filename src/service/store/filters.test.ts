import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { crsUris } from '../../api/crs-uris.ts';
import { groundOf, readSystem } from '../../api/crs.ts';
import { compileFilter } from '../../api/cql2/evaluate.ts';
import {
  type Condition,
  type Expression,
  type Geometry,
  type Kind,
  type Value,
  comparisonSigns,
} from '../../api/cql2/expression.ts';
import { parseFilter } from '../../api/cql2/parse.ts';
import { kindsOf } from '../../api/queryables.ts';
import { listed } from '../../api/views.ts';
import { collections } from '../../domain/collections.ts';
import type { AnyItem } from '../../domain/item.ts';
import type { Position } from '../../shared/geojson.ts';
import { createHost } from '../../../mocks/host.ts';
import { createMemoryStore } from '../../../mocks/journal-store.ts';
import { loadGeography, testStart } from '../../../mocks/test-api.ts';
import { createWorldStore } from '../../../mocks/world-store.ts';
import { describeService } from '../testing/describe-service.ts';
import { type TestService, startTestService } from '../testing/test-service.ts';
import { translateFilter } from './filters.ts';

const kinds = new Map<string, Kind>([
  ['id', 'text'],
  ['title', 'text'],
  ['place.note', 'text'],
  ['strength', 'number'],
  ['place.size', 'number'],
  ['open', 'boolean'],
  ['updated', 'instant'],
  ['day', 'instant'],
  ['place', 'whole'],
  ['geometry', 'geometry'],
]);

const texts = [
  ...['', 'a', 'A', 'aa', 'ab', 'Éa', 'éA', 'ea', 'e\u0301a', 'straße', 'STRASSE', 'İ', 'i', 'ΣΑΣ', 'σας', 'ﬁn', 'fin'],
  ...[
    '50%',
    '50_',
    '5%0',
    '\\',
    'a\\',
    '\\%',
    "'; drop table item; --",
    "''",
    '$1',
    '"',
    '😀',
    '😀a',
    'z',
    'Z',
    '\u0001',
  ],
];
const numbers = [0, 1, -1, 2, 2.5, 0.1, 1e9, 1e-9, 1e300, -1e300, 1e-300, 4_503_599_627_370_497];
const moments = [
  ...['2026-11-27T14:00:00Z', '2026-11-27T15:00:00+01:00', '2026-11-27T14:00:00.001Z', '2026-11-27T14:00:00.0019Z'],
  ...['2026-11-27T13:59:59.999999999Z', '2026-11-27T00:00:00Z', '2099-12-31T23:59:59Z'],
];
const days = ['2026-11-27', '2026-11-28', '2000-01-01', '2026-02-28'];

// On a grid: there both reckon without rounding.
const position: fc.Arbitrary<Position> = fc.tuple(fc.nat(6), fc.nat(6)).map(([x, y]) => [x, y]);
const ring = fc.array(position, { minLength: 3, maxLength: 5 }).map((all) => [...all, all[0] ?? [0, 0]] as Position[]);
const square = fc
  .tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .map(([x, y, w, h]): Position[] => [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
    [x, y],
  ]);
const holed = square.map((outer) => {
  const [[x, y] = [0, 0], , [right, top] = [0, 0]] = outer;
  const hole = [0.25, 0.75].map((part) => [x + (right - x) * part, y + (top - y) * part] as const);
  const [[a, b] = [0, 0], [c, d] = [0, 0]] = hole;
  return [
    outer,
    [
      [a, b],
      [a, d],
      [c, d],
      [c, b],
      [a, b],
    ] as Position[],
  ];
});
const line = fc.array(position, { minLength: 2, maxLength: 4 });
/** Nothing that crosses itself: what is kept has been refused then. */
const sound: fc.Arbitrary<Geometry> = fc.oneof(
  position.map((coordinates) => ({ type: 'Point', coordinates }) as const),
  fc
    .array(position, { minLength: 1, maxLength: 3 })
    .map((coordinates) => ({ type: 'MultiPoint', coordinates }) as const),
  line
    .filter((all) => new Set(all.map(String)).size === all.length)
    .map((coordinates) => ({ type: 'LineString', coordinates }) as const),
  square.map((outer) => ({ type: 'Polygon', coordinates: [outer] }) as const),
  holed.map((coordinates) => ({ type: 'Polygon', coordinates }) as const),
);
/** Whatever somebody may ask by. */
const asked: fc.Arbitrary<Geometry> = fc.oneof(
  sound,
  line.map((coordinates) => ({ type: 'LineString', coordinates }) as const),
  fc
    .array(line, { minLength: 1, maxLength: 2 })
    .map((coordinates) => ({ type: 'MultiLineString', coordinates }) as const),
  fc
    .array(square, { minLength: 1, maxLength: 3 })
    .map((all) => ({ type: 'MultiPolygon', coordinates: all.map((one) => [one]) }) as const),
  fc
    .array(sound, { minLength: 1, maxLength: 3 })
    .map((geometries) => ({ type: 'GeometryCollection', geometries }) as const),
  // A box that is only a line, or a point.
  fc.tuple(fc.nat(6), fc.nat(6), fc.nat(2)).map(
    ([x, y, w]): Geometry => ({
      type: 'Polygon',
      coordinates: [
        [
          [x, y],
          [x + w, y],
          [x + w, y],
          [x, y],
          [x, y],
        ],
      ],
    }),
  ),
  ring.map((one) => ({ type: 'Polygon', coordinates: [one] }) as const),
);

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 4 });
const item = fc.record({
  geometry: maybe(sound),
  properties: fc.record(
    {
      title: maybe(fc.constantFrom(...texts.filter((text) => text !== '\u0001'))),
      strength: maybe(fc.constantFrom(...numbers)),
      open: maybe(fc.boolean()),
      updated: maybe(fc.constantFrom(...moments)),
      day: maybe(fc.constantFrom(...days)),
      // Of another type than it says, as an alternative of a contract may be.
      place: fc.oneof(
        fc.constant(null),
        fc.constant('elsewhere'),
        fc.record({ note: fc.constantFrom(...texts.slice(0, 9), 5, null), size: fc.constantFrom(...numbers, '5') }),
      ),
    },
    { requiredKeys: [] },
  ),
});

const of = (kind: Kind): fc.Arbitrary<Value> =>
  fc.constantFrom(
    ...[...kinds].flatMap(([name, its]) => (its === kind ? [{ type: 'property', name, kind } as const] : [])),
  );
const literalText = fc.constantFrom(...texts, 'a\0', 'x-3', 'x-1').map((value): Value => ({ type: 'text', value }));
const folds = <V extends Value>(inner: fc.Arbitrary<V>): fc.Arbitrary<Value> =>
  fc.oneof(
    inner,
    fc.tuple(fc.constantFrom('casei', 'accenti'), inner).map(([type, one]): Value => ({ type, of: one })),
    inner.map((one): Value => ({ type: 'casei', of: { type: 'accenti', of: one } })),
    inner.map((one): Value => ({ type: 'accenti', of: { type: 'casei', of: one } })),
  );
const text = folds(fc.oneof(of('text'), literalText));
const number: fc.Arbitrary<Value> = fc.letrec<{ number: Value }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 2 },
    of('number'),
    fc.constantFrom(...numbers).map((value): Value => ({ type: 'number', value })),
    tie('number').map((one): Value => ({ type: 'negative', of: one })),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/', 'div'), tie('number'), tie('number'))
      .map(([sign, left, right]): Value => ({ type: 'arithmetic', sign, left, right })),
  ),
})).number;
const boolean = fc.oneof(
  of('boolean'),
  fc.boolean().map((value): Value => ({ type: 'boolean', value })),
);
const instant = fc.oneof(
  of('instant'),
  fc.constantFrom(...moments, ...days, '0000-01-01', '9999-12-31').map((value): Value => ({ type: 'instant', value })),
);
const geometry = fc.oneof(
  of('geometry'),
  asked.map((value): Value => ({ type: 'geometry', value })),
);
const anyKind = [text, number, boolean, instant] as const;

const condition: fc.Arbitrary<Expression> = fc.letrec<{ condition: Expression }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    ...anyKind.map((kind) =>
      fc
        .tuple(fc.constantFrom(...comparisonSigns), kind, kind)
        .map(([sign, left, right]): Condition => ({ type: 'compare', sign, left, right })),
    ),
    ...anyKind.map((kind) =>
      fc
        .tuple(kind, fc.array(kind, { minLength: 1, maxLength: 3 }))
        .map(([one, values]): Condition => ({ type: 'in', of: one, values })),
    ),
    ...[number, instant].map((kind) =>
      fc.tuple(kind, kind, kind).map(([one, low, high]): Condition => ({ type: 'between', of: one, low, high })),
    ),
    fc
      .tuple(
        text,
        folds(
          fc.oneof(
            literalText,
            fc
              .constantFrom('%a', '_', '%\\%', '%_a', 'É%', '%\\', '\\\\')
              .map((value): Value => ({ type: 'text', value })),
          ),
        ),
      )
      .map(([one, pattern]): Condition => ({ type: 'like', of: one, pattern })),
    fc.oneof(text, number, of('whole'), geometry).map((one): Condition => ({ type: 'null', of: one })),
    fc.tuple(geometry, geometry).map(([left, right]): Condition => ({ type: 'intersects', left, right })),
    boolean,
    tie('condition').map((one): Condition => ({ type: 'not', of: one })),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('condition'), { minLength: 2, maxLength: 4 }))
      .map(([type, parts]): Condition => ({ type, parts })),
  ),
})).condition;

describeService('a filter in SQL', (cluster) => {
  let service: TestService;
  const items: AnyItem[] = fc
    .sample(item, { numRuns: 150, seed: 7 })
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
      { numRuns: Number(process.env['VIGIE_FILTERS'] ?? 600) },
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
