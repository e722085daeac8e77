import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crs84 } from '../../shared/ogc.ts';
import { groundOf, readSystem } from '../crs.ts';
import { RequestProblem } from '../problem.ts';
import {
  type Expression,
  type Geometry,
  type Kind,
  type Value,
  arithmeticSigns,
  comparisonSigns,
} from './expression.ts';
import { deepestFilter, mostOperations, parseFilter } from './parse.ts';
import { printFilter } from './print.ts';

const kinds = new Map<string, Kind>([
  ['id', 'text'],
  ['title.fr', 'text'],
  ['date', 'text'],
  ['strength', 'number'],
  ['exercise', 'boolean'],
  ['updated', 'instant'],
  ['geometry', 'geometry'],
  ['place', 'whole'],
]);
const ground = groundOf(readSystem('crs', crs84));
const parse = (text: string): Expression => parseFilter(text, kinds, ground);

const refusal = (text: string): string => {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof RequestProblem && error.status === 400) return error.message;
    throw error;
  }
  return 'none';
};

const propertyOf = (kind: Kind): fc.Arbitrary<Value> =>
  fc
    .constantFrom(...[...kinds].filter(([, of]) => of === kind).map(([name]) => name))
    .map((name) => ({ type: 'property', name, kind }));

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const positions = (least: number) => fc.array(position, { minLength: least, maxLength: 5 });
const ring = positions(3).map((open) => [...open, open[0] ?? ([0, 0] as [number, number])]);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const geometry = fc
  .letrec<{ of: Geometry; simple: Geometry }>((tie) => ({
    simple: fc.oneof(
      fc.record({ type: fc.constant('Point' as const), coordinates: position }),
      fc.record({ type: fc.constant('LineString' as const), coordinates: positions(2) }),
      fc.record({ type: fc.constant('MultiPoint' as const), coordinates: positions(1) }),
      fc.record({ type: fc.constant('Polygon' as const), coordinates: fc.array(ring, { minLength: 1, maxLength: 2 }) }),
      fc.record({
        type: fc.constant('MultiLineString' as const),
        coordinates: fc.array(positions(2), { minLength: 1, maxLength: 2 }),
      }),
      fc.record({
        type: fc.constant('MultiPolygon' as const),
        coordinates: fc.array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
      }),
    ),
    of: fc.oneof(
      { weight: 4, arbitrary: tie('simple') },
      fc.record({
        type: fc.constant('GeometryCollection' as const),
        geometries: fc.array(tie('simple'), { minLength: 1, maxLength: 2 }),
      }),
    ),
  }))
  // A number that is written is never −0.
  .of.map((value): Value => ({ type: 'geometry', value: plain(value) as Geometry }));

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom("l'été", '\\', "\\'", '%_', '--', ''),
);
const textLiteral = text.map((value): Value => ({ type: 'text', value }));
const number = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value): Value => ({ type: 'number', value: value === 0 ? 0 : value }));
const instant = fc.oneof(
  fc
    .date({ min: new Date(0), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  fc.constantFrom('2026-11-27', '0001-01-01', '2026-11-27T14:02:00+01:00'),
);
const boolean = fc.boolean().map((value): Value => ({ type: 'boolean', value }));

const expression = fc.letrec<{ text: Value; number: Value; condition: Expression }>((tie) => {
  const pair = <T>(of: fc.Arbitrary<T>) => fc.tuple(of, of);
  const compared = (of: fc.Arbitrary<Value>) =>
    fc
      .tuple(fc.constantFrom(...comparisonSigns), pair(of))
      .map(([sign, [left, right]]): Expression => ({ type: 'compare', sign, left, right }));
  const moment = fc.oneof(
    instant.map((value): Value => ({ type: 'instant', value })),
    propertyOf('instant'),
  );
  const place = fc.oneof(geometry, propertyOf('geometry'));
  return {
    text: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      textLiteral,
      propertyOf('text'),
      fc.tuple(fc.constantFrom('casei', 'accenti'), tie('text')).map(([type, of]): Value => ({ type, of })),
    ),
    number: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      number,
      propertyOf('number'),
      tie('number').map((of): Value => ({ type: 'negative', of })),
      fc
        .tuple(fc.constantFrom(...arithmeticSigns), pair(tie('number')))
        .map(([sign, [left, right]]): Value => ({ type: 'arithmetic', sign, left, right })),
    ),
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      compared(tie('number')),
      compared(tie('text')),
      compared(moment),
      propertyOf('boolean'),
      boolean,
      fc
        .constantFrom<Kind>('text', 'whole', 'geometry', 'instant')
        .chain(propertyOf)
        .map((of): Expression => ({ type: 'null', of })),
      fc.tuple(tie('text'), textLiteral).map(([of, pattern]): Expression => ({ type: 'like', of, pattern })),
      fc.tuple(moment, moment, moment).map(([of, low, high]): Expression => ({ type: 'between', of, low, high })),
      fc
        .tuple(tie('number'), fc.array(tie('number'), { minLength: 1, maxLength: 3 }))
        .map(([of, values]): Expression => ({ type: 'in', of, values })),
      pair(place).map(([left, right]): Expression => ({ type: 'intersects', left, right })),
      tie('condition').map((of): Expression => ({ type: 'not', of })),
      fc
        .tuple(
          fc.constantFrom('and' as const, 'or' as const),
          fc.array(tie('condition'), { minLength: 2, maxLength: 3 }),
        )
        .map(([type, parts]): Expression => ({ type, parts })),
    ),
  };
}).condition;

describe('a filter', () => {
  it('is read as it is printed, whatever it says', () => {
    fc.assert(
      fc.property(expression, (of) => {
        expect(parse(printFilter(of))).toEqual(of);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['strength > 5', '("strength" > 5)'],
    ["strength>5 and not exercise or id='a'", `((("strength" > 5) AND (NOT "exercise")) OR ("id" = 'a'))`],
    ['1 + 2 * 3 ^ 2 - 4 < strength', '(((1 + (2 * (3 ^ 2))) - 4) < "strength")'],
    ['( - (strength)) < -5', '(-("strength") < -5)'],
    ["title.fr NOT LIKE 'a\\%%'", `(NOT ("title.fr" LIKE 'a\\\\%%'))`],
    ["title.fr ILIKE 'A%'", `(CASEI("title.fr") LIKE CASEI('A%'))`],
    ["(CASEI(id) LIKE CASEI('A'))", `(CASEI("id") LIKE CASEI('A'))`],
    ["id NOT IN ('a','b')", `(NOT ("id" IN ('a', 'b')))`],
    ['strength NOT BETWEEN 1 AND 2 AND exercise', '((NOT ("strength" BETWEEN 1 AND 2)) AND "exercise")'],
    ['updated IS NOT NULL', '(NOT ("updated" IS NULL))'],
    ["updated >= '2026-11-27t00:00:00z'", `("updated" >= TIMESTAMP('2026-11-27T00:00:00Z'))`],
    ["updated >= '2026-11-27T'", `("updated" >= DATE('2026-11-27'))`],
    ["date = 'x' AND \"date\" = 'y'", `(("date" = 'x') AND ("date" = 'y'))`],
    ['exercise = 1', '("exercise" = TRUE)'],
    ['place IS NULL', '("place" IS NULL)'],
    ['S_DISJOINT(geometry, POINT Z (4 50 12))', '(NOT S_INTERSECTS("geometry", POINT(4 50)))'],
    ['S_INTERSECTS(geometry,BBOX(4,50,5,51))', 'S_INTERSECTS("geometry", POLYGON((4 50, 5 50, 5 51, 4 51, 4 50)))'],
    [
      'S_INTERSECTS(geometry,BBOX(170,-10,-170,10))',
      'S_INTERSECTS("geometry", MULTIPOLYGON(((170 -10, 180 -10, 180 10, 170 10, 170 -10)), ((-180 -10, -170 -10, -170 10, -180 10, -180 -10))))',
    ],
    ['S_INTERSECTS(geometry,MULTIPOINT(4 50,(5 51)))', 'S_INTERSECTS("geometry", MULTIPOINT((4 50), (5 51)))'],
  ])('%s is %s', (written, printed) => {
    expect(printFilter(parse(written))).toBe(printed);
  });

  it.each([
    ['', 'at its end: a condition is wanted'],
    ['strength >', 'at its end: a property, a value or a condition is wanted'],
    ['strenght > 5', 'at character 1 (“strenght > 5”): there is no property “strenght”; there are id, title.fr,'],
    ['__proto__ = 1', 'there is no property “__proto__”'],
    ['constructor = 1', 'there is no property “constructor”'],
    ['"toString" IS NULL', 'there is no property “toString”'],
    ["id = 'a", "at character 6 (“'a”): the quotation mark ' is never closed"],
    ['"id = 1', 'the quotation mark " is never closed'],
    ["id != 'a'", 'other than is written <>'],
    ["id = 'a';", 'at character 9 (“;”): no such sign is known'],
    ["id = 'a' id", 'AND, OR or the end is wanted'],
    ['strength', 'a condition is wanted'],
    ['strength AND exercise', 'before AND a condition is wanted'],
    ['NOT 5', 'a condition is wanted'],
    ["strength = 'a'", "at character 12 (“'a'”): a number is wanted"],
    ['id = 5', 'a text is wanted'],
    ['exercise = 2', 'TRUE or FALSE is wanted'],
    ["updated > 'soon'", 'a moment, as TIMESTAMP'],
    ['updated > 5', 'a moment, as TIMESTAMP'],
    ["updated > TIMESTAMP('2026-02-30T00:00:00Z')", "a moment is wanted as '2026-11-27T14:02:00Z'"],
    ["updated > DATE('2026-11-27T00:00:00Z')", "a moment is wanted as '2026-11-27'"],
    ['updated = NULL', 'what is not known is asked for by IS NULL'],
    ['strength > NaN', 'there is no property “NaN”'],
    ['strength > Infinity', 'there is no property “Infinity”'],
    ['strength > 1e999', 'a number of this size is none'],
    ['strength > 5m', 'AND, OR or the end is wanted'],
    ['id + 1 = 2', 'a number is wanted'],
    ['id LIKE title.fr', 'a pattern in quotation marks is wanted'],
    ["id BETWEEN 'a' AND 'b'", 'BETWEEN wants numbers or moments'],
    ['strength IN ()', 'a property, a value or a condition is wanted'],
    ["strength IN (1, 'a')", 'a number is wanted'],
    ['place = 1', 'of a whole object or list only IS NULL can be asked'],
    ['geometry = geometry', 'geometries are compared by S_INTERSECTS'],
    ['S_INTERSECTS(geometry, id)', 'a geometry is wanted'],
    ['S_CROSSES(geometry, POINT(4 50))', 'there is no function S_CROSSES here'],
    ['sleep(5)', 'there is no function SLEEP here'],
    ['S_INTERSECTS(geometry, POINT(400 50))', 'lie nowhere in their system'],
    ['S_INTERSECTS(geometry, POINT(4))', 'a number is wanted'],
    ['S_INTERSECTS(geometry, LINESTRING(4 50))', 'a line of one position'],
    ['S_INTERSECTS(geometry, POLYGON((4 50, 5 50, 5 51)))', 'a ring that does not end where it begins'],
    ['S_INTERSECTS(geometry, BBOX(1,2,3))', 'a box has four numbers, or six with heights'],
    ['S_INTERSECTS(geometry, BBOX(4,51,5,50))', 'the box has its south above its north'],
    [`${'('.repeat(deepestFilter + 1)}exercise`, `stand in each other ${deepestFilter} deep at most`],
    [`${'NOT '.repeat(deepestFilter + 1)}exercise`, `stand in each other ${deepestFilter} deep at most`],
    [`${'- '.repeat(deepestFilter + 1)}strength > 1`, `stand in each other ${deepestFilter} deep at most`],
    [`${'CASEI('.repeat(deepestFilter + 1)}id`, `stand in each other ${deepestFilter} deep at most`],
    [`S_INTERSECTS(geometry, ${'GEOMETRYCOLLECTION('.repeat(10)}POINT(4 50)`, 'collections stand in each other 8 deep'],
    [`strength > 1${'+1'.repeat(mostOperations + 1)}`, `more than ${mostOperations} operations`],
    [`exercise${' OR exercise'.repeat(mostOperations + 1)}`, `more than ${mostOperations} operations`],
    [`id = '${'x'.repeat(17_000)}'`, 'longer than 16384 characters'],
  ])('%.60s is refused: %.80s', (written, reason) => {
    expect(refusal(written)).toContain(reason);
  });

  it('is read or refused, never anything else, whatever signs it is made of', () => {
    const words =
      '( ) NOT AND OR id \'a\' "id" 5 - = < IS NULL LIKE \' " \\ POINT( BBOX( , S_INTERSECTS( geometry IN ( BETWEEN CASEI( TIMESTAMP( 𝕏 \0 . :';
    const piece = fc.constantFrom(...words.split(' '), ' ');
    const pieces = fc.array(piece, { maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 60 })), (written) => void refusal(written)),
      {
        numRuns: 3000,
      },
    );
  });
});
