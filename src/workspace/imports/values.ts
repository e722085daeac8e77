import * as v from 'valibot';
import { readCellMoment } from '../../shared/csv-moment.ts';
import { fold } from '../../shared/fold.ts';
import { instantOf, readInstant } from '../../shared/instant.ts';
import type { Term } from '../../shared/terms.ts';
import type { SourceRow } from '../own-layers/protocol.ts';
import { type Problem, problem } from './plan.ts';

/** Either a value, or what is wrong with it. */
export type Read<T> = { value: T } | { problem: Problem };

const plain = (text: string): string => fold(text).trim();

/** One of a few values: by its name in the API, or as any language says it. */
export const readChoice = <V extends string>(
  text: string,
  field: string,
  values: readonly V[],
  words: Partial<Readonly<Record<V, Term<string>>>> = {},
): Read<V> => {
  const wanted = plain(text);
  const found = values.find((value) => {
    const term = words[value];
    return [value, ...(term ? [term.fr, term.nl, term.en] : [])].some((one) => plain(one) === wanted);
  });
  return found === undefined
    ? { problem: problem(text === '' ? 'missing' : 'unknown-value', field, text || null) }
    : { value: found };
};

/** A moment: of RFC 3339, or of the clocks of Brussels as spreadsheets write them. */
export const readMoment = (text: string, field: string): Read<string> => {
  if (text === '') return { problem: problem('missing', field) };
  const time = readInstant(text);
  if (time !== null) return { value: instantOf(time) };
  const wall = readCellMoment(text);
  if (wall.state === 'moment' && wall.twins && !/(?:Z|[+-]\d{2}:\d{2})$/.test(text))
    return { problem: problem('twice', field, text) };
  return wall.state === 'moment' ? { value: instantOf(wall.time) } : { problem: problem('bad-time', field, text) };
};

/** Moments that come twice on the clocks: a plan has to say which. */
export const twiceIn = ({ faults }: Pick<SourceRow, 'faults'>): Problem[] =>
  faults.filter(({ reason }) => reason === 'time-twice').map(({ field, found }) => problem('twice', field, found));

/** A whole number, with blanks or points between thousands. */
export const readCount = (text: string, field: string): Read<number> => {
  const digits = text.replaceAll(/[\s.,’']+(?=\d{3}\b)/g, '');
  return /^\d{1,7}(?:[.,]0+)?$/.test(digits)
    ? { value: Math.round(Number(digits.replace(',', '.'))) }
    : { problem: problem(text === '' ? 'missing' : 'bad-value', field, text || null) };
};

/** A draft as the server would keep it, or the first part of it that the server would not take. */
export const checkDraft = (schema: v.GenericSchema<object>, draft: object): Read<Record<string, unknown>> => {
  const parsed = v.safeParse(schema, draft);
  if (parsed.success) return { value: parsed.output as Record<string, unknown> };
  const [issue] = parsed.issues;
  const [part] = issue.path ?? [];
  const found = typeof issue.input === 'string' ? issue.input.slice(0, 100) : null;
  return { problem: problem('bad-value', part ? String(part.key) : null, found) };
};

export const problemsIn = (...reads: readonly Read<unknown>[]): Problem[] =>
  reads.flatMap((read) => ('problem' in read ? [read.problem] : []));
