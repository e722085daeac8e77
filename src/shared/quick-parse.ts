// By hand: valibot copies what it checks; here what is sound already is kept as it is, and the schema stays the judge.
import * as v from 'valibot';

/** What is read of a schema of valibot, of whichever kind. */
interface Part {
  type: string;
  /** The schema itself, then what its value is checked for. */
  pipe?: readonly Part[];
  entries?: Readonly<Record<string, Part>>;
  item?: Part;
  items?: readonly Part[];
  options?: readonly unknown[];
  wrapped?: Part;
  default?: unknown;
  literal?: unknown;
  requirement?: unknown;
}

/** True only if the schema accepts the input and its output would equal it; false may be wrong. */
type Check = (input: unknown) => boolean;

const isText: Check = (input) => typeof input === 'string';
const isList = (input: unknown): input is readonly unknown[] => Array.isArray(input);
const accept: Check = () => true;

/** Null for what is not known here. */
const compileAll = (parts: readonly Part[]): Check[] | null => {
  const checks = parts.map(compile);
  return checks.every((check) => check !== null) ? checks : null;
};

const optionalTypes = new Set(['optional', 'exact_optional']);

/** No key that is not named, so that nothing would have to be left out of the output. */
const compileObject = (entries: Readonly<Record<string, Part>>): Check | null => {
  const known: { key: string; check: Check; isOptional: boolean }[] = [];
  for (const [key, part] of Object.entries(entries)) {
    const isOptional = optionalTypes.has(part.type);
    if (isOptional && part.default !== undefined) return null;
    const check = compile(isOptional && part.wrapped ? part.wrapped : part);
    if (!check) return null;
    known.push({ key, check, isOptional });
  }
  return (input) => {
    if (typeof input !== 'object' || input === null || isList(input)) return false;
    let left = 0;
    for (const _ in input) left += 1;
    for (const { key, check, isOptional } of known) {
      const value = (input as Record<string, unknown>)[key];
      if (value === undefined && isOptional && !(key in input)) continue;
      if (!check(value)) return false;
      left -= 1;
    }
    return left === 0;
  };
};

const compileList = (item: Part | undefined): Check | null => {
  const check = item ? compile(item) : null;
  return check && ((input) => isList(input) && input.every(check));
};

const compileTuple = (items: readonly Part[]): Check | null => {
  const checks = compileAll(items);
  return (
    checks &&
    ((input) => isList(input) && input.length === checks.length && checks.every((check, at) => check(input[at])))
  );
};

/** The first of them that accepts decides about the output: none may leave anything out. */
const compileChoice = (part: Part, isTold: boolean): Check | null => {
  const options = (part.options ?? []) as readonly Part[];
  if (!isTold && options.some(({ type }) => type.includes('object') || type === 'variant')) return null;
  const checks = compileAll(options);
  return checks && ((input) => checks.some((check) => check(input)));
};

const compilePicklist = (options: readonly unknown[] = []): Check => {
  const known = new Set(options);
  return (input) => known.has(input);
};

/** A value's length or size against a bound. */
const bounds: Readonly<Record<string, (bound: number) => Check>> = {
  min_length: (bound) => (input) => (input as string).length >= bound,
  max_length: (bound) => (input) => (input as string).length <= bound,
  min_value: (bound) => (input) => (input as number) >= bound,
  max_value: (bound) => (input) => (input as number) <= bound,
};
/** Those whose requirement is a function of the value alone. */
const predicates = new Set(['check', 'integer', 'finite', 'safe_integer']);

const compileAction = ({ type, requirement }: Part): Check | null => {
  if (requirement instanceof RegExp) {
    return requirement.global || requirement.sticky ? null : (input) => requirement.test(input as string);
  }
  if (typeof requirement === 'function') return predicates.has(type) ? (requirement as Check) : null;
  return typeof requirement === 'number' ? (bounds[type]?.(requirement) ?? null) : null;
};

const compileKind = (part: Part): Check | null => {
  switch (part.type) {
    case 'object':
    case 'strict_object':
      return part.entries ? compileObject(part.entries) : null;
    case 'array':
      return compileList(part.item);
    case 'tuple':
    case 'strict_tuple':
      return compileTuple(part.items ?? []);
    case 'string':
      return isText;
    case 'number':
      return (input) => typeof input === 'number' && !Number.isNaN(input);
    case 'boolean':
      return (input) => typeof input === 'boolean';
    case 'unknown':
      return accept;
    case 'literal':
      return (input) => input === part.literal;
    case 'picklist':
      return compilePicklist(part.options);
    case 'nullable': {
      const check = part.wrapped && part.default === undefined ? compile(part.wrapped) : null;
      return check && ((input) => input === null || check(input));
    }
    case 'variant':
    case 'union':
      return compileChoice(part, part.type === 'variant');
    default:
      return null;
  }
};

function compile(part: Part): Check | null {
  const [schema, ...actions] = part.pipe ?? [part];
  // A pipe may begin with a schema that is a pipe itself.
  const kind = schema ? (schema.pipe ? compile(schema) : compileKind(schema)) : null;
  const checks = actions.map(compileAction);
  if (!kind || checks.includes(null)) return null;
  return checks.length === 0 ? kind : (input) => kind(input) && (checks as Check[]).every((check) => check(input));
}

/**
 * Parses as `v.parse` does, and throws what it throws. A value that fits to the letter, which is nearly every one, is
 * checked by a few functions made once, and comes back as it is, not as a copy: thousands of features take a third of
 * the time. Whatever is not plain goes to `v.parse`.
 */
export const createParser = <S extends v.GenericSchema>(schema: S): ((input: unknown) => v.InferOutput<S>) => {
  const fits = compile(schema);
  return (input) => (fits?.(input) ? input : v.parse(schema, input));
};
