import type { Definition } from '../domain/definition.ts';
import { crs84 } from '../shared/ogc.ts';
import { readSystem, type System, groundOf } from './crs.ts';
import type { Expression, Kind, Value } from './cql2/expression.ts';
import { traceBox } from './cql2/ground.ts';
import { readMoment } from './cql2/moments.ts';
import { parseFilter } from './cql2/parse.ts';
import { number, refuse } from './query.ts';
import { type Queryable, kindsOf, queryableParameters } from './queryables.ts';

/** What is asked for by filters and in systems (OGC 18-058 and 19-079r2); it is loaded when somebody does. */
export interface FilterQuery {
  filter: Expression | null;
  /** What the answer is in. */
  system: System;
}

/** `cql-text` is what drafts called it, and GDAL does. */
export const filterLanguages = ['cql2-text', 'cql-text'] as const;

const parseText = (params: URLSearchParams, definition: Definition): Expression | null => {
  const [text, language] = [params.get('filter'), params.get('filter-lang')];
  const ground = groundOf(readSystem('filter-crs', params.get('filter-crs') ?? crs84));
  if (language !== null && !filterLanguages.some((known) => known === language)) {
    refuse('filter-lang', language, `there is ${filterLanguages[0]}`);
  }
  return text === null ? null : parseFilter(text, kindsOf(definition), ground);
};

const readers: Readonly<Record<Exclude<Kind, 'geometry' | 'whole'>, (text: string) => Value | null>> = {
  text: (value) => ({ type: 'text', value }),
  number: (text) =>
    number.test(text) && Number.isFinite(Number(text)) ? { type: 'number', value: Number(text) } : null,
  boolean: (text) => (text === 'true' || text === 'false' ? { type: 'boolean', value: text === 'true' } : null),
  instant: (text) => {
    const value = readMoment(text);
    return value === null ? null : { type: 'instant', value };
  },
};
const wanted: Readonly<Record<Exclude<Kind, 'geometry' | 'whole'>, string>> = {
  text: 'a text is wanted',
  number: 'a number is wanted',
  boolean: 'true or false is wanted',
  instant: 'a moment is wanted as 2026-11-27T14:02:00Z',
};

const equals = (name: string, { kind }: Queryable, text: string): Expression => {
  if (kind === 'geometry' || kind === 'whole') return refuse(name, text, 'bbox asks for places');
  const right = readers[kind](text) ?? refuse(name, text, wanted[kind]);
  return { type: 'compare', sign: '=', left: { type: 'property', name, kind }, right };
};

const within = (text: string, uri: string): Expression => {
  const parts = text.split(',');
  const system = readSystem('bbox-crs', uri);
  const box = parts.every((part) => number.test(part)) ? traceBox(groundOf(system), parts.map(Number)) : 'no numbers';
  if (typeof box === 'string') return refuse('bbox', text, `${box}; four numbers in the order of ${uri} are wanted`);
  return {
    type: 'intersects',
    left: { type: 'property', name: 'geometry', kind: 'geometry' },
    right: { type: 'geometry', value: box },
  };
};

/** Throws a RequestProblem (400) for what is of no use. */
export const readFilterQuery = (params: URLSearchParams, definition: Definition): FilterQuery => {
  const parts: Expression[] = [];
  const text = parseText(params, definition);
  if (text) parts.push(text);
  const [bbox, bboxCrs] = [params.get('bbox'), params.get('bbox-crs')];
  if (bboxCrs !== null) readSystem('bbox-crs', bboxCrs);
  if (bbox !== null && bboxCrs !== null && bboxCrs !== crs84) parts.push(within(bbox, bboxCrs));
  for (const [name, queryable] of queryableParameters(definition)) {
    const value = params.get(name);
    if (value !== null) parts.push(equals(name, queryable, value));
  }
  const [first = null] = parts;
  return {
    filter: parts.length > 1 ? { type: 'and', parts } : first,
    system: readSystem('crs', params.get('crs') ?? crs84),
  };
};
