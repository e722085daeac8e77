import type { Position } from '../../shared/geojson.ts';
import type { Geometry } from './expression.ts';
import { type Ground, type Pair, traceBox, traceLine } from './ground.ts';

/** What reads a filter on, one token after the other. */
export interface Reader {
  /** Whether this sign comes next; if so it is read. */
  takes(sign: string): boolean;
  demand(sign: string): void;
  /** Whether this word comes next, in whatever case; if so it is read. */
  takesWord(word: string): boolean;
  demandNumber(): number;
  /** Throws a RequestProblem (400) for what comes next. */
  fail(wanted: string): never;
}

/** The names of what `readGeometry` reads, in upper case. */
export const geometryNames: ReadonlySet<string> = new Set([
  'POINT',
  'LINESTRING',
  'POLYGON',
  'MULTIPOINT',
  'MULTILINESTRING',
  'MULTIPOLYGON',
  'GEOMETRYCOLLECTION',
  'BBOX',
]);

/** Collections within collections. */
const deepest = 8;

const isClosed = (ring: readonly Pair[]): boolean =>
  ring.length >= 4 && ring[0]?.[0] === ring.at(-1)?.[0] && ring[0]?.[1] === ring.at(-1)?.[1];

/** Reads well-known text (heights are left out), or a box, from after its name on. */
export const readGeometry = (reader: Reader, ground: Ground, name: string, depth = 0): Geometry => {
  const hasHeight = reader.takesWord('Z');

  const list = <T>(read: () => T): T[] => {
    const items: T[] = [];
    reader.demand('(');
    do items.push(read());
    while (reader.takes(','));
    reader.demand(')');
    return items;
  };
  const nowhere = 'before it stand coordinates that lie nowhere in their system';
  const place = ([a, b]: Pair): Position => ground.locate(a, b) ?? reader.fail(nowhere);
  const pair = (): Pair => {
    const read: Pair = [reader.demandNumber(), reader.demandNumber()];
    if (hasHeight) reader.demandNumber();
    return read;
  };
  const trace = (pairs: readonly Pair[]): Position[] => traceLine(ground, pairs) ?? reader.fail(nowhere);
  const line = (): Position[] => {
    const pairs = list(pair);
    return pairs.length >= 2 ? trace(pairs) : reader.fail('before it stands a line of one position');
  };
  const ring = (): Position[] => {
    const pairs = list(pair);
    return isClosed(pairs) ? trace(pairs) : reader.fail('before it stands a ring that does not end where it begins');
  };
  /** Some write the positions of a MULTIPOINT in brackets, some without. */
  const loose = (): Position => {
    if (!reader.takes('(')) return place(pair());
    const position = place(pair());
    reader.demand(')');
    return position;
  };
  const rings = (): Position[][] => list(ring);
  const box = (): Geometry => {
    const found = traceBox(ground, list(reader.demandNumber));
    return typeof found === 'string' ? reader.fail(`before it stands a box that is none: ${found}`) : found;
  };
  const member = (): Geometry => {
    if (depth >= deepest) return reader.fail(`collections stand in each other ${deepest} deep at most`);
    for (const one of geometryNames) {
      if (one !== 'BBOX' && reader.takesWord(one)) return readGeometry(reader, ground, one, depth + 1);
    }
    return reader.fail('a geometry is wanted');
  };

  switch (name) {
    case 'POINT': {
      reader.demand('(');
      const coordinates = place(pair());
      reader.demand(')');
      return { type: 'Point', coordinates };
    }
    case 'LINESTRING':
      return { type: 'LineString', coordinates: line() };
    case 'POLYGON':
      return { type: 'Polygon', coordinates: rings() };
    case 'MULTIPOINT':
      return { type: 'MultiPoint', coordinates: list(loose) };
    case 'MULTILINESTRING':
      return { type: 'MultiLineString', coordinates: list(line) };
    case 'MULTIPOLYGON':
      return { type: 'MultiPolygon', coordinates: list(rings) };
    case 'GEOMETRYCOLLECTION':
      return { type: 'GeometryCollection', geometries: list(member) };
    default:
      return box();
  }
};
