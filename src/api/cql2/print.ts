import type { Position } from '../../shared/geojson.ts';
import { type Expression, type Geometry } from './expression.ts';

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
const name = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const listOf = <T>(items: readonly T[], print: (item: T) => string): string => `(${items.map(print).join(', ')})`;
const position = ([x, y]: Position): string => `${x} ${y}`;
const line = (positions: readonly Position[]): string => listOf(positions, position);
const lines = (of: readonly (readonly Position[])[]): string => listOf(of, line);

/** Well-known text. */
const printGeometry = (geometry: Geometry): string => {
  switch (geometry.type) {
    case 'Point':
      return `POINT(${position(geometry.coordinates)})`;
    case 'LineString':
      return `LINESTRING${line(geometry.coordinates)}`;
    case 'MultiPoint':
      return `MULTIPOINT${listOf(geometry.coordinates, (one) => `(${position(one)})`)}`;
    case 'Polygon':
    case 'MultiLineString':
      return `${geometry.type.toUpperCase()}${lines(geometry.coordinates)}`;
    case 'MultiPolygon':
      return `MULTIPOLYGON${listOf(geometry.coordinates, lines)}`;
    case 'GeometryCollection':
      return `GEOMETRYCOLLECTION${listOf(geometry.geometries, printGeometry)}`;
  }
};

/** CQL2 text that says the same; every part of it in brackets. */
export const printFilter = (of: Expression): string => {
  switch (of.type) {
    case 'property':
      return name(of.name);
    case 'text':
      return quote(of.value);
    case 'number':
      return String(of.value);
    case 'boolean':
      return of.value ? 'TRUE' : 'FALSE';
    case 'instant':
      return of.value.includes('T') ? `TIMESTAMP('${of.value}')` : `DATE('${of.value}')`;
    case 'geometry':
      return printGeometry(of.value);
    case 'arithmetic':
    case 'compare':
      return `(${printFilter(of.left)} ${of.sign} ${printFilter(of.right)})`;
    case 'negative':
      return `-(${printFilter(of.of)})`;
    case 'casei':
    case 'accenti':
      return `${of.type.toUpperCase()}(${printFilter(of.of)})`;
    case 'and':
    case 'or':
      return `(${of.parts.map(printFilter).join(` ${of.type.toUpperCase()} `)})`;
    case 'not':
      return `(NOT ${printFilter(of.of)})`;
    case 'like':
      return `(${printFilter(of.of)} LIKE ${printFilter(of.pattern)})`;
    case 'between':
      return `(${printFilter(of.of)} BETWEEN ${printFilter(of.low)} AND ${printFilter(of.high)})`;
    case 'in':
      return `(${printFilter(of.of)} IN ${listOf(of.values, printFilter)})`;
    case 'null':
      return `(${printFilter(of.of)} IS NULL)`;
    case 'intersects':
      return `S_INTERSECTS(${printFilter(of.left)}, ${printFilter(of.right)})`;
  }
};
