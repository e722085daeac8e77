import fc from 'fast-check';
import {
  type Condition,
  type Expression,
  type Geometry,
  type Kind,
  type Value,
  comparisonSigns,
} from '../../api/cql2/expression.ts';
import type { Position } from '../../shared/geojson.ts';

/** What may be asked of made-up items. */
export const kinds = new Map<string, Kind>([
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
  '',
  'a',
  'A',
  'aa',
  'ab',
  'Éa',
  'éA',
  'ea',
  'e\u0301a',
  'straße',
  'STRASSE',
  'İ',
  'i',
  'ΣΑΣ',
  'σας',
  'ﬁn',
  'fin',
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
];
const numbers = [0, 1, -1, 2, 2.5, 0.1, 1e9, 1e-9, 1e300, -1e300, 1e-300, 4_503_599_627_370_497];
const moments = [
  '2026-11-27T14:00:00Z',
  '2026-11-27T15:00:00+01:00',
  '2026-11-27T14:00:00.001Z',
  '2026-11-27T14:00:00.0019Z',
  '2026-11-27T13:59:59.999999999Z',
  '2026-11-27T00:00:00Z',
  '2099-12-31T23:59:59Z',
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
/** Properties and a geometry, as contracts let them in. */
export const made = fc.record({
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

/** Whatever may be asked of them. */
export const condition: fc.Arbitrary<Expression> = fc.letrec<{ condition: Expression }>((tie) => ({
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
