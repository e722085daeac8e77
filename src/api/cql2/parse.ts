import { compared, demandKind, demandText, sameKind } from './checks.ts';
import {
  type ArithmeticSign,
  type ComparisonSign,
  type Expression,
  type Kind,
  type Value,
  arithmeticSigns,
  comparisonSigns,
  isValue,
  kindOf,
} from './expression.ts';
import type { Ground } from './ground.ts';
import { readMoment } from './moments.ts';
import { type Token, failAt, readTokens } from './tokens.ts';
import { type Reader, geometryNames, readGeometry } from './well-known-text.ts';

/** Brackets, NOTs and signs within each other. */
export const deepestFilter = 100;
/** Comparisons, calculations and conditions together. */
export const mostOperations = 1000;

const isOneOf = <T extends string>(all: readonly T[], text: string): text is T => all.some((one) => one === text);
const sums: readonly ArithmeticSign[] = ['+', '-'];
const products = arithmeticSigns.filter((sign) => sign !== '^' && !sums.includes(sign));

/** Names of the functions that compare geometries, and whether what they say is the contrary. */
const spatial = new Map([
  ['S_INTERSECTS', false],
  ['S_DISJOINT', true],
]);

/**
 * The tree of a filter in CQL2 text. Throws a RequestProblem (400) that says where it cannot be read and what is wanted.
 * @param kinds of the queryables, by name
 */
export const parseFilter = (source: string, kinds: ReadonlyMap<string, Kind>, ground: Ground): Expression => {
  const queryables = [...kinds].flatMap(([name, kind]) => (kind === 'whole' ? [] : name));
  const tokens = readTokens(source);
  const last = tokens.length - 1;
  let next = 0;
  let depth = 0;
  let operations = 0;

  const peek = (ahead = 0): Token => tokens[Math.min(next + ahead, last)] as Token;
  const take = (): Token => {
    const token = peek();
    next += 1;
    return token;
  };
  const fail = (wanted: string, at = peek().at): never => failAt(source, at, wanted);
  const isSign = (sign: string, ahead = 0): boolean => peek(ahead).type === 'sign' && peek(ahead).text === sign;
  const isWord = (word: string, ahead = 0): boolean =>
    peek(ahead).type === 'name' && peek(ahead).text.toUpperCase() === word;
  const skip = (isThere: boolean): boolean => {
    if (isThere) next += 1;
    return isThere;
  };
  const takes = (sign: string): boolean => skip(isSign(sign));
  const takesWord = (word: string): boolean => skip(isWord(word));
  const demand = (sign: string): void => {
    if (!takes(sign)) fail(`“${sign}” is wanted`);
  };
  const demandWord = (word: string): void => {
    if (!takesWord(word)) fail(`${word} is wanted`);
  };
  const number = (at: number, text: string): number => {
    const value = Number(text);
    return Number.isFinite(value) ? value : fail('a number of this size is none', at);
  };
  const demandNumber = (): number => {
    const sign = takes('-') ? -1 : 1;
    const { type, text, at } = peek();
    if (type !== 'number') return fail('a number is wanted');
    next += 1;
    return sign * number(at, text);
  };
  const reader: Reader = { takes, demand, takesWord, demandNumber, fail };

  const within = <T>(read: () => T): T => {
    depth += 1;
    if (depth > deepestFilter) fail(`conditions stand in each other ${deepestFilter} deep at most`);
    const found = read();
    depth -= 1;
    return found;
  };
  const counted = <T>(of: T): T => {
    operations += 1;
    return operations > mostOperations ? fail(`there are more than ${mostOperations} operations`) : of;
  };
  /** What is read, and where it begins. */
  const placed = <T>(read: () => T): { of: T; fail(wanted: string): never } => {
    const { at } = peek();
    return { of: read(), fail: (wanted) => fail(wanted, at) };
  };

  const property = (): Value => {
    const { text: name, at } = take();
    const kind = kinds.get(name);
    if (kind !== undefined) return { type: 'property', name, kind };
    return fail(`there is no property “${name.slice(0, 100)}”; there are ${queryables.join(', ')}`, at);
  };

  const moment = (): Value => {
    const isDay = isWord('DATE');
    take();
    demand('(');
    const { type, text, at } = take();
    const value = type === 'text' ? readMoment(text) : null;
    if (value === null || value.includes('T') === isDay) {
      return fail(`a moment is wanted as ${isDay ? "'2026-11-27'" : "'2026-11-27T14:02:00Z'"}`, at);
    }
    demand(')');
    return { type: 'instant', value };
  };

  const folded = (type: 'casei' | 'accenti'): Value => {
    take();
    demand('(');
    const { of, fail: refuse } = placed(() => within(either));
    demand(')');
    return { type, of: demandText(of, refuse) };
  };

  const spatialCondition = (isContrary: boolean): Expression => {
    take();
    demand('(');
    const left = placed(primary);
    demand(',');
    const right = placed(primary);
    demand(')');
    const [a, b] = [left, right].map((side) => demandKind(side.of, 'geometry', side.fail)) as [Value, Value];
    const meets = counted({ type: 'intersects', left: a, right: b } as const);
    return isContrary ? { type: 'not', of: meets } : meets;
  };

  /** What a name that begins something does. */
  const named = (): Expression => {
    const word = peek().text.toUpperCase();
    const isCalled = isSign('(', 1);
    const contrary = isCalled ? spatial.get(word) : undefined;
    if (contrary !== undefined) return spatialCondition(contrary);
    if (geometryNames.has(word) && (isCalled || isWord('Z', 1))) {
      take();
      return { type: 'geometry', value: readGeometry(reader, ground, word) };
    }
    if (isCalled && (word === 'TIMESTAMP' || word === 'DATE')) return moment();
    if (isCalled && (word === 'CASEI' || word === 'ACCENTI')) return folded(word === 'CASEI' ? 'casei' : 'accenti');
    if (isCalled) return fail(`there is no function ${word.slice(0, 100)} here`);
    if (word === 'TRUE' || word === 'FALSE') return { type: 'boolean', value: take().text.toUpperCase() === 'TRUE' };
    return word === 'NULL' ? fail('what is not known is asked for by IS NULL') : property();
  };

  const primary = (): Expression => {
    const { type, text, at } = peek();
    if (type === 'name') return named();
    if (type === 'quoted') return property();
    if (takes('(')) {
      const found = within(either);
      demand(')');
      return found;
    }
    if (type !== 'text' && type !== 'number') return fail('a property, a value or a condition is wanted');
    next += 1;
    return type === 'text' ? { type, value: text } : { type, value: number(at, text) };
  };

  const signed = (): Expression => {
    if (!isSign('-')) return primary();
    if (peek(1).type === 'number') return { type: 'number', value: demandNumber() || 0 };
    take();
    const { of, fail: refuse } = placed(() => within(signed));
    return counted({ type: 'negative', of: demandKind(of, 'number', refuse) });
  };

  /** A level of calculation: what it is made of, and the signs that stand between. */
  const calculation = (read: () => Expression, signs: readonly ArithmeticSign[]) => (): Expression => {
    let left = placed(read);
    for (;;) {
      const sign = peek().text.toLowerCase();
      const isThere = peek().type === 'sign' || (peek().type === 'name' && sign === 'div');
      if (!isThere || !isOneOf(signs, sign)) return left.of;
      take();
      const right = placed(read);
      const [a, b] = [left, right].map((side) => demandKind(side.of, 'number', side.fail)) as [Value, Value];
      left = { ...left, of: counted({ type: 'arithmetic', sign, left: a, right: b }) };
    }
  };
  const sum = calculation(calculation(calculation(signed, ['^']), products), sums);

  const pattern = (isFolded: boolean): Value => {
    const { of, fail: refuse } = placed(sum);
    const text = demandText(of, refuse);
    let inner = text;
    while (inner.type === 'casei' || inner.type === 'accenti') inner = inner.of;
    if (inner.type !== 'text') return refuse('a pattern in quotation marks is wanted');
    return isFolded ? { type: 'casei', of: text } : text;
  };

  /** What stands behind a value and asks something of it; null: nothing does. */
  const asked = (value: Value, refuse: (wanted: string) => never): Expression | null => {
    const { text } = peek();
    if (peek().type === 'sign' && isOneOf<ComparisonSign>(comparisonSigns, text)) {
      take();
      const right = placed(sum);
      return compared(text, value, right.of, refuse, right.fail);
    }
    if (takesWord('BETWEEN')) {
      const low = placed(sum);
      demandWord('AND');
      const high = placed(sum);
      const [of, from, to] = sameKind([value, low.of, high.of], [refuse, low.fail, high.fail]) as [Value, Value, Value];
      const kind = kindOf(of);
      if (kind !== 'number' && kind !== 'instant') return refuse('BETWEEN wants numbers or moments');
      return { type: 'between', of, low: from, high: to };
    }
    if (takesWord('IN')) {
      const listed = [];
      demand('(');
      do listed.push(placed(sum));
      while (takes(','));
      demand(')');
      const [of, ...values] = sameKind(
        [value, ...listed.map((one) => one.of)],
        [refuse, ...listed.map((one) => one.fail)],
      ) as [Value, ...Value[]];
      return { type: 'in', of, values };
    }
    const isFolded = isWord('ILIKE');
    if (!isFolded && !isWord('LIKE')) return null;
    take();
    const of = demandText(value, refuse);
    return { type: 'like', of: isFolded ? { type: 'casei', of } : of, pattern: pattern(isFolded) };
  };

  const predicate = (): Expression => {
    const { of, fail: refuse } = placed(sum);
    const isAsked = isWord('IS');
    if (isAsked) {
      take();
      const isContrary = takesWord('NOT');
      demandWord('NULL');
      if (!isValue(of)) return refuse('IS NULL asks for a property');
      const found = counted({ type: 'null', of } as const);
      return isContrary ? { type: 'not', of: found } : found;
    }
    const isContrary = isWord('NOT') && takesWord('NOT');
    if (!isValue(of)) return isContrary ? fail('AND or OR is wanted') : of;
    const found = asked(of, refuse);
    if (found === null) return isContrary ? fail('LIKE, BETWEEN or IN is wanted') : of;
    return isContrary ? { type: 'not', of: counted(found) } : counted(found);
  };

  const condition = (read: () => Expression) => (): Expression => {
    const { of, fail: refuse } = placed(read);
    if (isValue(of) && kindOf(of) !== 'boolean') return refuse('a condition is wanted, such as a comparison');
    return of;
  };
  const negation = (): Expression => {
    if (!takesWord('NOT')) return predicate();
    return counted({ type: 'not', of: within(condition(negation)) });
  };
  /** Several of the same with AND or OR between them; alone it stands for itself, be it a value. */
  const joined = (type: 'and' | 'or', read: () => Expression) => (): Expression => {
    const first = placed(read);
    const word = type.toUpperCase();
    if (!isWord(word)) return first.of;
    const parts = [first.of];
    if (isValue(first.of) && kindOf(first.of) !== 'boolean') first.fail(`before ${word} a condition is wanted`);
    while (takesWord(word)) parts.push(counted(condition(read)()));
    return { type, parts };
  };
  const either: () => Expression = joined('or', joined('and', negation));

  if (peek().type === 'end') return fail('a condition is wanted');
  const found = condition(either)();
  if (peek().type !== 'end') return fail('AND, OR or the end is wanted');
  return found;
};
