import type { Position } from '../../shared/geojson.ts';

/*
 * A filter as a tree: what CQL2 text (OGC 21-065r2) says, checked against the queryables of a collection, so that a
 * database can translate it without looking at any text again. Geometries are in CRS84.
 */

/**
 * What a value is; two values are compared only if they are the same. A day is the moment that it begins at, in UTC; of an
 * object or a list as a whole one can only ask whether it is there.
 */
export type Kind = 'text' | 'number' | 'boolean' | 'instant' | 'geometry' | 'whole';

export type Geometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'MultiPoint' | 'LineString'; coordinates: readonly Position[] }
  | { type: 'MultiLineString' | 'Polygon'; coordinates: readonly (readonly Position[])[] }
  | { type: 'MultiPolygon'; coordinates: readonly (readonly (readonly Position[])[])[] }
  | { type: 'GeometryCollection'; geometries: readonly Geometry[] };

/** A queryable of the collection, by its flat name: `place.commune`. */
export interface Property {
  type: 'property';
  name: string;
  kind: Kind;
}
export interface TextLiteral {
  type: 'text';
  value: string;
}
export const arithmeticSigns = ['+', '-', '*', '/', '%', 'div', '^'] as const;
export type ArithmeticSign = (typeof arithmeticSigns)[number];

export type Value =
  | Property
  | TextLiteral
  | { type: 'number'; value: number }
  | { type: 'boolean'; value: boolean }
  /** As it was written: RFC 3339, or a day of ISO 8601. */
  | { type: 'instant'; value: string }
  | { type: 'geometry'; value: Geometry }
  | { type: 'arithmetic'; sign: ArithmeticSign; left: Value; right: Value }
  | { type: 'negative'; of: Value }
  /** Without regard to case, or to accents. */
  | { type: 'casei' | 'accenti'; of: Value };

export const comparisonSigns = ['=', '<>', '<', '>', '<=', '>='] as const;
export type ComparisonSign = (typeof comparisonSigns)[number];

export type Condition =
  | { type: 'and' | 'or'; parts: readonly Expression[] }
  | { type: 'not'; of: Expression }
  | { type: 'compare'; sign: ComparisonSign; left: Value; right: Value }
  /** `%` is any text, `_` any sign, `\` takes the next sign as it is. */
  | { type: 'like'; of: Value; pattern: Value }
  | { type: 'between'; of: Value; low: Value; high: Value }
  | { type: 'in'; of: Value; values: readonly Value[] }
  | { type: 'null'; of: Value }
  | { type: 'intersects'; left: Value; right: Value };

/** A condition, or a value that is true or false by itself. What is not known (null) is neither. */
export type Expression = Condition | Value;

/** Null: it is a condition. */
export const kindOf = (of: Expression): Kind | null => {
  switch (of.type) {
    case 'property':
      return of.kind;
    case 'text':
    case 'casei':
    case 'accenti':
      return 'text';
    case 'number':
    case 'arithmetic':
    case 'negative':
      return 'number';
    case 'boolean':
    case 'instant':
    case 'geometry':
      return of.type;
    case 'and':
    case 'or':
    case 'not':
    case 'compare':
    case 'like':
    case 'between':
    case 'in':
    case 'null':
    case 'intersects':
      return null;
  }
};

export const isValue = (of: Expression): of is Value => kindOf(of) !== null;
