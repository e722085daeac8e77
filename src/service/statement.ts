import { createHash } from 'node:crypto';

/** A name of a table or a schema, in quotes. */
export class Name {
  readonly text: string;
  constructor(name: string) {
    this.text = `"${name.replaceAll('"', '""')}"`;
  }
}

/** What can stand in a statement: a value, which is sent beside it and never becomes part of it. */
export type Value = string | number | boolean | null | Buffer | readonly string[];

/** A statement, or a part of one: SQL as it is written, and the values that are sent beside it. */
export interface Written {
  readonly strings: readonly string[];
  readonly values: readonly (Value | Name | Written)[];
  /** Its text is not the service's own: it is not prepared. */
  readonly isOnce?: true;
}

const isWritten = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && 'strings' in value;

export interface Statement {
  text: string;
  values: Value[];
  /** Of the same text the same, for the database to prepare it once. */
  name?: string;
}

/** Answers whether all of it may be prepared. */
const addTo = ({ strings, values, isOnce }: Written, text: string[], sent: Value[]): boolean => {
  let isLasting = isOnce !== true;
  for (const [index, string] of strings.entries()) {
    text.push(string);
    if (index >= values.length) continue;
    const value = values[index] ?? null;
    if (value instanceof Name) text.push(value.text);
    else if (isWritten(value)) isLasting = addTo(value, text, sent) && isLasting;
    else text.push(`$${sent.push(value)}`);
  }
  return isLasting;
};

/** Texts that are prepared. */
const mostPrepared = 300;
const names = new Map<string, string>();
const nameOf = (text: string): string | undefined => {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostPrepared) return known;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
};

export const toStatement = (written: Written): Statement => {
  const [parts, values]: [string[], Value[]] = [[], []];
  const isLasting = addTo(written, parts, values);
  const text = parts.join('');
  const name = isLasting ? nameOf(text) : undefined;
  return { text, values, ...(name !== undefined && { name }) };
};
