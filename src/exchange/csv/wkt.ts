import type { Position } from '../../shared/geojson.ts';
import type { Geometry } from '../record.ts';
import { writeDegrees } from '../round.ts';

/*
 * Well-known text (OGC 06-103r4), two dimensions: a geometry in one cell.
 */

const names = {
  POINT: 'Point',
  MULTIPOINT: 'MultiPoint',
  LINESTRING: 'LineString',
  MULTILINESTRING: 'MultiLineString',
  POLYGON: 'Polygon',
  MULTIPOLYGON: 'MultiPolygon',
  GEOMETRYCOLLECTION: 'GeometryCollection',
} as const;
type WktName = keyof typeof names;

const head =
  /^\s*(?:SRID=\d+;)?\s*(POINT|MULTIPOINT|LINESTRING|MULTILINESTRING|POLYGON|MULTIPOLYGON|GEOMETRYCOLLECTION)\s*(?:Z|M|ZM)?\s*(?=\(|EMPTY\b)/i;

export const isWkt = (text: string): boolean => head.test(text);

/** A list in brackets as nested arrays of JSON: `4.3 50.8` becomes `[4.3,50.8]`. Null where it is none. */
const readLists = (list: string): unknown => {
  // No number is so long; to look for its end would take for ever.
  if (!/^[\s()\d.,eE+-]*$/.test(list) || /[\d.]{60}/.test(list)) return null;
  const json = list
    .replaceAll(
      /[-+]?[\d.]+(?:[eE][-+]?\d+)?(?:\s+[-+]?[\d.]+(?:[eE][-+]?\d+)?)+/g,
      (numbers) => `[${numbers.trim().split(/\s+/).map(Number).join(',')}]`,
    )
    .replaceAll('(', '[')
    .replaceAll(')', ']');
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};

/** `MULTIPOINT (4 50, 5 51)` and `((4 50), (5 51))` are the same. */
const flattenPoints = (list: unknown): unknown =>
  Array.isArray(list)
    ? list.map((point) => (Array.isArray(point) && Array.isArray(point[0]) ? point[0] : point))
    : list;

/** The parts of a collection, parted by commas outside brackets. */
const partsOf = (list: string): readonly string[] => {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < list.length; at++) {
    const sign = list[at];
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === ',' && depth === 0) {
      parts.push(list.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, list.slice(from)];
};

const deepest = 8;

/** What has the shape of a GeoJSON geometry, to be checked like one; null: no geometry is there. */
export const readWkt = (text: string, depth = 0): unknown => {
  const [start, name] = head.exec(text) ?? [];
  if (start === undefined || name === undefined || depth > deepest) return null;
  const type = names[name.toUpperCase() as WktName];
  const list = text.slice(start.length).trim();
  if (/^EMPTY$/i.test(list)) return null;
  if (type === 'GeometryCollection')
    return { type, geometries: partsOf(list.slice(1, -1)).map((part) => readWkt(part, depth + 1)) };
  const lists = readLists(list);
  if (type === 'Point') return { type, coordinates: Array.isArray(lists) ? lists[0] : lists };
  return { type, coordinates: type === 'MultiPoint' ? flattenPoints(lists) : lists };
};

const pair = ([x, y]: Position): string => `${writeDegrees(x, 7)} ${writeDegrees(y, 7)}`;
const row = (positions: readonly Position[]): string => `(${positions.map(pair).join(',')})`;
const rows = (lists: readonly (readonly Position[])[]): string => `(${lists.map(row).join(',')})`;

export const writeWkt = (geometry: Geometry): string => {
  switch (geometry.type) {
    case 'Point':
      return `POINT (${pair(geometry.coordinates)})`;
    case 'MultiPoint':
      return `MULTIPOINT ${rows(geometry.coordinates.map((position) => [position]))}`;
    case 'LineString':
      return `LINESTRING ${row(geometry.coordinates)}`;
    case 'MultiLineString':
      return `MULTILINESTRING ${rows(geometry.coordinates)}`;
    case 'Polygon':
      return `POLYGON ${rows(geometry.coordinates)}`;
    case 'MultiPolygon':
      return `MULTIPOLYGON (${geometry.coordinates.map(rows).join(',')})`;
    case 'GeometryCollection':
      return `GEOMETRYCOLLECTION (${geometry.geometries.map(writeWkt).join(',')})`;
  }
};
