import { RequestProblem } from '../problem.ts';

export interface Token {
  type: 'name' | 'quoted' | 'text' | 'number' | 'sign' | 'end';
  /** What it says, without its quotes; of a name as it was written. */
  text: string;
  /** Where it begins in the text, from 0. */
  at: number;
}

/** Characters of a filter. */
const longestFilter = 16_384;

/** Throws a RequestProblem (400) with the place, counted from 1, what stands there and what is wanted. */
export const failAt = (source: string, at: number, wanted: string): never => {
  const there = source.slice(at, at + 30);
  const where = there === '' ? 'at its end' : `at character ${at + 1} (“${there}”)`;
  throw new RequestProblem(400, `The filter cannot be read ${where}: ${wanted}.`);
};

const patterns = [
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iy],
  ['name', /[\p{L}_:][\p{L}\p{M}\p{Nd}_:.]*/uy],
  ['text', /'(?:[^'\\]|''|\\[^])*'/uy],
  ['quoted', /"(?:[^"]|"")*"/uy],
  ['sign', /<=|>=|<>|[=<>+\-*/%^(),]/y],
] as const;

/** A quote is doubled or has a backslash before it; a backslash may have one too. Any other one stands for itself. */
const withoutQuotes = (type: Token['type'], text: string): string => {
  if (type === 'text') return text.slice(1, -1).replaceAll(/''|\\['\\]/g, (pair) => pair.slice(1));
  return type === 'quoted' ? text.slice(1, -1).replaceAll('""', '"') : text;
};

const readToken = (source: string, at: number): { token: Token; end: number } => {
  for (const [type, pattern] of patterns) {
    pattern.lastIndex = at;
    const [text] = pattern.exec(source) ?? [];
    if (text !== undefined) return { token: { type, text: withoutQuotes(type, text), at }, end: at + text.length };
  }
  const sign = source.charAt(at);
  if (sign === "'" || sign === '"') return failAt(source, at, `the quotation mark ${sign} is never closed`);
  return failAt(source, at, sign === '!' ? 'other than is written <>' : 'no such sign is known');
};

const isBlank = /[\s\p{Zs}]*/uy;

/** The words and signs of a filter, with an end after the last. Throws a RequestProblem (400) for what is none. */
export const readTokens = (source: string): readonly Token[] => {
  if (source.length > longestFilter) {
    throw new RequestProblem(400, `The filter is longer than ${longestFilter} characters: ask for less at once.`);
  }
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    isBlank.lastIndex = at;
    at += isBlank.exec(source)?.[0].length ?? 0;
    if (at >= source.length) return [...tokens, { type: 'end', text: '', at: source.length }];
    const { token, end } = readToken(source, at);
    tokens.push(token);
    at = end;
  }
};
