import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { Bearer } from '../api/bearer.ts';
import { parseSeat } from '../shared/seats.ts';

/** By the SHA-256 of a token in hexadecimal digits (`printf %s TOKEN | sha256sum`): the seat that it opens. */
const tokensSchema = v.record(
  v.pipe(v.string(), v.regex(/^[\da-f]{64}$/, 'a name is no SHA-256 in hexadecimal digits')),
  v.pipe(
    v.string(),
    v.check((id) => parseSeat(id) !== null, 'a value is no seat, such as operator-1'),
  ),
);

const fileSchema = v.pipe(
  v.string(),
  v.parseJson(undefined, 'it is no JSON'),
  v.check((value) => !Array.isArray(value), 'names with seats are wanted, and no list'),
  tokensSchema,
);

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Whose tokens a file names: it holds none of them, so that reading it opens nothing. Throws for one that is wrong. */
export const readTokens = async (file: string): Promise<(token: string) => Promise<Bearer | null>> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Error(`The file of tokens ${file} cannot be read.`, { cause: error });
  });
  const parsed = v.safeParse(fileSchema, text);
  if (!parsed.success) throw new Error(`The file of tokens ${file}: ${parsed.issues[0].message}.`);
  const seats = new Map(Object.entries(parsed.output));
  return async (token) => {
    const id = seats.get(hashOf(token));
    const seat = id === undefined ? null : parseSeat(id);
    return seat && { seat, lasts: null };
  };
};
