import fc from 'fast-check';
import type { Position } from '../../shared/geojson.ts';
import type { ExchangeRecord, Geometry, Look, Value } from '../record.ts';

/*
 * Records as every writer may get them: whatever texts, places in and around Brussels and elsewhere.
 */

const degrees = (low: number, high: number, decimals = 6) =>
  fc.integer({ min: low * 10 ** decimals, max: high * 10 ** decimals }).map((whole) => whole / 10 ** decimals);

const positionArbitrary: fc.Arbitrary<Position> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(degrees(4.2, 4.5), degrees(50.7, 50.95)) },
  { weight: 1, arbitrary: fc.tuple(degrees(0, 40), degrees(-89, 89)) },
);

/** A ring that does not cross itself: corners around a centre, counterclockwise, closed. */
const ringArbitrary = (centre: Position, reach: number): fc.Arbitrary<Position[]> =>
  fc.array(fc.integer({ min: 30, max: 100 }), { minLength: 3, maxLength: 8 }).map((reaches) => {
    const ring = reaches.map((part, index): Position => {
      const angle = (2 * Math.PI * index) / reaches.length;
      const round = (number: number): number => Math.round(number * 1e6) / 1e6;
      const length = (reach * part) / 100;
      return [round(centre[0] + length * Math.cos(angle)), round(centre[1] + length * Math.sin(angle))];
    });
    return [...ring, ring[0] as Position];
  });

const polygonArbitrary: fc.Arbitrary<Position[][]> = fc
  .tuple(degrees(4.2, 4.5), degrees(50.7, 50.95), fc.boolean())
  .chain(([x, y, hasHole]) =>
    fc
      .tuple(ringArbitrary([x, y], 0.02), ringArbitrary([x, y], 0.002))
      .map(([outer, hole]) => (hasHole ? [outer, hole.toReversed()] : [outer])),
  );

const lineArbitrary = fc.array(positionArbitrary, { minLength: 2, maxLength: 6 });

export const simpleGeometryArbitrary: fc.Arbitrary<Geometry> = fc.oneof(
  positionArbitrary.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  lineArbitrary.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  polygonArbitrary.map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
);

const geometryArbitrary: fc.Arbitrary<Geometry> = fc.oneof(
  simpleGeometryArbitrary,
  fc
    .array(positionArbitrary, { minLength: 2, maxLength: 4 })
    .map((coordinates) => ({ type: 'MultiPoint' as const, coordinates })),
  fc
    .array(lineArbitrary, { minLength: 2, maxLength: 3 })
    .map((coordinates) => ({ type: 'MultiLineString' as const, coordinates })),
  fc
    .array(polygonArbitrary, { minLength: 2, maxLength: 3 })
    .map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
  fc
    .tuple(simpleGeometryArbitrary, simpleGeometryArbitrary)
    .filter(([a, b]) => a.type !== b.type)
    .map((geometries) => ({ type: 'GeometryCollection' as const, geometries })),
);

/** Texts of people, of attackers and of programs; without the signs that no text format can hold. */
export const textArbitrary: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(
      'Rue de l’Étuve / Stoofstraat',
      '<script>alert(1)</script>',
      '<b>gras</b> & "entre guillemets"',
      ']]>',
      '&amp;lt;',
      '=1+1',
      '+32 2 000 00 00',
      '@SUM(A1)',
      "'=quoted",
      'a;b,c\td|e',
      'line one\nline two',
      'true',
      '007',
      '4,35',
      '2026-11-27',
      '{"a":[1]}',
      '$[name]',
      '𝔘𝔫𝔦 👩‍🚒 é',
      'العربية',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  )
  .map((text) =>
    text
      .replaceAll(/(?!\n)[\p{Cc}\p{Cs}\u{FFFD}\u{FFFE}\u{FFFF}\u{FEFF}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, '')
      .trim(),
  )
  .filter((text) => text !== '');

const momentArbitrary = fc
  .integer({ min: Date.UTC(2017, 0, 1) / 1000, max: Date.UTC(2030, 0, 1) / 1000 })
  .map((seconds) => new Date(seconds * 1000).toISOString());

const colourArbitrary = fc.integer({ min: 0, max: 0xff_ff_ff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`);
/** Steps of one in 255, as KML holds them. */
const partArbitrary = fc.integer({ min: 0, max: 255 }).map((part) => Math.round((part / 255) * 1000) / 1000);
const lookArbitrary: fc.Arbitrary<Look> = fc
  .record(
    {
      stroke: colourArbitrary,
      strokeOpacity: partArbitrary,
      strokeWidth: fc.integer({ min: 0, max: 20 }),
      fill: colourArbitrary,
      fillOpacity: partArbitrary,
      sign: fc.constantFrom('incident', 'alert', 'deployment'),
    },
    { requiredKeys: [] },
  )
  .filter((look) => Object.keys(look).length > 0);

const valueArbitrary: fc.Arbitrary<Value> = fc.oneof(
  textArbitrary,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.boolean(),
  fc.constant(null),
);

/** Names of values that are not a record's own fields. */
const keyArbitrary = fc.oneof(
  fc.constantFrom('kind', 'crowd', 'état', 'a.b', 'with space', 'ref-1', '<x>', 'a"b&c', 'x/y'),
  fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 })
    .map((text) => `v ${text.replaceAll(/\s+/g, '')}`.trim()),
);

const boundsArbitrary = fc
  .tuple(fc.option(momentArbitrary), fc.option(momentArbitrary))
  .map(([a, b]) => (a !== null && b !== null && b < a ? { start: b, end: a } : { start: a, end: b }));

const recordArbitrary = (geometry: fc.Arbitrary<Geometry | null>): fc.Arbitrary<ExchangeRecord> =>
  fc
    .tuple(
      fc.record({
        geometry,
        name: fc.option(textArbitrary),
        description: fc.option(textArbitrary),
        look: fc.option(lookArbitrary),
        values: fc.dictionary(keyArbitrary, valueArbitrary, { maxKeys: 4, noNullPrototype: true }),
      }),
      boundsArbitrary,
      fc.boolean(),
    )
    .map(([parts, bounds, hasId]) => ({ id: hasId ? '' : null, ...parts, ...bounds }))
    // A row of nothing is no row of a table.
    .filter(({ geometry, name }) => geometry !== null || name !== null);

/** A list whose ids differ from each other. */
export const recordsArbitrary = (
  geometry: fc.Arbitrary<Geometry | null> = fc.option(geometryArbitrary),
): fc.Arbitrary<ExchangeRecord[]> =>
  fc
    .array(recordArbitrary(geometry), { minLength: 1, maxLength: 6 })
    .map((records) => records.map((record, index) => ({ ...record, id: record.id === null ? null : `item-${index}` })));
