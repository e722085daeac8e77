import type { Sql } from '../database.ts';
import { foldText } from '../../api/cql2/evaluate.ts';
import {
  type ArithmeticSign,
  type ComparisonSign,
  type Expression,
  type Geometry,
  type Property,
  type Value,
  isValue,
  kindOf,
} from '../../api/cql2/expression.ts';
import { timeOf } from '../../shared/instant.ts';
import { definitionOf } from '../../domain/collections.ts';
import type { Value as Sent, Written } from '../statement.ts';

/*
 * Filters as SQL over the columns that every table of items has. It says what `cql2/evaluate.ts` says, null included; a
 * property test compares them. What somebody asked for is only ever sent beside the statement.
 */

/** It computes otherwise than here, or not at all: the remainder is exact there, the power differs in the last digit. */
const otherwise: ReadonlySet<ArithmeticSign> = new Set(['%', '^']);

/** Thrown while a filter is translated, and never further. */
class Untranslatable extends Error {}

/** No text that is kept has NUL, which PostgreSQL does not take, nor the sign after it. */
const sendable = (text: string): string => text.replaceAll('\0', '\u0001');

/** The text of a pattern, or of what it is compared with; what is folded is folded here. */
const literalText = (of: Value): string | null => {
  if (of.type === 'text') return sendable(of.value);
  if (of.type !== 'casei' && of.type !== 'accenti') return null;
  const inner = literalText(of.of);
  return inner === null ? null : foldText[of.type](inner);
};

/** A backslash at the end of a pattern is one; PostgreSQL wants it doubled. */
const patternOf = (of: Value): string => {
  const text = literalText(of) ?? '';
  const [tail = ''] = /\\*$/.exec(text) ?? [];
  return tail.length % 2 === 1 ? `${text}\\` : text;
};

/** All signs that a letter can bear, as a class of PostgreSQL's expressions. */
let marks = '';
const marksClass = (): string => {
  if (marks !== '') return marks;
  const found: string[] = [];
  const sign = (code: number): string => `\\U${code.toString(16).padStart(8, '0')}`;
  for (let code = 0x300, from = -1; code <= 0xe0200; code += 1) {
    const isMark = /\p{M}/u.test(String.fromCodePoint(code));
    if (isMark && from < 0) from = code;
    if (isMark || from < 0) continue;
    found.push(`${sign(from)}-${sign(code - 1)}`);
    from = -1;
  }
  marks = `[${found.join('')}]`;
  return marks;
};

/** Its parts, each for itself: as one they would be told apart where they overlap. */
const partsOf = (geometry: Geometry): readonly Geometry[] => {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(partsOf);
  if (geometry.type !== 'MultiPolygon') return [geometry];
  return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
};

const pathOf = ({ name }: Property): string[] => ['properties', ...name.split('.')];

/** What a value that is written in a filter is in JSON; undefined: it is none. */
const plainOf = (of: Value): string | number | boolean | undefined =>
  of.type === 'text' ? sendable(of.value) : of.type === 'number' || of.type === 'boolean' ? of.value : undefined;

/** `{"properties":{"place":{"commune":…}}}` without its first level. */
const nested = (name: string, value: unknown): string =>
  JSON.stringify(name.split('.').reduceRight<unknown>((inner, part) => ({ [part]: inner }), value));

/** Values of one property that an index is asked for at once. */
const mostHinted = 20;

/** Conditions that an index answers and that hold wherever a filter does: of properties that equal a value. */
const hints = (tx: Sql, filter: Expression): readonly Written[] => {
  if (filter.type === 'and') return filter.parts.flatMap((part) => hints(tx, part));
  const [of, values] =
    filter.type === 'in'
      ? [filter.of, filter.values]
      : filter.type === 'compare' && filter.sign === '='
        ? [filter.left, [filter.right]]
        : [null, []];
  if (of?.type !== 'property' || of.name === 'id' || of.kind === 'instant') return [];
  const plain = values.map(plainOf);
  if (plain.length > mostHinted || plain.some((value) => value === undefined)) return [];
  const each = plain.map((one) => tx`feature -> 'properties' @> ${nested(of.name, one)}::text::jsonb`);
  return [tx`(${each.reduce<Written>((a, b) => tx`${a} or ${b}`, tx`false`)})`];
};

/** @param tx writes parts of a statement */
const translator = (tx: Sql) => {
  const sent = (value: Sent, type: 'text' | 'float8' | 'boolean'): Written => {
    switch (type) {
      case 'text':
        return tx`${value}::text`;
      case 'float8':
        return tx`${value}::float8`;
      case 'boolean':
        return tx`${value}::boolean`;
    }
  };
  const property = (of: Property): Written => {
    if (of.kind === 'geometry') return tx`shape`;
    if (of.name === 'id') return tx`id`;
    const path = pathOf(of);
    const found = tx`feature #> ${path}::text[]`;
    const text = tx`feature #>> ${path}::text[]`;
    const as = (type: string, value: Written): Written =>
      tx`(case when jsonb_typeof(${found}) = ${type}::text then ${value} end)`;
    switch (of.kind) {
      case 'whole':
        return tx`(nullif(jsonb_typeof(${found}), 'null'))`;
      case 'text':
        return as('string', text);
      case 'number':
        return as('number', tx`(${text})::float8`);
      case 'boolean':
        return as('boolean', tx`(${text})::boolean`);
      case 'instant':
        // Decimals beyond the millisecond are cut off.
        return as('string', tx`regexp_replace(${text}, '(\\.\\d{3})\\d+', '\\1')::timestamptz`);
    }
  };
  const value = (of: Value): Written => {
    switch (of.type) {
      case 'property':
        return property(of);
      case 'text':
        return sent(sendable(of.value), 'text');
      case 'number':
        return sent(of.value, 'float8');
      case 'boolean':
        return sent(of.value, 'boolean');
      case 'instant':
        return tx`to_timestamp(${sent(timeOf(of.value), 'float8')} / 1000)`;
      case 'geometry':
        return tx`st_makevalid(st_setsrid(st_geomfromgeojson(${JSON.stringify(of.value)}::text), 4326))`;
      case 'negative':
        return tx`(- ${value(of.of)})`;
      case 'arithmetic':
        if (otherwise.has(of.sign)) throw new Untranslatable();
        return tx`calculate(${of.sign}::text, ${value(of.left)}, ${value(of.right)})`;
      case 'casei':
      case 'accenti': {
        const literal = literalText(of);
        if (literal !== null) return sent(literal, 'text');
        const inner = value(of.of);
        return of.type === 'casei'
          ? tx`lower(upper(normalize(${inner}, nfc) collate "und-x-icu") collate "und-x-icu")`
          : tx`regexp_replace(normalize(${inner}, nfd), ${marksClass()}::text, '', 'g')`;
      }
    }
  };
  /** As `value`, to be compared: texts by their signs, whatever the database's language. */
  const operand = (of: Value): Written => (kindOf(of) === 'text' ? tx`(${value(of)}) collate "C"` : value(of));

  const shapesOf = (of: Value): readonly Written[] =>
    of.type === 'geometry' ? partsOf(of.value).map((part) => value({ ...of, value: part })) : [value(of)];

  const signs: Readonly<Record<ComparisonSign, (a: Written, b: Written) => Written>> = {
    '=': (a, b) => tx`(${a} = ${b})`,
    '<>': (a, b) => tx`(${a} <> ${b})`,
    '<': (a, b) => tx`(${a} < ${b})`,
    '>': (a, b) => tx`(${a} > ${b})`,
    '<=': (a, b) => tx`(${a} <= ${b})`,
    '>=': (a, b) => tx`(${a} >= ${b})`,
  };
  const joined = (parts: readonly Expression[], join: (a: Written, b: Written) => Written): Written =>
    parts.map(condition).reduce(join);

  const condition = (of: Expression): Written => {
    if (isValue(of)) return kindOf(of) === 'boolean' ? tx`(${value(of)})` : tx`null::boolean`;
    switch (of.type) {
      case 'and':
        return tx`(${joined(of.parts, (a, b) => tx`${a} and ${b}`)})`;
      case 'or':
        return tx`(${joined(of.parts, (a, b) => tx`${a} or ${b}`)})`;
      case 'not':
        return tx`(not ${condition(of.of)})`;
      case 'compare':
        return signs[of.sign](operand(of.left), operand(of.right));
      case 'between':
        return tx`(${operand(of.of)} between ${operand(of.low)} and ${operand(of.high)})`;
      case 'in':
        return tx`(${operand(of.of)} in (${of.values.map(operand).reduce((a, b) => tx`${a}, ${b}`)}))`;
      case 'like':
        return tx`(${operand(of.of)} like ${patternOf(of.pattern)}::text)`;
      case 'null':
        return tx`(${value(of.of)} is null)`;
      case 'intersects': {
        const pairs = shapesOf(of.left).flatMap((a) => shapesOf(of.right).map((b) => [a, b] as const));
        const each = pairs.map(([a, b]): Written => tx`(${a} && ${b} and st_intersects(${a}, ${b}))`);
        return tx`(${each.reduce((a, b) => tx`${a} or ${b}`)})`;
      }
    }
  };
  return condition;
};

/** A filter as a condition on rows; null: SQL cannot say the same. */
export const translateFilter = (tx: Sql, collection: string, filter: Expression): Written | null => {
  // What lists show of it is computed from what is kept.
  if (definitionOf(collection)?.seesWhole) return null;
  try {
    const condition = translator(tx)(filter);
    const whole = hints(tx, filter).reduce<Written>((all, hint) => tx`${all} and ${hint}`, condition);
    // Its text is somebody's: the database keeps no plan for it.
    return { ...whole, isOnce: true };
  } catch (error) {
    if (error instanceof Untranslatable) return null;
    throw error;
  }
};
