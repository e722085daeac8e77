import type * as v from 'valibot';
import type { Definition } from '../domain/definition.ts';
import { isDay, isInstant } from '../shared/instant.ts';
import type { Kind } from './cql2/expression.ts';

/*
 * What a collection can be filtered by: its id, its geometry and every single value among the properties that its lists
 * show, by the flat name `place.commune`. They are read from the schema, so that a contract is the one source.
 */

/** JSON Schema of one of them. */
export interface QueryableSchema {
  type?: 'string' | 'number' | 'integer' | 'boolean';
  format?: string;
  enum?: readonly (string | number | boolean)[];
  $ref?: string;
  'x-ogc-role'?: string;
}
export interface Queryable {
  kind: Kind;
  schema: QueryableSchema;
}

/** A schema, as far as this reads it. */
interface Node {
  type: string;
  entries?: Readonly<Record<string, Node>>;
  wrapped?: Node;
  options?: readonly unknown[];
  literal?: unknown;
  pipe?: readonly { type: string; requirement?: unknown }[];
}

const wrappers = new Set(['optional', 'exact_optional', 'nullable', 'nullish']);
const objects = new Set(['object', 'strict_object', 'loose_object']);
const alternatives = new Set(['union', 'variant', 'intersect']);

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const kindOfType = { string: 'text', number: 'number', integer: 'number', boolean: 'boolean' } as const;

const textOf = ({ pipe = [] }: Node): Queryable => {
  const checks = new Set(pipe.map(({ requirement }) => requirement));
  if (checks.has(isInstant)) return { kind: 'instant', schema: { type: 'string', format: 'date-time' } };
  if (checks.has(isDay)) return { kind: 'instant', schema: { type: 'string', format: 'date' } };
  return { kind: 'text', schema: { type: 'string' } };
};

/** One of some values, where they are of one type. */
const oneOf = (values: readonly unknown[]): Queryable | null => {
  const types = new Set(values.map((value) => typeof value));
  const [type] = types;
  if (types.size !== 1 || (type !== 'string' && type !== 'number' && type !== 'boolean')) return null;
  return { kind: kindOfType[type], schema: { type, enum: values.filter(isPlain) } };
};

const single = (node: Node): Queryable | null => {
  switch (node.type) {
    case 'string':
      return textOf(node);
    case 'number': {
      const type = node.pipe?.some((action) => action.type === 'integer') ? 'integer' : 'number';
      return { kind: 'number', schema: { type } };
    }
    case 'boolean':
      return { kind: 'boolean', schema: { type: 'boolean' } };
    case 'literal':
      return oneOf([node.literal]);
    case 'picklist':
      return oneOf(node.options ?? []);
    default:
      return null;
  }
};

type Found = readonly [name: string, queryable: Queryable | null];

/**
 * What is in a schema, objects and lists included. Null: nobody can compare it, as it is no single value, or a value in one
 * alternative and something else in another.
 */
const listIn = (node: Node, name: string): readonly Found[] => {
  const inner = (of: unknown): readonly Found[] => listIn(of as Node, name);
  if (wrappers.has(node.type)) return inner(node.wrapped);
  if (alternatives.has(node.type)) return (node.options ?? []).flatMap(inner);
  if (!objects.has(node.type)) return node.type === 'null' ? [] : [[name, single(node)]];
  const inside = Object.entries(node.entries ?? {}).flatMap(([key, of]) =>
    listIn(of, name === '' ? key : `${name}.${key}`),
  );
  return name === '' ? inside : [[name, null], ...inside];
};

const merge = (one: Queryable, other: Queryable): Queryable | null => {
  if (one.kind !== other.kind) return null;
  const [a, b] = [one.schema, other.schema];
  if (a.enum && b.enum) return { ...one, schema: { ...a, enum: [...new Set([...a.enum, ...b.enum])] } };
  const { enum: _, ...schema } = a.format === b.format ? a : { type: 'string' as const };
  return { ...one, schema };
};

/** The types of geometry that a schema lets in. */
const geometryTypes = (node: Node): readonly string[] => {
  if (wrappers.has(node.type)) return geometryTypes(node.wrapped as Node);
  if (alternatives.has(node.type)) return (node.options ?? []).flatMap((of) => geometryTypes(of as Node));
  const type = node.entries?.['type']?.literal;
  return typeof type === 'string' ? [type] : [];
};

const geometryOf = (types: readonly string[]): Queryable => {
  const [type = 'Geometry'] = types.length === 1 ? types : [];
  const format = type === 'Geometry' ? 'any' : type.toLowerCase();
  return {
    kind: 'geometry',
    schema: {
      // QGIS knows it by the reference, others by the format (OGC 19-079r2).
      $ref: `https://geojson.org/schema/${type}.json`,
      format: `geometry-${format}`,
      'x-ogc-role': 'primary-geometry',
    },
  };
};

/** An item's own id and geometry, beside its properties. */
const ownId: Queryable = { kind: 'text', schema: { type: 'string', 'x-ogc-role': 'id' } };

interface Read {
  queryables: ReadonlyMap<string, Queryable>;
  /** Names of what can only be asked for whether it is there. */
  wholes: readonly string[];
}

const read = ({ schema, unlisted = [] }: Definition): Read => {
  const { geometry, properties } = (schema as v.GenericSchema as unknown as Node).entries ?? {};
  const found = new Map<string, Queryable | null>();
  for (const [name, queryable] of properties ? listIn(properties, '') : []) {
    if (unlisted.some((left) => name === left || name.startsWith(`${left}.`))) continue;
    const known = found.get(name);
    found.set(name, known === undefined ? queryable : known && queryable && merge(known, queryable));
  }
  const types = geometry ? geometryTypes(geometry) : [];
  const named = [...found].flatMap(([name, queryable]) => (queryable ? [[name, queryable] as const] : []));
  const queryables = new Map([
    ['id', ownId],
    ...(types.length > 0 ? [['geometry', geometryOf(types)] as const] : []),
    ...named,
  ]);
  return { queryables, wholes: [...found.keys()].filter((name) => !queryables.has(name)) };
};

const known = new WeakMap<Definition, Read>();
const readOnce = (definition: Definition): Read => {
  const found = known.get(definition) ?? read(definition);
  known.set(definition, found);
  return found;
};

export const queryablesOf = (definition: Definition): ReadonlyMap<string, Queryable> => readOnce(definition).queryables;

/**
 * What may stand in a filter, and of which kind it is. Programs that show objects and lists as one column each ask whether
 * they are there; nothing else can be asked of them, and they are no queryables.
 */
export const kindsOf = (definition: Definition): ReadonlyMap<string, Kind> => {
  const { queryables, wholes } = readOnce(definition);
  return new Map([
    ...[...queryables].map(([name, { kind }]) => [name, kind] as const),
    ...wholes.map((name) => [name, 'whole'] as const),
  ]);
};

/** The names by which single values can be asked for as parameters (OGC 19-079r2, queryables as query parameters). */
export const queryableParameters = (definition: Definition): ReadonlyMap<string, Queryable> =>
  new Map(
    [...queryablesOf(definition)].filter(
      ([name, { kind }]) => kind !== 'geometry' && !Object.hasOwn(definition.queryables, name),
    ),
  );

/** As `/queryables` answers them (JSON Schema). */
export const describeQueryables = (definition: Definition, address: string): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: address,
  type: 'object',
  title: definition.title,
  description: definition.description,
  properties: Object.fromEntries(
    [...queryablesOf(definition)].map(([name, { schema }]) => [name, { title: name, ...schema }]),
  ),
  additionalProperties: false,
});
