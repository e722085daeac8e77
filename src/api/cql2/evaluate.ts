import { timeOf } from '../../shared/instant.ts';
import type { AnyItem } from '../../domain/item.ts';
import { type Expression, type Geometry, type Property, type Value, isValue, kindOf } from './expression.ts';
import { intersects } from './intersects.ts';
import { compileLike } from './like.ts';
import { readMoment } from './moments.ts';

/** A moment is milliseconds since 1970; null is not known. */
type Known = string | number | boolean | Geometry | null;
type Read = (item: AnyItem) => Known;
/** Null: it cannot be told, as something in it is not known. */
type Test = (item: AnyItem) => boolean | null;

const readPath = (item: AnyItem, path: readonly string[]): unknown => {
  let found: unknown = item.properties;
  for (const part of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return null;
    found = (found as Record<string, unknown>)[part];
  }
  return found;
};

const readProperty = ({ name, kind }: Property): Read => {
  if (kind === 'geometry') return ({ geometry }) => geometry as Geometry | null;
  if (name === 'id') return ({ id }) => id;
  const path = name.split('.');
  if (kind === 'whole') return (item) => ((readPath(item, path) ?? null) === null ? null : true);
  const wanted = kind === 'text' || kind === 'instant' ? 'string' : kind;
  return (item) => {
    const found = readPath(item, path);
    if (typeof found !== wanted) return null;
    if (kind !== 'instant') return found as Known;
    const moment = readMoment(found as string);
    return moment === null ? null : timeOf(moment);
  };
};

const calculate = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  div: (a, b) => Math.trunc(a / b),
  '^': (a, b) => a ** b,
} as const satisfies Record<string, (a: number, b: number) => number>;

export const foldText = {
  casei: (text) => text.normalize('NFC').toUpperCase().toLowerCase(),
  accenti: (text) => text.normalize('NFD').replaceAll(/\p{M}/gu, ''),
} as const satisfies Record<string, (text: string) => string>;

const compileValue = (of: Value): Read => {
  switch (of.type) {
    case 'property':
      return readProperty(of);
    case 'instant': {
      const time = timeOf(of.value);
      return () => time;
    }
    case 'arithmetic': {
      const [left, right, act] = [compileValue(of.left), compileValue(of.right), calculate[of.sign]];
      return (item) => {
        const [a, b] = [left(item), right(item)];
        const result = typeof a === 'number' && typeof b === 'number' ? act(a, b) : Number.NaN;
        return Number.isFinite(result) ? result : null;
      };
    }
    case 'negative': {
      const value = compileValue(of.of);
      return (item) => {
        const found = value(item);
        return typeof found === 'number' ? -found : null;
      };
    }
    case 'casei':
    case 'accenti': {
      const value = compileValue(of.of);
      const fold = foldText[of.type];
      return (item) => {
        const found = value(item);
        return typeof found === 'string' ? fold(found) : null;
      };
    }
    case 'text':
    case 'number':
    case 'boolean':
    case 'geometry': {
      const { value } = of;
      return () => value;
    }
  }
};

type Comparable = string | number | boolean;

/** Texts in the order of their signs (code points), as databases have them: not in that of their halves. */
const isBefore = (a: Comparable, b: Comparable): boolean => {
  if (typeof a !== 'string' || typeof b !== 'string') return a < b;
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return (a.codePointAt(at) ?? -1) < (b.codePointAt(at) ?? -1);
};

const compare = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': isBefore,
  '>': (a, b) => isBefore(b, a),
  '<=': (a, b) => !isBefore(b, a),
  '>=': (a, b) => !isBefore(a, b),
} as const satisfies Record<string, (a: Comparable, b: Comparable) => boolean>;

/** The same for two values, where both are known. */
const both =
  (left: Read, right: Read, test: (a: NonNullable<Known>, b: NonNullable<Known>) => boolean): Test =>
  (item) => {
    const [a, b] = [left(item), right(item)];
    return a === null || b === null ? null : test(a, b);
  };

const noItem: AnyItem = { type: 'Feature', id: '', geometry: null, properties: {} };

/** A pattern does not depend on the item: folding leaves `%`, `_` and `\` as they are. */
const compilePattern = (pattern: Value): ((text: string) => boolean) => {
  const text = compileValue(pattern)(noItem);
  return compileLike(typeof text === 'string' ? text : '');
};

const literals: ReadonlySet<Value['type']> = new Set(['text', 'number', 'boolean', 'instant']);

/** True if one of the tests is `wanted`, null if that cannot be told, else false. */
const findAny =
  (tests: readonly Test[], wanted: boolean) =>
  (item: AnyItem): boolean | null => {
    let isOpen = false;
    for (const test of tests) {
      const found = test(item);
      if (found === wanted) return true;
      isOpen ||= found === null;
    }
    return isOpen ? null : false;
  };

const not =
  (test: Test): Test =>
  (item) => {
    const found = test(item);
    return found === null ? null : !found;
  };

const compile = (of: Expression): Test => {
  if (isValue(of)) {
    const value = compileValue(of);
    return kindOf(of) === 'boolean' ? (item) => value(item) as boolean | null : () => null;
  }
  switch (of.type) {
    case 'or':
      return findAny(of.parts.map(compile), true);
    case 'and':
      return not(findAny(of.parts.map(compile), false));
    case 'not':
      return not(compile(of.of));
    case 'compare': {
      const test = compare[of.sign] as (a: NonNullable<Known>, b: NonNullable<Known>) => boolean;
      return both(compileValue(of.left), compileValue(of.right), test);
    }
    case 'like': {
      const [value, fits] = [compileValue(of.of), compilePattern(of.pattern)];
      return (item) => {
        const found = value(item);
        return typeof found === 'string' ? fits(found) : null;
      };
    }
    case 'between': {
      const { of: value, low, high } = of;
      return compile({
        type: 'and',
        parts: [
          { type: 'compare', sign: '>=', left: value, right: low },
          { type: 'compare', sign: '<=', left: value, right: high },
        ],
      });
    }
    case 'in':
      if (of.values.every(({ type }) => literals.has(type))) {
        const [value, values] = [compileValue(of.of), new Set(of.values.map((one) => compileValue(one)(noItem)))];
        return (item) => {
          const found = value(item);
          return found === null ? null : values.has(found);
        };
      }
      return findAny(
        of.values.map((value) => compile({ type: 'compare', sign: '=', left: of.of, right: value })),
        true,
      );
    case 'null': {
      const value = compileValue(of.of);
      return (item) => value(item) === null;
    }
    case 'intersects':
      return both(compileValue(of.left), compileValue(of.right), (a, b) => intersects(a as Geometry, b as Geometry));
  }
};

/** Whether an item is among those that a filter asks for. @param filter as the parser made it */
export const compileFilter = (filter: Expression): ((item: AnyItem) => boolean) => {
  const test = compile(filter);
  return (item) => test(item) === true;
};
