import { RequestProblem } from './problem.ts';

/** Bytes of a body. */
const usualMost = 100_000;
/** Levels of arrays and objects within each other: the deepest that is asked for has six. */
const deepest = 32;

const tooLong = (most: number): RequestProblem =>
  new RequestProblem(413, `The body has at most ${most} bytes: send less at once.`);

/** The bytes of a body, which is not read further than that. Throws a RequestProblem (413) if it is longer. */
const readBytes = async (request: Request, most: number): Promise<readonly Uint8Array[]> => {
  const announced = Number(request.headers.get('Content-Length') ?? 0);
  if (announced > most) throw tooLong(most);
  // Firefox does not say what a request streams; there it is the page's own.
  const reader = (request.body ?? new Blob([await request.arrayBuffer()]).stream()).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return chunks;
    size += value.byteLength;
    if (size > most) {
      reader.cancel().catch(() => undefined);
      throw tooLong(most);
    }
    chunks.push(value);
  }
};

const readText = (chunks: readonly Uint8Array[]): string => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
  } catch {
    throw new RequestProblem(400, 'The body is not UTF-8.');
  }
};

/** How many arrays and objects stand within each other in a JSON text, at most. */
const depthOf = (json: string): number => {
  let depth = 0;
  let most = 0;
  for (const [sign] of json.matchAll(/[[{\]}]|"(?:[^"\\]|\\.)*"/gs)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    most = Math.max(most, depth);
  }
  return most;
};

/** Names that an object has by itself: a schema of records leaves such a member out without a word. */
const taken: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The value of a JSON text. Throws a SyntaxError for what is none, a RequestProblem (400) for a member that is called as
 * what every object has: no body here has one.
 */
const parseJson = (text: string): unknown =>
  JSON.parse(text, (name, value: unknown) => {
    if (taken.has(name)) throw new RequestProblem(400, `Nothing in a body is called “${name}”: leave it out.`);
    return value;
  });

/**
 * The JSON of a body of one of the types. Throws a RequestProblem: 415 for another type or an encoding, 413 for more
 * than `most` bytes, 400 for what is no UTF-8, no JSON or deeper than any body here has to be.
 */
export const readBody = async (
  request: Request,
  types: readonly [string, ...string[]],
  most = usualMost,
): Promise<unknown> => {
  const [type = ''] = (request.headers.get('Content-Type') ?? '').split(';', 1);
  if (!types.includes(type.trim().toLowerCase())) {
    throw new RequestProblem(415, `The body is wanted as ${types.join(' or ')}.`);
  }
  const encoding = request.headers.get('Content-Encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') throw new RequestProblem(415, 'The body is wanted as it is, not packed.');
  const text = readText(await readBytes(request, most));
  if (depthOf(text) > deepest) throw new RequestProblem(400, `The body is nested deeper than ${deepest} levels.`);
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof RequestProblem) throw error;
    throw new RequestProblem(400, 'The body is not JSON.');
  }
};
